package dev.mrt.analyzer.sql;

import dev.mrt.analyzer.sql.Token.Kind;
import dev.mrt.api.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts SQL into tokens, one at a time and in time linear in its length. Takes every text: what has no end becomes a symbol and a problem.
 */
final class Lexer {

    private static final Set<String> STRING_PREFIXES = Set.of("E", "N", "B", "X", "U&");

    /** Longest first. */
    private static final List<String> OPERATORS = List.of(
            "!~~*", "!~*", "!~~", "~~*", "#>>", "->>", "<=>", "||", "!=", "!~", "~~", "~*", "#>", "#-", "->", "::",
            ":=", "<=", "<>", ">=", "==", "=>", "@>", "<@", "@@", "@?", "?|", "?&", "&&");

    private static final String OPERATOR_STARTS = "!~#-<|:>=@?&";

    private final String sql;
    private final SqlDialect dialect;
    private final Quotes quotes;
    private final List<Comment> marks = new ArrayList<>();
    private int at = 0;
    private String delimiter = ";";
    private String problem = "";
    private int openComment = -1;

    /** Where a text that may speak to mrt begins, looked for once and not for each comment. */
    private int nextMark = -1;

    /**
     * A comment.
     *
     * @param start where it begins
     * @param end behind its last character
     * @param text without its marks
     */
    record Comment(int start, int end, String text) {}

    /**
     * A lexer at the beginning of a text.
     *
     * @param distrustful whether a string that holds what looks like the next statement is taken for one that lacks its end
     */
    Lexer(String sql, SqlDialect dialect, boolean distrustful) {
        this.sql = sql;
        this.dialect = dialect;
        this.quotes = new Quotes(sql, dialect, distrustful);
    }

    /** The next token, {@link Token#NONE} at the end. */
    Token next() {
        skipBlanks();
        if (at >= sql.length()) {
            return openComment();
        }
        int start = at;
        char c = sql.charAt(at);
        if (!delimiter.equals(";") && sql.startsWith(delimiter, at)) {
            at += delimiter.length();
            return Token.of(Kind.SYMBOL, delimiter, start, at);
        }
        Quotes.Quoted quoted = quotes.at(start, false);
        if (quoted != null) {
            return taken(quoted, start);
        }
        if ((Characters.startsName(c) && !startsOperator()) || sql.startsWith("${", at)) {
            return word(start);
        }
        if (Characters.isDigit(c) || (c == '.' && at + 1 < sql.length() && Characters.isDigit(sql.charAt(at + 1)))) {
            return number(start);
        }
        return symbol(start);
    }

    /** What stands in a comment without an end is lost, which must not pass in silence. */
    private Token openComment() {
        if (openComment < 0) {
            return Token.NONE;
        }
        int start = openComment;
        openComment = -1;
        return Token.of(Kind.SYMBOL, "/*", start, start + 2);
    }

    private Token taken(Quotes.Quoted quoted, int start) {
        at = quoted.end();
        if (!quoted.ends()) {
            problem = quoted.text() + " has no end";
            return Token.of(Kind.SYMBOL, sql.substring(start, at), start, at);
        }
        return Token.of(quoted.kind(), quoted.text(), start, at);
    }

    private Token word(int start) {
        while (at < sql.length()) {
            if (sql.startsWith("${", at)) {
                at = Characters.endOfPlaceholder(sql, at);
            } else if (Characters.isNamePart(sql.charAt(at)) && !startsOperator()) {
                at++;
            } else {
                break;
            }
        }
        String word = sql.substring(start, at);
        boolean unicode = word.equalsIgnoreCase("u") && sql.startsWith("&", at);
        int quote = unicode ? at + 1 : at;
        boolean prefix = word.length() == 1
                && (unicode
                        || STRING_PREFIXES.contains(
                                Token.of(Kind.WORD, word, 0, 0).upper()));
        if (quote < sql.length() && (sql.charAt(quote) == '\'' ? prefix : unicode && sql.charAt(quote) == '"')) {
            Quotes.Quoted quoted = quotes.at(quote, word.equalsIgnoreCase("e"));
            if (quoted != null) {
                return taken(quoted, start);
            }
        }
        boolean oracle = word.equalsIgnoreCase("q") && dialect == SqlDialect.ORACLE && sql.startsWith("'", at);
        Quotes.Quoted own = oracle ? quotes.oracle(at) : null;
        return own != null ? taken(own, start) : Token.of(Kind.WORD, word, start, at);
    }

    /** PostgreSQL's operators on JSON begin with characters that names of SQL Server may hold. */
    private boolean startsOperator() {
        char c = sql.charAt(at);
        char next = at + 1 < sql.length() ? sql.charAt(at + 1) : ' ';
        return (c == '#' && (next == '>' || next == '-')) || (c == '@' && (next == '>' || next == '@' || next == '?'));
    }

    private Token number(int start) {
        while (at < sql.length()
                && (Characters.isNamePart(sql.charAt(at)) || sql.charAt(at) == '.' || isExponentSign())) {
            at++;
        }
        return Token.of(Kind.NUMBER, sql.substring(start, at), start, at);
    }

    private boolean isExponentSign() {
        char c = sql.charAt(at);
        return (c == '+' || c == '-')
                && Character.toLowerCase(sql.charAt(at - 1)) == 'e'
                && at + 1 < sql.length()
                && Characters.isDigit(sql.charAt(at + 1));
    }

    private Token symbol(int start) {
        if (OPERATOR_STARTS.indexOf(sql.charAt(at)) >= 0) {
            for (String operator : OPERATORS) {
                if (sql.startsWith(operator, at)) {
                    at += operator.length();
                    return Token.of(Kind.SYMBOL, operator, start, at);
                }
            }
        }
        at++;
        return Token.of(Kind.SYMBOL, sql.substring(start, at), start, at);
    }

    // Blanks and comments

    private void skipBlanks() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Characters.isBlank(c)) {
                at++;
            } else if (startsLineComment(c)) {
                int end = sql.indexOf('\n', at);
                comment(at, end < 0 ? sql.length() : end, c == '#' ? 1 : 2, 0);
            } else if (sql.startsWith("/*", at)) {
                block();
            } else if (c == '*' && sql.startsWith("*/", at) && dialect.isMySqlLike()) {
                // The end of a comment whose text is run.
                at += 2;
            } else {
                return;
            }
        }
    }

    private boolean startsLineComment(char c) {
        if (c == '#') {
            return dialect.isMySqlLike();
        }
        if (c != '-' || !sql.startsWith("--", at)) {
            return false;
        }
        // MySQL manual, "Comments": the second dash is followed by a blank or control character.
        return !dialect.isMySqlLike()
                || at + 2 >= sql.length()
                || sql.charAt(at + 2) <= ' '
                || sql.charAt(at + 2) == '-';
    }

    private void block() {
        boolean run = dialect.isMySqlLike() && (sql.startsWith("/*!", at) || sql.startsWith("/*M!", at));
        if (run) {
            at = sql.indexOf('!', at) + 1;
            while (at < sql.length() && Characters.isDigit(sql.charAt(at))) {
                at++;
            }
            return;
        }
        int end = quotes.endOfBlock(at);
        if (end < 0) {
            problem = "a comment has no end";
            openComment = at;
            at = sql.length();
        } else {
            comment(at, end, 2, 2);
        }
    }

    private void comment(int start, int end, int opening, int closing) {
        if (nextMark < start) {
            int found = sql.indexOf("mrt:", start);
            nextMark = found < 0 ? Integer.MAX_VALUE : found;
        }
        if (nextMark < end) {
            marks.add(
                    new Comment(start, end, sql.substring(start + opening, Math.max(start + opening, end - closing))));
        }
        at = end;
    }

    // What the splitter asks for

    /** Comments so far that speak to mrt. */
    List<Comment> marks() {
        return marks;
    }

    /** What had no end since this was last asked; empty if all is well. */
    String takeProblem() {
        String taken = problem;
        problem = "";
        return taken;
    }

    boolean hasProblem() {
        return !problem.isEmpty();
    }

    String delimiter() {
        return delimiter;
    }

    /** The text up to the end of the line, which is left behind. */
    String restOfLine() {
        int end = sql.indexOf('\n', at);
        String rest = sql.substring(at, end < 0 ? sql.length() : end).strip();
        at = end < 0 ? sql.length() : end + 1;
        return rest;
    }

    void delimiter(String newDelimiter) {
        delimiter = newDelimiter;
    }

    /** Leaves the rows of COPY FROM STDIN behind, which end with a backslash and a dot on a line. */
    void skipCopyRows() {
        int end = sql.indexOf("\n\\.", at);
        if (end >= 0) {
            at = end + 3;
        }
    }

    /** Whether a token is all that stands on its line. */
    boolean standsAlone(Token token) {
        int before = token.start() - 1;
        while (before >= 0 && (sql.charAt(before) == ' ' || sql.charAt(before) == '\t')) {
            before--;
        }
        int after = token.end();
        while (after < sql.length() && sql.charAt(after) != '\n' && Characters.isBlank(sql.charAt(after))) {
            after++;
        }
        return (before < 0 || sql.charAt(before) == '\n') && (after >= sql.length() || sql.charAt(after) == '\n');
    }
}
