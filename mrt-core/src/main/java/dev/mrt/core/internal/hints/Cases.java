package dev.mrt.core.internal.hints;

import dev.mrt.core.internal.hints.Operands.Literal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads the values of {@code CASE column WHEN 'a' THEN 'b'}, also those that it gives to an assigned column. */
final class Cases implements Reader {

    private record Case(@Nullable String tested, @Nullable String assigned) {}

    private final Tokens tokens;
    private final Operands operands;
    private final Collected out;
    private final Deque<Case> open = new ArrayDeque<>();
    private int assigningAt = -1;
    private @Nullable String assigned = null;

    Cases(Tokens tokens, Operands operands, Collected out) {
        this.tokens = tokens;
        this.operands = operands;
        this.out = out;
    }

    /** Says that the CASE at this token, which is still to come, is assigned to a column. */
    void assigning(int i, @Nullable String column) {
        assigningAt = i;
        assigned = column;
    }

    @Override
    public void read(int i) {
        Token token = tokens.at(i);
        if (token.isWord("CASE") && !tokens.word(i - 1, "END")) {
            String tested = tokens.word(i + 1, "WHEN") ? null : operands.columnStartingAt(i + 1);
            open.push(new Case(tested, i == assigningAt ? assigned : null));
        } else if (!open.isEmpty() && token.isWord()) {
            inside(i, token, open.element());
        }
    }

    private void inside(int i, Token token, Case current) {
        switch (token.upper()) {
            case "WHEN" -> value(i + 1, current.tested);
            case "THEN", "ELSE" -> value(i + 1, current.assigned);
            case "END" -> open.pop();
            default -> {}
        }
    }

    private void value(int i, @Nullable String column) {
        Literal literal = column == null ? null : operands.literalAt(i);
        if (literal != null) {
            out.literal(column, literal.value(), "=");
        }
    }
}
