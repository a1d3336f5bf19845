package dev.mrt.core.internal.hints;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has rows made that a join does not find, where the SQL asks for those: {@code NOT IN}, {@code NOT EXISTS}, {@code LEFT JOIN}. */
final class Unmatched {

    /** Values that no generated key has: one for numbers and texts, one for UUIDs. */
    private static final List<String> STRAYS = List.of("29973", "6d727400-0000-4000-8000-000000019973");

    private static final int REACH = 60;

    private final Tokens tokens;
    private final Collected out;

    Unmatched(Tokens tokens, Collected out) {
        this.tokens = tokens;
        this.out = out;
    }

    /** Whether rows without a match matter to the comparison that stands at a token. */
    boolean matterAt(int i) {
        boolean condition = false;
        for (int at = i, steps = 0; at > 0 && steps < REACH; at--, steps++) {
            if (tokens.symbol(at, ")") || tokens.symbol(at, "]")) {
                at = Math.max(0, tokens.partner(at));
            } else if (tokens.symbol(at, "(") && tokens.word(at + 1, "SELECT")) {
                return tokens.word(at - 1, "EXISTS") && tokens.word(at - 2, "NOT");
            } else if (tokens.symbol(at, ";")) {
                return false;
            } else if (tokens.word(at, "JOIN") && !condition) {
                return tokens.word(at - 1, "LEFT") || tokens.word(at - 1, "OUTER");
            }
            condition |= tokens.word(at, "WHERE");
        }
        return false;
    }

    /** Asks for values of a column that have no match. */
    void in(@Nullable String column) {
        if (column != null) {
            STRAYS.forEach(value -> out.literal(column, value, "NOT EXISTS"));
        }
    }
}
