package dev.mrt.api.jdbc;

import org.apiguardian.api.API;

/** Blanks out comments, strings and quoted names, so that a search sees SQL alone. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SqlMask {

    private final String sql;
    private final StringBuilder masked = new StringBuilder();
    private int at;

    private SqlMask(String sql) {
        this.sql = sql;
    }

    /**
     * Masks a text: comments to the end of a line (two hyphens, or a hash where a line begins), comments of several lines, strings in any
     * quotes and in PostgreSQL's dollar quotes.
     *
     * @param sql one or more statements in any dialect
     * @return a text of the same length with blanks there; line breaks stay where they are
     */
    public static String of(String sql) {
        return new SqlMask(sql).run();
    }

    private String run() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (sql.startsWith("--", at) || (c == '#' && startsLine())) {
                blank(end("\n", at, 0));
            } else if (sql.startsWith("/*", at)) {
                blank(end("*/", at + 2, 2));
            } else if (c == '\'' || c == '"' || c == '`') {
                blank(end(String.valueOf(c), at + 1, 1));
            } else if (c == '$' && dollarTag() > 0) {
                String tag = sql.substring(at, at + dollarTag());
                masked.append(tag);
                at += tag.length();
                blank(end(tag, at, tag.length()));
            } else {
                masked.append(c);
                at++;
            }
        }
        return masked.toString();
    }

    private boolean startsLine() {
        return sql.substring(sql.lastIndexOf('\n', at) + 1, at).isBlank();
    }

    private int end(String closing, int from, int length) {
        int found = sql.indexOf(closing, from);
        return found < 0 ? sql.length() : found + length;
    }

    /** The length of {@code $tag$} at this place, 0 if there is none. */
    private int dollarTag() {
        int end = at + 1;
        while (end < sql.length() && (Character.isLetter(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        return end < sql.length() && sql.charAt(end) == '$' ? end + 1 - at : 0;
    }

    private void blank(int end) {
        for (; at < end; at++) {
            masked.append(sql.charAt(at) == '\n' ? '\n' : ' ');
        }
    }
}
