package dev.mrt.core.internal.hints;

import java.util.Set;

/** Reads which columns group rows, or are joined by their common name: equal values there matter. */
final class Duplicates implements Reader {

    private static final Set<String> ENDS = Set.of(
            "FROM", "WHERE", "HAVING", "ORDER", "LIMIT", "UNION", "SELECT", "GROUP", "INTO", "RANGE", "ROWS", "WINDOW");

    /** Longer lists are cut. */
    private static final int REACH = 100;

    private final Tokens tokens;
    private final Operands operands;
    private final Clause clause;
    private final Collected out;

    Duplicates(Tokens tokens, Operands operands, Clause clause, Collected out) {
        this.tokens = tokens;
        this.operands = operands;
        this.clause = clause;
        this.out = out;
    }

    @Override
    public void read(int i) {
        switch (tokens.at(i).upper()) {
            case "DISTINCT" -> distinct(i);
            case "BY" -> {
                if (tokens.word(i - 1, "GROUP") || tokens.word(i - 1, "PARTITION")) {
                    list(i + 1);
                }
            }
            case "USING" -> {
                if (tokens.symbol(i + 1, "(") && !clause.altersTable()) {
                    names(i + 1);
                }
            }
            default -> {}
        }
    }

    private void distinct(int i) {
        if (tokens.word(i + 1, "ON") && tokens.symbol(i + 2, "(")) {
            operands.arguments(i + 2).forEach(this::column);
        } else if (!tokens.word(i + 1, "FROM")) {
            list(i + 1);
        }
    }

    private void list(int start) {
        column(start);
        for (int i = start; i < Math.min(tokens.size(), start + REACH); i = tokens.after(i)) {
            if (ENDS.contains(tokens.at(i).upper()) || tokens.symbol(i, ")") || tokens.symbol(i, ";")) {
                return;
            }
            if (tokens.symbol(i, ",")) {
                column(i + 1);
            }
        }
    }

    private void column(int start) {
        out.duplicates(operands.columnStartingAt(start));
    }

    private void names(int open) {
        for (int start : operands.arguments(open)) {
            boolean alone = tokens.symbol(start + 1, ",") || tokens.symbol(start + 1, ")");
            if (alone && tokens.at(start).isName()) {
                out.duplicates(tokens.at(start).text());
            }
        }
    }
}
