package dev.mrt.core.internal.hints;

import dev.mrt.core.internal.hints.NewTables.NewColumn;
import dev.mrt.core.internal.hints.Operands.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values that INSERT, REPLACE and MERGE bring, by the columns that they name. */
final class Inserts implements Reader {

    private static final Set<String> VERBS = Set.of("INSERT", "REPLACE", "MERGE");
    private static final Set<String> SELECT_LIST_ENDS =
            Set.of("FROM", "WHERE", "UNION", "SELECT", "INSERT", "ON", "RETURNING", "LIMIT", "ORDER");

    /** How far INTO stands from its verb: {@code INSERT OR REPLACE INTO}. */
    private static final int REACH = 4;

    private final Tokens tokens;
    private final Operands operands;
    private final NewTables newTables;
    private final Collected out;
    private boolean insertsNothingTwice = false;

    Inserts(Tokens tokens, Operands operands, Collected out) {
        this.tokens = tokens;
        this.operands = operands;
        this.newTables = new NewTables(tokens, operands);
        this.out = out;
    }

    @Override
    public void read(int i) {
        if (!tokens.at(i).isWord() || !VERBS.contains(tokens.at(i).upper())) {
            return;
        }
        insertsNothingTwice = leavesWhatIsThere(i);
        for (int into = i + 1; into <= i + REACH; into++) {
            if (tokens.word(into, "INTO")) {
                String table = tokens.at(tokens.afterName(into + 1) - 1).text();
                out.insertedInto(table);
                values(behindTable(into + 1), newTables.columns(table));
                return;
            }
        }
        if (tokens.word(i, "INSERT") && tokens.symbol(i + 1, "(")) {
            values(i + 1, List.of());
        }
    }

    /** {@code INSERT IGNORE}, {@code INSERT OR IGNORE}, {@code ON CONFLICT DO NOTHING}. */
    private boolean leavesWhatIsThere(int verb) {
        for (int i = verb + 1; i < tokens.size() && !tokens.symbol(i, ";"); i = tokens.after(i)) {
            boolean ignores = tokens.word(i, "IGNORE") && i <= verb + 2;
            if (ignores || (tokens.word(i, "DO") && tokens.word(i + 1, "NOTHING"))) {
                return true;
            }
        }
        return false;
    }

    private int behindTable(int name) {
        int i = tokens.afterName(name);
        i = tokens.word(i, "AS") ? i + 2 : i;
        return tokens.at(i).isName() && tokens.symbol(i + 1, "(") && !tokens.word(i, "VALUE") ? i + 1 : i;
    }

    private void values(int start, List<NewColumn> target) {
        int i = start;
        List<@Nullable String> columns = List.of();
        if (tokens.symbol(i, "(") && !tokens.word(i + 1, "SELECT") && !tokens.word(i + 1, "VALUES")) {
            columns = columns(i);
            i = tokens.after(i);
        }
        if (tokens.word(i, "KEY") && tokens.symbol(i + 1, "(")) {
            i = tokens.after(i + 1);
        }
        if (tokens.word(i, "OVERRIDING")) {
            i += 3;
        }
        if (tokens.word(i, "VALUES") || tokens.word(i, "VALUE")) {
            rows(columns, i + 1);
        } else if (tokens.word(i, "SELECT")) {
            selected(columns, i + 1);
            copied(columns, target, i + 1);
        }
    }

    /** {@code CREATE TABLE new (a int); INSERT INTO new (a) SELECT b FROM old} converts {@code b}. */
    private void copied(List<@Nullable String> columns, List<NewColumn> target, int start) {
        int number = 0;
        for (int item : items(start)) {
            String source = operands.columnStartingAt(item);
            if (source != null) {
                out.cast(source, type(columns, target, number));
            }
            number++;
        }
    }

    private static String type(List<@Nullable String> columns, List<NewColumn> target, int number) {
        if (columns.isEmpty()) {
            return number < target.size() ? target.get(number).type() : "";
        }
        String name = number < columns.size() ? columns.get(number) : null;
        return target.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .map(NewColumn::type)
                .findFirst()
                .orElse("");
    }

    private List<@Nullable String> columns(int open) {
        List<@Nullable String> columns = new ArrayList<>();
        for (int start : operands.arguments(open)) {
            int last = tokens.afterName(start) - 1;
            columns.add(
                    tokens.at(last).isName()
                                    || tokens.at(last).isWord()
                                    || tokens.at(last).isString()
                            ? tokens.at(last).text()
                            : null);
        }
        return columns;
    }

    private void rows(List<@Nullable String> columns, int start) {
        int i = start;
        while (tokens.symbol(i, "(")) {
            int number = 0;
            for (int argument : operands.arguments(i)) {
                value(columns, number++, argument);
            }
            i = tokens.after(i);
            i = tokens.symbol(i, ",") ? i + 1 : i;
        }
    }

    private void selected(List<@Nullable String> columns, int start) {
        int number = 0;
        for (int item : items(start)) {
            value(columns, number++, item);
        }
    }

    /** Where each item of a list of SELECT begins. */
    private List<Integer> items(int start) {
        List<Integer> items = new ArrayList<>(List.of(start));
        for (int i = start; i < tokens.size(); i = tokens.after(i)) {
            if (SELECT_LIST_ENDS.contains(tokens.at(i).upper()) || tokens.symbol(i, ";") || tokens.symbol(i, ")")) {
                break;
            }
            if (tokens.symbol(i, ",")) {
                items.add(i + 1);
            }
        }
        return items;
    }

    /**
     * With the very row in the table that is to be inserted, a statement that leaves it alone would do nothing, and neither would its rollback
     * have anything to take back.
     */
    private void value(List<@Nullable String> columns, int number, int start) {
        if (insertsNothingTwice) {
            return;
        }
        Literal literal = operands.literalAt(start);
        if (literal != null) {
            out.literal(number < columns.size() ? columns.get(number) : null, literal.value(), "VALUES");
        }
    }
}
