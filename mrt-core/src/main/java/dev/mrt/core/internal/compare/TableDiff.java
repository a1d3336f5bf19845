package dev.mrt.core.internal.compare;

import dev.mrt.api.data.Row;
import dev.mrt.api.data.TableData;
import dev.mrt.api.schema.TableRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the rows of one table at two moments.
 *
 * @param table which one
 * @param rows how many rows there were
 * @param lost rows that are gone, as a person reads them
 * @param added rows that were not there
 * @param changed the values that differ, by column
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record TableDiff(
        TableRef table, int rows, List<String> lost, List<String> added, SortedMap<String, List<CellChange>> changed) {

    /**
     * A value that is not what it was.
     *
     * @param row names the row
     * @param before as it was
     * @param after as it is; NULL if the column is gone
     */
    public record CellChange(
            String row, @Nullable String before, @Nullable String after) {}

    /**
     * Compares by name the columns that both moments have; in a column that is gone every value other than NULL is changed.
     *
     * @param before the rows as they were
     * @param after the rows as they are
     * @return what differs
     */
    public static TableDiff between(TableData before, TableData after) {
        TableDiff diff = new TableDiff(
                before.table(), before.rows().size(), new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        Columns columns = Columns.common(before, after);
        for (RowPairs.Pair pair : RowPairs.of(before, after, columns)) {
            diff.add(before, after, columns, pair);
        }
        return diff;
    }

    private void add(TableData before, TableData after, Columns columns, RowPairs.Pair pair) {
        Row was = pair.before();
        Row is = pair.after();
        if (was == null) {
            if (is != null) {
                added.add(Values.row(after, is));
            }
            return;
        }
        String name = Values.row(before, was);
        if (is == null) {
            lost.add(name);
            return;
        }
        for (int i = 0; i < columns.names().size(); i++) {
            String old = columns.before(was, i);
            String now = columns.after(is, i);
            if (old == null ? now != null : !old.equals(now)) {
                changed.computeIfAbsent(columns.names().get(i), any -> new ArrayList<>())
                        .add(new CellChange(name, old, now));
            }
        }
        for (String gone : columns.gone()) {
            String old = was.values().get(before.columns().indexOf(gone));
            if (old != null) {
                changed.computeIfAbsent(gone, any -> new ArrayList<>()).add(new CellChange(name, old, null));
            }
        }
    }

    /**
     * Whether every row and value is what it was.
     *
     * @return {@code true} if nothing differs
     */
    public boolean isEmpty() {
        return lost.isEmpty() && added.isEmpty() && changed.isEmpty();
    }

    /**
     * The columns that two moments of a table have in common.
     *
     * @param names their names
     * @param beforeAt where each stands before
     * @param afterAt where each stands after
     * @param gone the columns that were there before alone
     */
    record Columns(List<String> names, List<Integer> beforeAt, List<Integer> afterAt, Set<String> gone) {

        static Columns common(TableData before, TableData after) {
            Columns columns =
                    new Columns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
            for (int i = 0; i < before.columns().size(); i++) {
                String name = before.columns().get(i);
                int there = after.columns().indexOf(name);
                if (there < 0) {
                    columns.gone().add(name);
                } else {
                    columns.names().add(name);
                    columns.beforeAt().add(i);
                    columns.afterAt().add(there);
                }
            }
            return columns;
        }

        @Nullable
        String before(Row row, int column) {
            return row.values().get(beforeAt.get(column));
        }

        @Nullable
        String after(Row row, int column) {
            return row.values().get(afterAt.get(column));
        }
    }
}
