package dev.mrt.core.internal.hints;

import dev.mrt.core.internal.hints.Operands.Literal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads defaults of columns, and the types that columns are changed to. */
final class Columns implements Reader {

    private static final Set<String> NO_TYPES =
            Set.of("SET", "DROP", "ADD", "RENAME", "RESTART", "OWNER", "COMMENT", "VISIBLE", "INVISIBLE");

    private final Tokens tokens;
    private final Operands operands;
    private final Types types;
    private final Clause clause;
    private final Collected out;

    Columns(Tokens tokens, Operands operands, Clause clause, Collected out) {
        this.tokens = tokens;
        this.operands = operands;
        this.types = new Types(tokens);
        this.clause = clause;
        this.out = out;
    }

    @Override
    public void read(int i) {
        switch (tokens.at(i).upper()) {
            case "DEFAULT" -> defaultValue(clause.head(), operands.literalAt(i + 1));
            case "::" -> converted(i);
            case "ALTER", "MODIFY" -> changedType(i, 1);
            case "CHANGE" -> changedType(i, 2);
            case "ENUM" -> labels(i);
            default -> {}
        }
    }

    private void converted(int i) {
        if (JsonPath.endingAt(tokens, operands, i - 1) == null) {
            out.cast(operands.columnEndingAt(i - 1), types.at(i + 1));
        }
    }

    /** {@code CREATE TYPE t AS ENUM ('a', 'b')}. */
    private void labels(int i) {
        if (tokens.word(i - 1, "AS") && tokens.at(i - 2).isName() && tokens.symbol(i + 1, "(")) {
            for (int label : operands.arguments(i + 1)) {
                out.literal(tokens.at(i - 2).text(), tokens.at(label).text(), "ENUM");
            }
        }
    }

    private void defaultValue(@Nullable String column, @Nullable Literal literal) {
        if (column != null && literal != null) {
            out.literal(column, literal.value(), "=");
        }
    }

    /** {@code ALTER COLUMN c TYPE t}, {@code ALTER c SET DATA TYPE t}, {@code MODIFY c t}, {@code CHANGE c new t}. */
    private void changedType(int verb, int names) {
        int column = verb + 1;
        while (tokens.word(column, "COLUMN") || tokens.word(column, "IF") || tokens.word(column, "EXISTS")) {
            column++;
        }
        if (!clause.altersTable() || !tokens.at(column).isName()) {
            return;
        }
        int type = column + names;
        if (tokens.word(type, "SET") && tokens.word(type + 1, "DATA")) {
            type += 3;
        } else if (tokens.word(type, "TYPE")) {
            type++;
        } else if (NO_TYPES.contains(tokens.at(type).upper())) {
            return;
        }
        out.cast(tokens.at(column).text(), types.at(type));
    }
}
