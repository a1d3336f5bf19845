package dev.mrt.api.data;

import dev.mrt.api.schema.TableRef;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The rows of a database at one moment.
 *
 * @param tables the rows of each table that was read
 * @param counters sequences and identities that feed columns
 * @param unread tables, or {@code table.column}s, that could not be read, with the database's own error
 */
@API(status = API.Status.STABLE, since = "0.1")
public record DataSnapshot(SortedMap<TableRef, TableData> tables, List<Counter> counters, Map<String, String> unread) {

    /** Copies its collections. */
    public DataSnapshot {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        counters = List.copyOf(counters);
        unread = Map.copyOf(unread);
    }

    /**
     * The number of rows of a table.
     *
     * @param table its name
     * @return 0 if it holds none or is not in this snapshot
     */
    public int rowCount(TableRef table) {
        TableData data = tables.get(table);
        return data == null ? 0 : data.rows().size();
    }
}
