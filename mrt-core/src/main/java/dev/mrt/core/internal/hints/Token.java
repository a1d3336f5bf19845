package dev.mrt.core.internal.hints;

import java.util.Locale;

/**
 * A piece of SQL.
 *
 * @param kind what it is
 * @param text its text, without quotes and with escapes resolved
 * @param upper the text in upper case, to compare words and operators
 */
record Token(Kind kind, String text, String upper) {

    enum Kind {
        /** A key word or a name without quotes; may hold placeholders. */
        WORD,
        /** A name in double quotes, which is compared exactly. */
        QUOTED,
        /** A name in backticks or brackets, whose products ignore case. */
        TICKED,
        STRING,
        /** A string in dollar quotes: most often a body of code. */
        BODY,
        NUMBER,
        SYMBOL,
        END
    }

    static final Token NONE = new Token(Kind.END, "", "");

    static Token of(Kind kind, String text) {
        return new Token(kind, text, kind == Kind.WORD || kind == Kind.SYMBOL ? text.toUpperCase(Locale.ROOT) : "");
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && upper.equals(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && upper.equals(symbol);
    }

    boolean isString() {
        return kind == Kind.STRING || kind == Kind.BODY;
    }

    /** Whether it can name something: quoted, or a word that is not reserved. */
    boolean isName() {
        return kind == Kind.QUOTED || kind == Kind.TICKED || (kind == Kind.WORD && !Words.RESERVED.contains(upper));
    }
}
