package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.SqlDialect;
import java.util.Set;

/** Follows the tokens of one statement to know when a delimiter in it belongs to a block of code. */
final class Blocks {

    private static final Set<String> PROGRAMS = Set.of("FUNCTION", "PROCEDURE", "PROC", "TRIGGER", "EVENT", "PACKAGE");
    private static final Set<String> CLOSED_BY_THEIR_NAME = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

    /** Where the kind of thing that CREATE makes stands at the latest: {@code CREATE OR REPLACE DEFINER = a @ b PROCEDURE}. */
    private static final int LAST_OF_HEAD = 14;

    private final SqlDialect dialect;
    private int count = 0;
    private int depth = 0;
    private boolean program = false;
    private boolean block = false;
    private boolean declaring = false;
    private Token first = Token.NONE;
    private Token last = Token.NONE;

    Blocks(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** Takes the next token of the statement. */
    void add(Token token) {
        if (count == 0) {
            first = token;
            declaring = token.isWord("DECLARE") && hasDeclareBlocks();
        }
        if (count < LAST_OF_HEAD && first.isWord("CREATE") && PROGRAMS.contains(token.upper())) {
            program = true;
        }
        if (last.isWord("END")) {
            closed(token);
        } else if (count == 1 && first.isWord("BEGIN") && beginsBlock(token)) {
            block = true;
            depth = 1;
        }
        boolean qualified = last.isSymbol(".");
        if (!qualified && isInCode()) {
            opened(token);
        }
        last = token;
        count++;
    }

    private boolean isInCode() {
        return program || block || declaring || depth > 0;
    }

    private boolean hasDeclareBlocks() {
        return dialect == SqlDialect.ORACLE || dialect == SqlDialect.ANY;
    }

    /** {@code BEGIN} alone begins a transaction. */
    private boolean beginsBlock(Token second) {
        boolean transaction = Set.of(
                        "TRANSACTION",
                        "WORK",
                        "TRAN",
                        "ISOLATION",
                        "READ",
                        "DEFERRED",
                        "IMMEDIATE",
                        "EXCLUSIVE",
                        "CONCURRENT")
                .contains(second.upper());
        boolean blocks = dialect != SqlDialect.POSTGRES && dialect != SqlDialect.SQLITE && dialect != SqlDialect.H2;
        return blocks && !transaction && second.kind() != Token.Kind.SYMBOL;
    }

    private void opened(Token token) {
        boolean begin = token.isWord("BEGIN") && !(count == 0);
        boolean atomic = token.isWord("ATOMIC") && last.isWord("BEGIN") && dialect == SqlDialect.POSTGRES;
        if (atomic
                || (begin && dialect != SqlDialect.POSTGRES)
                || (token.isWord("CASE") && depth > 0 && !last.isWord("END"))) {
            depth++;
        }
    }

    /** What follows {@code END}: of an IF or a loop, which is not counted, or of a block. */
    private void closed(Token next) {
        if (depth > 0 && !CLOSED_BY_THEIR_NAME.contains(next.upper())) {
            depth--;
            declaring &= depth > 0;
        }
    }

    /** Whether a delimiter that comes now ends the statement. */
    boolean endsAt(Token delimiter) {
        if (last.isWord("END") && depth > 0) {
            closed(delimiter);
        }
        if (depth > 0 || declaring) {
            last = delimiter;
            return false;
        }
        return true;
    }

    /** Whether the statement cannot end here. */
    boolean isOpen() {
        return depth > (last.isWord("END") ? 1 : 0);
    }
}
