package dev.mrt.core.internal.verify;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.TableData;
import dev.mrt.api.result.Coverage;
import dev.mrt.api.schema.SchemaSnapshot;

/**
 * A database at one moment.
 *
 * @param schema its schema
 * @param data its rows
 */
record Moment(SchemaSnapshot schema, DataSnapshot data) {

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
