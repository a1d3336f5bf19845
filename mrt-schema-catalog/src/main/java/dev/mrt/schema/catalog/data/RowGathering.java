package dev.mrt.schema.catalog.data;

import dev.mrt.api.data.Row;
import dev.mrt.api.data.TableData;
import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one table while they are read. */
final class RowGathering {

    /** Values that repeat, as states and dates do, are kept once; the bound keeps a column of all different values cheap. */
    private static final int MOST_SHARED = 4096;

    private final Table table;
    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();

    RowGathering(Table table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
    }

    Table table() {
        return table;
    }

    List<Column> columns() {
        return columns;
    }

    void add(List<@Nullable String> values) {
        values.replaceAll(this::share);
        rows.add(new Row(values));
    }

    private @Nullable String share(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String known = shared.get(value);
        if (known == null && shared.size() < MOST_SHARED) {
            shared.put(value, value);
        }
        return known == null ? value : known;
    }

    TableData finish() {
        List<String> names = columns.stream().map(Column::name).toList();
        return new TableData(table.ref(), names, withoutNull(key(table, Set.copyOf(names)), names), rows);
    }

    /** SQLite takes NULL in some primary keys, and more than once: such a key identifies nothing. */
    private List<String> withoutNull(List<String> key, List<String> names) {
        List<Integer> positions = key.stream().map(names::indexOf).toList();
        boolean holes = rows.stream()
                .anyMatch(row ->
                        positions.stream().anyMatch(position -> row.values().get(position) == null));
        return holes ? List.of() : key;
    }

    /** The whole primary key, else a unique key that holds for every row and takes no NULL; only of columns that were read. */
    private static List<String> key(Table table, Set<String> read) {
        if (!table.primaryKey().isEmpty() && read.containsAll(table.primaryKey())) {
            return table.primaryKey();
        }
        Set<String> filled = table.columns().stream()
                .filter(column -> !column.nullable())
                .map(Column::name)
                .collect(Collectors.toSet());
        filled.retainAll(read);
        return table.uniqueKeys().stream()
                .filter(key -> key.expression().isEmpty() && key.predicate().isEmpty())
                .map(Table.UniqueKey::columns)
                .filter(columns -> !columns.isEmpty() && filled.containsAll(columns))
                .findFirst()
                .orElse(List.of());
    }
}
