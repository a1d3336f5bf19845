package dev.mrt.api.data;

import dev.mrt.api.schema.TableRef;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Every row of one table.
 *
 * @param table whose rows
 * @param columns the columns that were read, in the table's order
 * @param key the columns that identify a row (the whole primary key, else a unique key whose columns are all NOT NULL); empty if nothing
 *     does, then rows are a multiset
 * @param rows the rows, in no particular order
 */
@API(status = API.Status.STABLE, since = "0.1")
public record TableData(TableRef table, List<String> columns, List<String> key, List<Row> rows) {

    /** Copies its collections. */
    public TableData {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        rows = List.copyOf(rows);
    }
}
