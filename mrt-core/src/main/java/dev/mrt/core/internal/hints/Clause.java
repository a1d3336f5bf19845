package dev.mrt.core.internal.hints;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows where in a statement the reading is: what an equals sign means there, which column is being defined. */
final class Clause implements Reader {

    private static final Set<String> CONDITIONS =
            Set.of("WHERE", "ON", "HAVING", "USING", "IF", "WHEN", "CHECK", "AND", "OR");
    private static final Set<String> OTHERS =
            Set.of("FROM", "VALUES", "CREATE", "ALTER", "SELECT", "UPDATE", "RETURNING", "INSERT", "TABLE", "THEN");
    private static final Set<String> COLUMN_FOLLOWS = Set.of("ADD", "COLUMN", "MODIFY", "CHANGE", "EXISTS", "ALTER");

    private enum Kind {
        ASSIGNMENT,
        CONDITION,
        OTHER
    }

    private record Level(Kind kind, @Nullable String head) {}

    private final Tokens tokens;
    private final Deque<Level> outer = new ArrayDeque<>();
    private Level level = new Level(Kind.OTHER, null);
    private boolean alterTable = false;

    Clause(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether {@code =} assigns here. */
    boolean assigns() {
        return level.kind == Kind.ASSIGNMENT;
    }

    /** Whether {@code =} compares here. */
    boolean compares() {
        return level.kind == Kind.CONDITION;
    }

    /** Whether the statement alters a table. */
    boolean altersTable() {
        return alterTable;
    }

    /** The first name of the item: in a list of columns, the column that is defined. */
    @Nullable
    String head() {
        return level.head;
    }

    @Override
    public void read(int i) {
        Token token = tokens.at(i);
        if (token.isSymbol(";")) {
            outer.clear();
            level = new Level(Kind.OTHER, null);
            alterTable = false;
        } else if (token.isSymbol("(")) {
            outer.push(level);
            level = new Level(level.kind, name(i + 1));
        } else if (token.isSymbol(")") && !outer.isEmpty()) {
            level = outer.pop();
        } else if (token.isSymbol(",")) {
            level = new Level(level.kind, name(i + 1));
        } else if (token.isWord()) {
            word(i, token.upper());
        }
    }

    private void word(int i, String word) {
        alterTable |= word.equals("ALTER") && tokens.word(i + 1, "TABLE");
        String head = COLUMN_FOLLOWS.contains(word) && tokens.at(i + 1).isName() ? name(i + 1) : level.head;
        level = new Level(kind(word), head);
    }

    private Kind kind(String word) {
        if (word.equals("SET")) {
            return Kind.ASSIGNMENT;
        }
        boolean condition = CONDITIONS.contains(word) && (level.kind != Kind.ASSIGNMENT || word.equals("WHERE"));
        return condition ? Kind.CONDITION : OTHERS.contains(word) ? Kind.OTHER : level.kind;
    }

    private @Nullable String name(int i) {
        return tokens.at(i).isName() ? tokens.at(i).text() : null;
    }
}
