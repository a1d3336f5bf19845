package dev.mrt.core.internal.hints;

import java.util.Set;

/**
 * Reads conditions that compare with nothing: {@code WHERE active}, {@code AND NOT paid}, {@code x IS NOT TRUE}, {@code x IS NULL}. NULL
 * matters as much where it is ruled out as where it is asked for.
 */
final class Conditions implements Reader {

    private static final Set<String> STARTS = Set.of("WHERE", "AND", "OR", "WHEN", "HAVING", "NOT");
    private static final Set<String> ENDS = Set.of(
            "", ";", ")", ",", "AND", "OR", "THEN", "GROUP", "ORDER", "LIMIT", "RETURNING", "UNION", "LOOP", "ON");

    private final Tokens tokens;
    private final Operands operands;
    private final Collected out;

    Conditions(Tokens tokens, Operands operands, Collected out) {
        this.tokens = tokens;
        this.operands = operands;
        this.out = out;
    }

    @Override
    public void read(int i) {
        Token token = tokens.at(i);
        if (token.isWord("IS")) {
            is(i);
        } else if (token.isWord() && STARTS.contains(token.upper()) && !tokens.word(i - 2, "BETWEEN")) {
            bare(i + 1, token.isWord("NOT"));
        }
    }

    private void is(int i) {
        boolean not = tokens.word(i + 1, "NOT");
        String what = tokens.at(not ? i + 2 : i + 1).upper();
        if (JsonPath.endingAt(tokens, operands, i - 1) != null) {
            return;
        }
        String column = operands.columnEndingAt(i - 1);
        if (column != null && what.equals("NULL")) {
            out.literal(column, "", "IS NULL");
        } else if (column != null && (what.equals("TRUE") || what.equals("FALSE"))) {
            out.literal(column, Boolean.toString(what.equals("TRUE") != not), "=");
        }
    }

    private void bare(int start, boolean not) {
        int first = start;
        while (tokens.symbol(first, "(")) {
            first++;
        }
        int last = tokens.afterName(first) - 1;
        int behind = last + 1;
        while (behind - last <= first - start && tokens.symbol(behind, ")")) {
            behind++;
        }
        boolean named = tokens.at(first).isName() && tokens.at(last).isName();
        if (named && ENDS.contains(tokens.at(behind).upper())) {
            out.literal(tokens.at(last).text(), Boolean.toString(!not), "=");
        }
    }
}
