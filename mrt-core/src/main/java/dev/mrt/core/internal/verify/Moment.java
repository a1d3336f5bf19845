package dev.mrt.core.internal.verify;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.TableData;
import dev.mrt.api.result.Coverage;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A database at one moment.
 *
 * @param schema its schema
 * @param data its rows
 */
record Moment(SchemaSnapshot schema, DataSnapshot data) {

    boolean hasRows() {
        return data.tables().values().stream().anyMatch(table -> !table.rows().isEmpty());
    }

    Set<TableRef> tables() {
        return schema.tables().stream().map(Table::ref).collect(Collectors.toSet());
    }

    /** How much a comparison with this moment exercises. */
    Coverage coverage() {
        int tablesWithRows = 0;
        int columns = 0;
        int columnsWithValues = 0;
        long rows = 0;
        for (TableData table : data.tables().values()) {
            tablesWithRows += table.rows().isEmpty() ? 0 : 1;
            columns += table.columns().size();
            rows += table.rows().size();
            for (int i = 0; i < table.columns().size(); i++) {
                int column = i;
                columnsWithValues +=
                        table.rows().stream().anyMatch(row -> row.values().get(column) != null) ? 1 : 0;
            }
        }
        return new Coverage(data.tables().size(), tablesWithRows, columns, columnsWithValues, rows);
    }
}
