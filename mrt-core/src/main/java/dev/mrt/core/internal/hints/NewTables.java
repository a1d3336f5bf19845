package dev.mrt.core.internal.hints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns of the tables that a script creates, with their types: rows that are copied there are converted to them. */
final class NewTables {

    private static final Set<String> NO_COLUMNS =
            Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "KEY", "INDEX", "LIKE", "EXCLUDE", "PERIOD");

    /**
     * A column.
     *
     * @param name as written
     * @param type lower case, empty if there is none
     */
    record NewColumn(String name, String type) {}

    private final Tokens tokens;
    private final Operands operands;
    private final Types types;
    private final Map<String, List<NewColumn>> tables = new HashMap<>();

    NewTables(Tokens tokens, Operands operands) {
        this.tokens = tokens;
        this.operands = operands;
        this.types = new Types(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.word(i, "CREATE")) {
                created(i + 1);
            }
        }
    }

    private void created(int start) {
        int table = start;
        while (!tokens.word(table, "TABLE")) {
            if (!tokens.at(table).isWord() || table > start + 3) {
                return;
            }
            table++;
        }
        int name = tokens.word(table + 1, "IF") ? table + 4 : table + 1;
        int open = tokens.afterName(name);
        if (tokens.at(name).isName() && tokens.symbol(open, "(")) {
            tables.putIfAbsent(lower(tokens.at(open - 1).text()), columns(open));
        }
    }

    private List<NewColumn> columns(int open) {
        List<NewColumn> columns = new ArrayList<>();
        for (int start : operands.arguments(open)) {
            if (tokens.at(start).isName()
                    && !NO_COLUMNS.contains(tokens.at(start).upper())) {
                columns.add(new NewColumn(tokens.at(start).text(), types.at(start + 1)));
            }
        }
        return columns;
    }

    /** The columns of a table, by the last part of its name; none if the script does not create it. */
    List<NewColumn> columns(String table) {
        return tables.getOrDefault(lower(table), List.of());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
