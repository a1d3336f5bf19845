package dev.mrt.core.internal.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text cut into tokens, and so are the strings in it: a body of code, dynamic SQL, or ordinary text.
 *
 * @param tokens its tokens
 * @param nested its strings, as far down as {@link #DEEPEST}
 * @param deeper the texts further down, as they are
 */
record Script(Tokens tokens, List<Nested> nested, List<String> deeper) {

    /** Strings within strings, each with its quotes doubled, go no deeper in practice. */
    private static final int DEEPEST = 6;

    private static final Set<String> CODE_FOLLOWS =
            Set.of("DO", "EXECUTE", "IMMEDIATE", "AS", "PREPARE", "FROM", "FORMAT");

    /**
     * A string.
     *
     * @param script what is in it
     * @param code whether it is SQL that runs, as far as one can tell
     */
    record Nested(Script script, boolean code) {}

    static Script of(String sql) {
        return of(sql, 0);
    }

    private static Script of(String sql, int depth) {
        Tokens tokens = new Tokens(Tokenizer.tokens(sql));
        List<Nested> nested = new ArrayList<>();
        List<String> deeper = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.at(i).isString() || tokens.at(i).text().length() < 2) {
                continue;
            }
            if (depth == DEEPEST) {
                deeper.add(tokens.at(i).text());
            } else {
                Script inside = of(tokens.at(i).text(), depth + 1);
                nested.add(new Nested(inside, isCode(tokens, i, inside)));
            }
        }
        return new Script(tokens, List.copyOf(nested), List.copyOf(deeper));
    }

    private static boolean isCode(Tokens tokens, int i, Script inside) {
        if (tokens.at(i).kind() == Token.Kind.BODY) {
            return true;
        }
        Token before = tokens.at(tokens.symbol(i - 1, "(") ? i - 2 : i - 1);
        boolean statement = inside.tokens.size() > 2
                && Words.STATEMENTS.contains(inside.tokens.at(0).upper());
        return statement || (CODE_FOLLOWS.contains(before.upper()) && inside.tokens.size() > 4);
    }
}
