package dev.mrt.schema.catalog.sqlite;

/**
 * A word of SQLite's language; see https://sqlite.org/lang_keywords.html for the ways to quote.
 *
 * @param kind what it is
 * @param text names without their quotes; strings and blobs with them; words as they are written
 */
record Token(Kind kind, String text) {

    enum Kind {
        /** A keyword, a name without quotes or a number. */
        WORD,
        /** A name in brackets or backticks. */
        NAME,
        /** A name in double quotes; a string if nothing has that name. */
        DOUBLE_QUOTED,
        /** A string or blob. */
        LITERAL,
        /** An operator or a mark. */
        SYMBOL
    }

    boolean is(String wanted) {
        return switch (kind) {
            case WORD -> text.equalsIgnoreCase(wanted);
            case SYMBOL -> text.equals(wanted);
            default -> false;
        };
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.DOUBLE_QUOTED;
    }
}
