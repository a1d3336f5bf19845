package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The parts of {@code CREATE INDEX} as {@code pg_get_indexdef} prints it that the catalog has in no other readable form.
 *
 * @param method for example {@code btree}
 * @param keys what is indexed, with operator classes, collations and order
 * @param include the columns that are only carried along, {@code null} if there are none
 */
record IndexDefinition(String method, String keys, @Nullable String include) {

    private static final String USING = " USING ";
    private static final String INCLUDE = " INCLUDE (";

    /**
     * Takes a definition apart.
     *
     * @param sql {@code CREATE [UNIQUE] INDEX name ON [ONLY] table USING method (keys) [INCLUDE (columns)] ...}
     * @return its parts
     */
    static IndexDefinition parse(String sql) {
        int using = outsideQuotes(sql, USING);
        int open = sql.indexOf(" (", using + USING.length());
        int close = closing(sql, open + 1);
        String include = null;
        if (sql.startsWith(INCLUDE, close + 1)) {
            int start = close + 1 + INCLUDE.length();
            include = sql.substring(start, closing(sql, start - 1));
        }
        return new IndexDefinition(
                sql.substring(using + USING.length(), open), sql.substring(open + 2, close), include);
    }

    private static int outsideQuotes(String sql, String word) {
        for (int i = 0; i < sql.length(); i++) {
            if (isQuote(sql.charAt(i))) {
                i = sql.indexOf(sql.charAt(i), i + 1);
            } else if (sql.startsWith(word, i)) {
                return i;
            }
        }
        throw new IllegalStateException("No" + word + "in " + sql);
    }

    private static int closing(String sql, int open) {
        int depth = 0;
        for (int i = open; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (isQuote(c)) {
                i = sql.indexOf(c, i + 1);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("No end of the parenthesis at " + open + " in " + sql);
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    void writeTo(SnapshotBuilder builder, ObjectKey index) {
        builder.attribute(index, Facet.INDEX, "method", method)
                .attribute(index, Facet.INDEX, "columns", keys)
                .attribute(index, Facet.INDEX, "include", include);
    }
}
