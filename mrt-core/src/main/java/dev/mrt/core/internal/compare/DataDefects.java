package dev.mrt.core.internal.compare;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.TableData;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.schema.TableRef;
import dev.mrt.core.internal.compare.TableDiff.CellChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apiguardian.api.API;

/** Turns the difference between two data snapshots into defects that name rows, columns and values. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DataDefects {

    private DataDefects() {}

    /**
     * Compares every table of the former snapshot; rows of tables that are only in the latter are the schema's matter.
     *
     * @param before the rows as they were
     * @param after the rows as they are
     * @param tolerated says of a table and column whether changed values there are no defect
     * @return what is wrong, by table
     */
    public static List<Defect> between(
            DataSnapshot before, DataSnapshot after, BiPredicate<TableRef, String> tolerated) {
        List<Defect> defects = new ArrayList<>();
        before.tables().forEach((table, rows) -> {
            TableData now = after.tables().get(table);
            if (now != null) {
                defects.addAll(of(TableDiff.between(rows, now), tolerated));
            } else if (!rows.rows().isEmpty() && !after.unread().containsKey(table.toString())) {
                defects.add(allGone(table, rows.rows().size()));
            }
        });
        return defects;
    }

    private static Defect allGone(TableRef table, int rows) {
        return Defect.ofData(
                FindingKind.ROWS_LOST,
                table.toString(),
                "All " + rows + " " + rowsOf(rows, table) + " are gone with the table.");
    }

    /**
     * The defects of one table.
     *
     * @param diff what differs
     * @param tolerated as in {@link #between}
     * @return what is wrong
     */
    public static List<Defect> of(TableDiff diff, BiPredicate<TableRef, String> tolerated) {
        List<Defect> defects = new ArrayList<>();
        String table = diff.table().toString();
        if (!diff.lost().isEmpty()) {
            defects.add(Defect.ofData(
                    FindingKind.ROWS_LOST,
                    table,
                    diff.lost().size() + " of " + diff.rows() + " " + rowsOf(diff.rows(), diff.table()) + " "
                            + (diff.lost().size() == 1 ? "is" : "are") + " gone, for example "
                            + diff.lost().get(0) + "."));
        }
        if (!diff.added().isEmpty()) {
            defects.add(Defect.ofData(
                    FindingKind.ROWS_ADDED,
                    table,
                    diff.added().size() + " " + rowsOf(diff.added().size(), diff.table()) + " "
                            + (diff.added().size() == 1 ? "was" : "were") + " not there before, for example "
                            + diff.added().get(0) + "."));
        }
        diff.changed().entrySet().stream()
                .filter(entry -> !tolerated.test(diff.table(), entry.getKey()))
                .forEach(entry -> defects.add(values(diff, entry)));
        return defects;
    }

    private static Defect values(TableDiff diff, Map.Entry<String, List<CellChange>> column) {
        CellChange example = column.getValue().get(0);
        String object = diff.table().column(column.getKey());
        return new Defect(
                FindingKind.VALUES_CHANGED,
                object,
                column.getValue().size() + " of " + diff.rows() + " values of " + object + " "
                        + (column.getValue().size() == 1 ? "is" : "are") + " not what "
                        + (column.getValue().size() == 1 ? "it was" : "they were") + ", for example "
                        + Values.shown(example.before()) + " became " + Values.shown(example.after()) + " in the row "
                        + example.row() + ".",
                example.before(),
                example.after(),
                "");
    }

    private static String rowsOf(int count, TableRef table) {
        return (count == 1 ? "row" : "rows") + " of " + table;
    }
}
