package dev.mrt.analyzer;

import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out what is written hundreds of thousands of times: of changes to rows of one table that differ in their values alone, a check learns
 * nothing from the next one, and comparing each with each would take for ever.
 */
final class Repetitions {

    /** More than anybody writes by hand. */
    private static final int MOST = 500;

    private Repetitions() {}

    static List<Occurrence<?>> thinned(List<Occurrence<?>> changes) {
        if (changes.size() <= MOST) {
            return changes;
        }
        Map<Object, Integer> seen = new HashMap<>();
        List<Occurrence<?>> rest = new ArrayList<>();
        for (Occurrence<?> each : changes) {
            Object shape = shape(each.change());
            if (shape == each.change() || seen.merge(shape, 1, Integer::sum) <= MOST) {
                rest.add(each);
            }
        }
        return rest;
    }

    /** What two changes have in common that differ in their values alone; the change itself where each counts. */
    private static Object shape(Change change) {
        if (change instanceof Insert insert) {
            return List.of("insert", insert.table(), insert.onConflict(), insert.from() == null);
        }
        if (change instanceof Update update) {
            return List.of(
                    "update",
                    update.table(),
                    update.assignments().stream().map(each -> each.column()).toList(),
                    update.where().isEmpty(),
                    update.from());
        }
        return change instanceof Delete delete
                ? List.of("delete", delete.table(), delete.where().isEmpty(), delete.using())
                : change;
    }
}
