package dev.mrt.analyzer.sql;

import dev.mrt.analyzer.sql.Token.Kind;
import dev.mrt.api.sql.SqlDialect;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the ends of strings, quoted names, bodies in dollar quotes and comments of several lines. */
final class Quotes {

    private static final int LONGEST_NAME = 130;

    /** What has no end is looked for up to the end of the text, so not too often. */
    private static final int MOST_ENDLESS = 50;

    /** What no string of a migration holds, unless the end of one before it is missing. */
    private static final Pattern NEXT_STATEMENT = Pattern.compile(
            ";\\s*\\n\\s*(?:create|alter|drop|insert\\s+into|update|delete\\s+from|truncate)\\s",
            Pattern.CASE_INSENSITIVE);

    private final String sql;
    private final SqlDialect dialect;
    private final boolean distrustful;
    private @Nullable Map<String, Integer> lastDollarTags = null;
    private boolean commentsNest;
    private int endless = 0;

    /**
     * Something in quotes.
     *
     * @param kind what it is
     * @param text its text; what it is, if it has no end
     * @param end behind its closing quote; behind its opening one if it has no end
     * @param ends whether it ends
     */
    record Quoted(Kind kind, String text, int end, boolean ends) {}

    Quotes(String sql, SqlDialect dialect, boolean distrustful) {
        this.sql = sql;
        this.dialect = dialect;
        this.distrustful = distrustful;
        this.commentsNest =
                dialect == SqlDialect.POSTGRES || dialect == SqlDialect.H2 || dialect == SqlDialect.SQLSERVER;
    }

    /** What is quoted here; {@code null} if nothing is. */
    @Nullable
    Quoted at(int start, boolean escapes) {
        if (endless > MOST_ENDLESS) {
            return null;
        }
        return switch (sql.charAt(start)) {
            case '\'' -> string(start, escapes || dialect.isMySqlLike());
            case '"' -> doubled(start, '"', dialect.isMySqlLike() ? Kind.STRING : Kind.QUOTED);
            case '`' -> doubled(start, '`', Kind.QUOTED);
            case '[' -> bracketed(start);
            case '$' -> dollars(start);
            default -> null;
        };
    }

    private Quoted string(int start, boolean escapes) {
        StringBuilder text = new StringBuilder();
        int i = start + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\\' && escapes && i + 1 < sql.length()) {
                text.append(unescaped(sql.charAt(i + 1)));
                i += 2;
            } else if (c == '\'' && i + 1 < sql.length() && sql.charAt(i + 1) == '\'') {
                text.append('\'');
                i += 2;
            } else if (c == '\'') {
                boolean strange = distrustful && NEXT_STATEMENT.matcher(text).find();
                return strange ? endless(start, "a string") : new Quoted(Kind.STRING, text.toString(), i + 1, true);
            } else {
                text.append(c);
                i++;
            }
        }
        return endless(start, "a string");
    }

    private Quoted endless(int start, String what) {
        endless++;
        return new Quoted(Kind.SYMBOL, what, start + 1, false);
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

    private Quoted doubled(int start, char quote, Kind kind) {
        StringBuilder text = new StringBuilder();
        int i = start + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\\' && kind == Kind.STRING && i + 1 < sql.length()) {
                text.append(unescaped(sql.charAt(i + 1)));
                i += 2;
            } else if (c != quote) {
                text.append(c);
                i++;
            } else if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                text.append(quote);
                i += 2;
            } else {
                return new Quoted(kind, text.toString(), i + 1, true);
            }
        }
        return endless(start, kind == Kind.STRING ? "a string" : "a quoted name");
    }

    /** {@code [a name]} of SQL Server and SQLite, unlike a subscript or an array. */
    private @Nullable Quoted bracketed(int start) {
        boolean names = dialect == SqlDialect.SQLSERVER || dialect == SqlDialect.SQLITE || dialect == SqlDialect.ANY;
        if (!names || (start > 0 && Characters.isNamePart(sql.charAt(start - 1)))) {
            return null;
        }
        int limit = Math.min(sql.length(), start + LONGEST_NAME);
        for (int i = start + 1; i < limit && sql.charAt(i) != '\n'; i++) {
            if (sql.charAt(i) == ']') {
                return new Quoted(Kind.QUOTED, sql.substring(start + 1, i), i + 1, true);
            }
        }
        return null;
    }

    private @Nullable Quoted dollars(int start) {
        boolean takes = dialect == SqlDialect.POSTGRES || dialect == SqlDialect.H2 || dialect == SqlDialect.ANY;
        int tagEnd = takes ? endOfDollarTag(start) : -1;
        if (tagEnd < 0) {
            return null;
        }
        String tag = sql.substring(start, tagEnd);
        if (lastDollarTag(tag) < tagEnd) {
            return new Quoted(Kind.SYMBOL, "the body in " + tag, tagEnd, false);
        }
        int end = sql.indexOf(tag, tagEnd);
        return new Quoted(Kind.BODY, sql.substring(tagEnd, end), end + tag.length(), true);
    }

    /** Where the tag that starts here ends, past its second dollar sign; -1 if there is none. */
    private int endOfDollarTag(int start) {
        int limit = Math.min(sql.length(), start + LONGEST_NAME);
        int end = start + 1;
        while (end < limit && sql.charAt(end) != '$' && Characters.isNamePart(sql.charAt(end))) {
            end++;
        }
        boolean tag = end < limit && sql.charAt(end) == '$' && !Characters.isDigit(sql.charAt(start + 1));
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

    /** Oracle's {@code q'[...]'}; {@code null} if there is none. */
    @Nullable
    Quoted oracle(int quote) {
        if (quote + 1 >= sql.length()) {
            return null;
        }
        char opening = sql.charAt(quote + 1);
        int pair = "[({<".indexOf(opening);
        char closing = pair >= 0 ? "])}>".charAt(pair) : opening;
        int end = sql.indexOf(closing + "'", quote + 2);
        return end < 0
                ? endless(quote, "a string")
                : new Quoted(Kind.STRING, sql.substring(quote + 2, end), end + 2, true);
    }

    /** Behind a comment of several lines that begins here; -1 if it has no end. */
    int endOfBlock(int start) {
        if (commentsNest) {
            int end = endOfNestedBlock(start);
            if (end >= 0) {
                return end;
            }
            commentsNest = false;
        }
        int end = sql.indexOf("*/", start + 2);
        return end < 0 ? -1 : end + 2;
    }

    private int endOfNestedBlock(int start) {
        int depth = 0;
        for (int i = start; i + 1 < sql.length(); i++) {
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
}
