package dev.mrt.schema.catalog.postgres;

/** Steps over literals and quoted names in SQL that PostgreSQL printed; a quote in them is doubled, which reads as two of them in a row. */
final class Quotes {

    private Quotes() {}

    static boolean opens(char c) {
        return c == '\'' || c == '"';
    }

    /**
     * Finds the end of what a quote opens.
     *
     * @param sql the text
     * @param open where the quote is
     * @return where the closing quote is
     */
    static int end(String sql, int open) {
        int end = sql.indexOf(sql.charAt(open), open + 1);
        if (end < 0) {
            throw new IllegalStateException("The quote at " + open + " is not closed in " + sql);
        }
        return end;
    }
}
