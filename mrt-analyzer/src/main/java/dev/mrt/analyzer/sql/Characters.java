package dev.mrt.analyzer.sql;

/** What characters are to SQL. */
final class Characters {

    /** Nobody gives a placeholder a longer name. */
    private static final int LONGEST_PLACEHOLDER = 130;

    private Characters() {}

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0' || c == 0;
    }

    static boolean startsName(char c) {
        return Character.isLetter(c) || c == '_' || c == '@' || Character.isSurrogate(c);
    }

    static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c == '#' || Character.isSurrogate(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Behind the brace of a placeholder that begins here; behind its first two characters if there is none in this line. */
    static int endOfPlaceholder(String sql, int start) {
        int limit = Math.min(sql.length(), start + LONGEST_PLACEHOLDER);
        for (int i = start + 2; i < limit && sql.charAt(i) != '\n'; i++) {
            if (sql.charAt(i) == '}') {
                return i + 1;
            }
        }
        return start + 2;
    }
}
