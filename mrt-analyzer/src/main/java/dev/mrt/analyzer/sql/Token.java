package dev.mrt.analyzer.sql;

import java.util.Locale;

/**
 * A piece of SQL.
 *
 * @param kind what it is
 * @param text its text, without quotes and with escapes resolved
 * @param upper a word or symbol in upper case, to compare; empty for the other kinds
 * @param start where it begins in the script, quotes included
 * @param end behind its last character
 */
record Token(Kind kind, String text, String upper, int start, int end) {

    enum Kind {
        /** A key word or a name without quotes; may hold placeholders. */
        WORD,
        /** A name in quotes of any sort. */
        QUOTED,
        STRING,
        /** A string in dollar quotes: most often a body of code. */
        BODY,
        NUMBER,
        SYMBOL,
        END
    }

    /** What stands outside. */
    static final Token NONE = new Token(Kind.END, "", "", 0, 0);

    static Token of(Kind kind, String text, int start, int end) {
        String upper = kind == Kind.WORD || kind == Kind.SYMBOL ? text.toUpperCase(Locale.ROOT) : "";
        return new Token(kind, text, upper, start, end);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && upper.equals(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && upper.equals(symbol);
    }

    /** Whether it can name something. */
    boolean isName() {
        return kind == Kind.QUOTED || kind == Kind.WORD;
    }
}
