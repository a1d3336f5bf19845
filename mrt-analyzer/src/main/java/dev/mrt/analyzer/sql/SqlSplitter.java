package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a script into statements as the command line clients and migration engines do: at semicolons outside blocks of code, at what
 * {@code DELIMITER} sets (MySQL), at {@code GO} (SQL Server) and {@code /} (Oracle) alone on a line.
 */
final class SqlSplitter {

    /** Of a longer statement only the beginning is looked at: rows without end. */
    private static final int MOST_TOKENS = 250_000;

    private final Lexer lexer;
    private final SqlDialect dialect;
    private final Consumer<RawStatement> next;
    private final List<Token> tokens = new ArrayList<>();
    private Blocks blocks;
    private int parentheses = 0;
    private int end = 0;

    private SqlSplitter(Lexer lexer, SqlDialect dialect, Consumer<RawStatement> next) {
        this.lexer = lexer;
        this.dialect = dialect;
        this.next = next;
        this.blocks = new Blocks(dialect);
    }

    /**
     * Cuts a script.
     *
     * @param lexer at the beginning of the script
     * @param next is given each statement in order
     */
    static void split(Lexer lexer, SqlDialect dialect, Consumer<RawStatement> next) {
        new SqlSplitter(lexer, dialect, next).run();
    }

    private void run() {
        for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
            take(token);
        }
        finish();
    }

    private void take(Token token) {
        if (tokens.isEmpty() && isCommandOfClient(token)) {
            return;
        }
        if (isDelimiter(token)) {
            boolean copies = copiesRows();
            finish();
            if (copies) {
                lexer.skipCopyRows();
            }
            return;
        }
        add(token);
    }

    private void add(Token token) {
        blocks.add(token);
        if (token.isSymbol("(")) {
            parentheses++;
        } else if (token.isSymbol(")")) {
            parentheses--;
        }
        if (tokens.size() < MOST_TOKENS) {
            tokens.add(token);
        }
        end = token.end();
    }

    private boolean isDelimiter(Token token) {
        if (token.isWord("GO") && dialect == SqlDialect.SQLSERVER && lexer.standsAlone(token)) {
            return true;
        }
        if (token.isSymbol("/") && dialect == SqlDialect.ORACLE && lexer.standsAlone(token)) {
            return true;
        }
        if (!token.text().equals(lexer.delimiter()) || token.kind() != Token.Kind.SYMBOL) {
            return false;
        }
        return !lexer.delimiter().equals(";") || blocks.endsAt(token);
    }

    /** {@code DELIMITER //} of MySQL's client, {@code \connect} of PostgreSQL's. */
    private boolean isCommandOfClient(Token token) {
        boolean delimits = dialect.isMySqlLike() || dialect == SqlDialect.ANY || dialect == SqlDialect.H2;
        if (token.isWord("DELIMITER") && delimits) {
            String delimiter = lexer.restOfLine();
            lexer.delimiter(delimiter.isEmpty() ? ";" : delimiter);
            return true;
        }
        if (token.isSymbol("\\")) {
            add(token);
            String rest = lexer.restOfLine();
            end = token.end() + rest.length();
            tokens.add(Token.of(Token.Kind.WORD, rest, token.end(), end));
            finish();
            return true;
        }
        return false;
    }

    private boolean copiesRows() {
        int size = tokens.size();
        if (size < 4 || !tokens.get(0).isWord("COPY")) {
            return false;
        }
        return tokens.stream().anyMatch(token -> token.isWord("STDIN"));
    }

    private void finish() {
        String problem = lexer.takeProblem();
        if (problem.isEmpty() && blocks.isOpen() && lexer.delimiter().equals(";")) {
            problem = "a block has no END";
        } else if (problem.isEmpty() && parentheses > 0) {
            problem = "a parenthesis is not closed";
        } else if (problem.isEmpty() && parentheses < 0) {
            problem = "a parenthesis is closed that was not opened";
        }
        if (!tokens.isEmpty()) {
            next.accept(new RawStatement(tokens.get(0).start(), end, tokens, problem));
        }
        tokens.clear();
        parentheses = 0;
        blocks = new Blocks(dialect);
    }
}
