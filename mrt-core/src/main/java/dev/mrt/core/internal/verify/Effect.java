package dev.mrt.core.internal.verify;

import dev.mrt.api.data.TableData;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.core.internal.hints.RowChange;
import dev.mrt.core.internal.hints.SqlReading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells which statements of a migration that work on rows did nothing, as they met no row that is as they ask. A rollback that forgets what
 * they do looks right then.
 */
final class Effect {

    private final Set<String> insertedInto;
    private final List<RowChange> changes;

    Effect(Migration migration) {
        SqlReading up = SqlReading.of(List.of(migration.up().text()));
        this.insertedInto = up.insertedInto();
        this.changes = up.rowChanges();
    }

    /** Whether there is anything to tell: if not, nobody need read the rows. */
    boolean isExpected() {
        return !insertedInto.isEmpty() || !changes.isEmpty();
    }

    /**
     * Whether the migration found rows that it was to insert already there ({@code WHERE NOT EXISTS}, {@code MERGE}).
     *
     * @return whether a table that it inserts into has no more rows than before; one that it made itself is none
     */
    boolean insertedNothing(Moment before, Moment after) {
        return before.data().tables().keySet().stream()
                .filter(table -> insertedInto.contains(lower(table.name())))
                .filter(after.data().tables()::containsKey)
                .anyMatch(table -> after.data().rowCount(table) <= before.data().rowCount(table));
    }

    /** Names the UPDATEs and DELETEs that changed nothing in a table with rows. */
    void limit(Moment before, Moment after, Judgement judgement) {
        before.data().tables().forEach((table, then) -> {
            TableData now = after.data().tables().get(table);
            Set<String> without = new TreeSet<>();
            for (RowChange change : changes) {
                if (now != null && change.table().equals(lower(table.name())) && hadNone(change, then, now)) {
                    without.add(change.verb());
                }
            }
            without.forEach(verb -> judgement.limitation(
                    LimitationKind.NO_ROW_CHANGED,
                    table.toString(),
                    verb + " of " + table
                            + " changed no row, as none is as its condition asks; what it does to rows was not seen."));
        });
    }

    private static boolean hadNone(RowChange change, TableData before, TableData after) {
        if (before.rows().isEmpty()) {
            return false;
        }
        if (change.columns().isEmpty()) {
            return after.rows().size() >= before.rows().size();
        }
        List<String> columns = before.columns().stream()
                .filter(column -> change.columns().contains(lower(column)))
                .filter(after.columns()::contains)
                .toList();
        return !columns.isEmpty() && counted(before, columns).equals(counted(after, columns));
    }

    private static Map<List<String>, Long> counted(TableData data, List<String> columns) {
        List<Integer> places = columns.stream().map(data.columns()::indexOf).toList();
        return data.rows().stream()
                .map(row -> places.stream()
                        .map(place -> Objects.requireNonNullElse(row.values().get(place), "\0"))
                        .toList())
                .collect(Collectors.groupingBy(values -> values, Collectors.counting()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
