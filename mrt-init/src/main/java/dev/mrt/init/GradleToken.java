package dev.mrt.init;

/**
 * A word, text or bracket of a Gradle script.
 *
 * @param kind what it is
 * @param text a word with its dots, the content of a text, or the character
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param line from 1
 */
record GradleToken(Kind kind, String text, int start, int end, int line) {

    enum Kind {
        WORD,
        TEXT,
        MARK,
        LINE_END
    }

    boolean is(char mark) {
        return kind == Kind.MARK && text.charAt(0) == mark;
    }
}
