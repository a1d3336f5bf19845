package dev.mrt.schema.jooq;

import java.util.regex.Pattern;

/** Finds names in expressions. */
final class Words {

    private Words() {}

    /** Whether an expression has a name as a word of its own, quoted or not. */
    static boolean mentions(String expression, String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(expression)
                .find();
    }
}
