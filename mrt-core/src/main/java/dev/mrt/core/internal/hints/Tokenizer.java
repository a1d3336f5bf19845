package dev.mrt.core.internal.hints;

import dev.mrt.core.internal.hints.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL of any product into tokens, in time linear in its length. Takes every text: what does not end, ends with the text.
 *
 * <p>Where products differ, the script itself decides: nested comments nest if they end, a backslash escapes if the script reads like
 * MySQL's or would not end its strings otherwise.
 */
final class Tokenizer {

    /** Longest first. */
    private static final List<String> OPERATORS = List.of(
            "!~~*", "!~*", "!~~", "~~*", "#>>", "->>", "<=>", "||", "!=", "!~", "~~", "~*", "#>", "#-", "->", "::",
            ":=", "<=", "<>", ">=", "==", "=>", "@>", "<@", "@@", "@?", "?|", "?&", "&&");

    /** A name in brackets is not longer (SQL Server allows 128). */
    private static final int LONGEST_NAME = 130;

    private final String sql;
    private final boolean backslashEscapes;
    private final boolean doubleQuotedStrings;
    private final List<Token> tokens = new ArrayList<>();
    private int at = 0;
    private int tokensBeforeLine = 0;
    private boolean commentsNest = true;
    private boolean stringsEnd = true;
    private @Nullable Map<String, Integer> lastDollarTags = null;

    private Tokenizer(String sql, boolean backslashEscapes, boolean doubleQuotedStrings) {
        this.sql = sql;
        this.backslashEscapes = backslashEscapes;
        this.doubleQuotedStrings = doubleQuotedStrings;
    }

    static List<Token> tokens(String sql) {
        boolean mySql =
                Words.MYSQL.matcher(sql).find() && !Words.POSTGRES.matcher(sql).find();
        Tokenizer first = new Tokenizer(sql, mySql, mySql).run();
        if (!first.stringsEnd && sql.contains("\\'")) {
            Tokenizer second = new Tokenizer(sql, !mySql, mySql).run();
            return second.stringsEnd ? second.tokens : first.tokens;
        }
        return first.tokens;
    }

    private Tokenizer run() {
        while (at < sql.length()) {
            step(sql.charAt(at));
        }
        return this;
    }

    private void step(char c) {
        if (c == '\n') {
            tokensBeforeLine = tokens.size();
            at++;
        } else if (Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0' || c == 0) {
            at++;
        } else if (startsComment(c)) {
            skipComment();
        } else if (c == '\'') {
            string(Kind.STRING, backslashEscapes);
        } else if (c == '"') {
            quoted('"', doubleQuotedStrings ? Kind.STRING : Kind.QUOTED);
        } else if (c == '`') {
            quoted('`', Kind.TICKED);
        } else if (c == '[' && bracketed()) {
            return;
        } else if (c == '$' && dollarQuoted()) {
            return;
        } else if ((startsName(c) && !startsJsonOperator()) || startsPlaceholder(at)) {
            name();
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)) && !afterName())) {
            number();
        } else {
            symbol();
        }
    }

    private char peek(int ahead) {
        return at + ahead < sql.length() ? sql.charAt(at + ahead) : '\0';
    }

    private void add(Kind kind, String text) {
        tokens.add(Token.of(kind, text));
    }

    private boolean afterName() {
        return at > 0 && (isNamePart(sql.charAt(at - 1)) || "]\"`)".indexOf(sql.charAt(at - 1)) >= 0);
    }

    // Comments

    private boolean startsComment(char c) {
        return (c == '-' && peek(1) == '-') || (c == '/' && peek(1) == '*') || (c == '#' && hashComments());
    }

    /** {@code #} begins a comment in MySQL and operators on JSON in PostgreSQL. */
    private boolean hashComments() {
        boolean first = tokens.size() == tokensBeforeLine;
        return peek(1) != '>' && (first || (peek(1) != '-' && peek(1) != '='));
    }

    private void skipComment() {
        if (sql.charAt(at) != '/') {
            int end = sql.indexOf('\n', at);
            at = end < 0 ? sql.length() : end;
        } else if (sql.startsWith("/*!", at) || sql.startsWith("/*M!", at)) {
            skipVersionMark();
        } else {
            at = endOfBlock();
        }
    }

    /** MySQL and MariaDB run what stands in such a comment. */
    private void skipVersionMark() {
        at = sql.indexOf('!', at) + 1;
        while (isDigit(peek(0))) {
            at++;
        }
    }

    private int endOfBlock() {
        if (commentsNest) {
            int end = endOfNestedBlock();
            if (end >= 0) {
                return end;
            }
            commentsNest = false;
        }
        int end = sql.indexOf("*/", at + 2);
        return end < 0 ? sql.length() : end + 2;
    }

    private int endOfNestedBlock() {
        int depth = 0;
        for (int i = at; i + 1 < sql.length(); i++) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    // Quotes

    private void string(Kind kind, boolean escapes) {
        StringBuilder text = new StringBuilder();
        int i = at + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\\' && escapes && i + 1 < sql.length()) {
                text.append(unescaped(sql.charAt(i + 1)));
                i += 2;
            } else if (c == '\'' && i + 1 < sql.length() && sql.charAt(i + 1) == '\'') {
                text.append('\'');
                i += 2;
            } else if (c == '\'') {
                break;
            } else {
                text.append(c);
                i++;
            }
        }
        stringsEnd &= i < sql.length();
        at = Math.min(i + 1, sql.length());
        add(kind, text.toString());
    }

    private static String unescaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '%', '_' -> "\\" + c;
            default -> String.valueOf(c);
        };
    }

    private void quoted(char quote, Kind kind) {
        StringBuilder text = new StringBuilder();
        int i = at + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c != quote) {
                text.append(c);
                i++;
            } else if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                text.append(quote);
                i += 2;
            } else {
                break;
            }
        }
        at = Math.min(i + 1, sql.length());
        add(kind, text.toString());
    }

    /** {@code [a name]} of SQL Server and SQLite, unlike a subscript or an array. */
    private boolean bracketed() {
        int end = at + 1;
        while (end < sql.length()
                && end - at < LONGEST_NAME
                && (isNamePart(sql.charAt(end)) || sql.charAt(end) == ' ')) {
            end++;
        }
        boolean name = end < sql.length() && sql.charAt(end) == ']' && startsName(peek(1)) && !afterName();
        if (name) {
            add(Kind.TICKED, sql.substring(at + 1, end));
            at = end + 1;
        }
        return name;
    }

    private boolean dollarQuoted() {
        int tagEnd = endOfDollarTag(at);
        if (tagEnd < 0) {
            return false;
        }
        String tag = sql.substring(at, tagEnd);
        if (lastDollarTag(tag) < tagEnd) {
            return false;
        }
        int end = sql.indexOf(tag, tagEnd);
        add(Kind.BODY, sql.substring(tagEnd, end));
        at = end + tag.length();
        return true;
    }

    /** Where the tag that starts here ends, past its second dollar sign; -1 if there is none. */
    private int endOfDollarTag(int start) {
        int end = start + 1;
        while (end < sql.length()
                && end - start < LONGEST_NAME
                && sql.charAt(end) != '$'
                && isNamePart(sql.charAt(end))) {
            end++;
        }
        boolean tag = end < sql.length() && sql.charAt(end) == '$' && !isDigit(sql.charAt(start + 1));
        return tag ? end + 1 : -1;
    }

    /** Collected once: looking for the end of each of many open tags would take quadratic time. */
    private int lastDollarTag(String tag) {
        Map<String, Integer> last = lastDollarTags;
        if (last == null) {
            last = new HashMap<>();
            for (int i = sql.indexOf('$'); i >= 0; i = sql.indexOf('$', i + 1)) {
                int end = endOfDollarTag(i);
                if (end >= 0) {
                    last.put(sql.substring(i, end), i);
                }
            }
            lastDollarTags = last;
        }
        return last.getOrDefault(tag, -1);
    }

    // Names, numbers, operators

    private static boolean startsName(char c) {
        return Character.isLetter(c) || c == '_' || c == '@' || Character.isSurrogate(c);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c == '#' || Character.isSurrogate(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean startsPlaceholder(int i) {
        return sql.startsWith("${", i);
    }

    private void name() {
        int start = at;
        while (at < sql.length()) {
            if (startsPlaceholder(at)) {
                at = endOfPlaceholder();
            } else if (isNamePart(sql.charAt(at)) && !startsJsonOperator()) {
                at++;
            } else {
                break;
            }
        }
        String name = sql.substring(start, at);
        if (at < sql.length() && sql.charAt(at) == '\'' && Words.STRING_PREFIXES.contains(name)) {
            string(Kind.STRING, backslashEscapes || name.equalsIgnoreCase("e"));
        } else if (at < sql.length() && sql.charAt(at) == '\'' && Words.BIT_PREFIXES.contains(name)) {
            string(Kind.NUMBER, false);
        } else {
            add(Kind.WORD, name);
        }
    }

    private boolean startsJsonOperator() {
        return (sql.charAt(at) == '#' && (peek(1) == '>' || peek(1) == '-'))
                || (sql.charAt(at) == '@' && (peek(1) == '>' || peek(1) == '@' || peek(1) == '?'));
    }

    private int endOfPlaceholder() {
        int end = at + 2;
        while (end < sql.length() && end - at < LONGEST_NAME && sql.charAt(end) != '}' && sql.charAt(end) != '\n') {
            end++;
        }
        return Math.min(sql.length(), end + 1);
    }

    private void number() {
        int start = at;
        while (at < sql.length() && (isNamePart(sql.charAt(at)) || sql.charAt(at) == '.' || exponentSign())) {
            at++;
        }
        add(Kind.NUMBER, sql.substring(start, at));
    }

    private boolean exponentSign() {
        char c = sql.charAt(at);
        boolean afterExponent = Character.toLowerCase(sql.charAt(at - 1)) == 'e' && isDigit(peek(1));
        return (c == '+' || c == '-') && afterExponent;
    }

    private void symbol() {
        for (String operator : OPERATORS) {
            if (sql.startsWith(operator, at)) {
                at += operator.length();
                add(Kind.SYMBOL, operator);
                return;
            }
        }
        add(Kind.SYMBOL, sql.substring(at, at + 1));
        at++;
    }
}
