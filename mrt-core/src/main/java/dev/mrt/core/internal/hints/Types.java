package dev.mrt.core.internal.hints;

import java.util.Map;
import java.util.Set;

/** Reads the names of types. */
final class Types {

    /** Words that go on with a type that has more than one word. */
    private static final Map<String, Set<String>> MORE = Map.of(
            "DOUBLE", Set.of("PRECISION"),
            "CHARACTER", Set.of("VARYING", "LARGE"),
            "CHAR", Set.of("VARYING"),
            "BIT", Set.of("VARYING"),
            "NATIONAL", Set.of("CHARACTER", "VARCHAR"),
            "LARGE", Set.of("OBJECT"));

    private static final Set<String> SIGNS = Set.of("UNSIGNED", "SIGNED", "INTEGER", "ZEROFILL");

    private final Tokens tokens;

    Types(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The type that starts at a token, lower case; empty if none does. */
    String at(int start) {
        if (!tokens.at(start).isName()) {
            return "";
        }
        int i = tokens.afterName(start);
        StringBuilder type = new StringBuilder(tokens.at(i - 1).text());
        while (MORE.getOrDefault(tokens.at(i - 1).upper(), Set.of())
                .contains(tokens.at(i).upper())) {
            type.append(' ').append(tokens.at(i++).text());
        }
        i = arguments(i, type);
        if ((tokens.word(i, "WITH") || tokens.word(i, "WITHOUT"))
                && tokens.word(i + 1, "TIME")
                && tokens.word(i + 2, "ZONE")) {
            type.append(' ').append(tokens.at(i).text()).append(" time zone");
            i += 3;
        }
        while (SIGNS.contains(tokens.at(i).upper())) {
            type.append(' ').append(tokens.at(i++).text());
        }
        while (tokens.symbol(i, "[") && tokens.partner(i) == i + 1) {
            type.append("[]");
            i += 2;
        }
        return type.toString().toLowerCase(java.util.Locale.ROOT);
    }

    /** {@code (10, 2)}; an ENUM of MySQL has strings there. */
    private int arguments(int open, StringBuilder type) {
        if (!tokens.symbol(open, "(") || tokens.partner(open) > open + 40) {
            return open;
        }
        int close = tokens.partner(open);
        for (int i = open; i <= close; i++) {
            Token token = tokens.at(i);
            type.append(token.isString() ? "'" + token.text() + "'" : token.text());
        }
        return close + 1;
    }
}
