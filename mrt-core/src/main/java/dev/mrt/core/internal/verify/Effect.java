package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.schema.TableRef;
import dev.mrt.core.internal.hints.RowChange;
import dev.mrt.core.internal.hints.RowChange.Verb;
import dev.mrt.core.internal.hints.SqlReading;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells which statements of a migration that work on rows did nothing: they met no row that is as they ask, or found the rows already there
 * that they were to insert ({@code WHERE NOT EXISTS}, {@code MERGE}). A rollback that forgets what they do looks right then.
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
     * The tables that the migration inserts into, perhaps in code that it only defines, and that hold no new row.
     *
     * @return names of tables that were there before; one that it made itself is none
     */
    Set<TableRef> withoutInserts(Moment before, Moment after) {
        return tables(
                before, after, table -> insertedInto.contains(lower(table.name())) && noneAdded(before, after, table));
    }

    /** Names the tables with UPDATEs and DELETEs that changed nothing in their rows; of a table that is emptied and filled again nothing can be told. */
    void limit(Moment before, Moment after, Judgement judgement) {
        for (RowChange change : changes) {
            tables(before, after, table -> isOf(change, table) && isIdle(change, before, after, table))
                    .forEach(table -> judgement.limitation(
                            LimitationKind.NO_ROW_CHANGED,
                            table.toString(),
                            change.verb() + " of " + table
                                    + " changed no row, as none is as its condition asks; what it does to"
                                    + " rows was not seen."));
        }
    }

    /** Names the tables into which nothing was inserted, whatever rows they held. */
    void limitInserts(Set<TableRef> never, Judgement judgement) {
        never.stream()
                .filter(table -> runs(Verb.INSERT, table) && !runs(Verb.DELETE, table))
                .forEach(
                        table -> judgement.limitation(
                                LimitationKind.NO_ROW_CHANGED,
                                table.toString(),
                                "INSERT into " + table
                                        + " added no row, whatever rows the tables held; what becomes of its rows was not seen."));
    }

    private static Set<TableRef> tables(Moment before, Moment after, Predicate<TableRef> wanted) {
        return before.data().tables().keySet().stream()
                .filter(after.data().tables()::containsKey)
                .filter(wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean runs(Verb verb, TableRef table) {
        return changes.stream().anyMatch(change -> change.verb() == verb && isOf(change, table));
    }

    private static boolean isOf(RowChange change, TableRef table) {
        return change.table().equals(lower(table.name()));
    }

    /** Where rows are deleted, too, their number alone tells nothing. */
    private boolean noneAdded(Moment before, Moment after, TableRef table) {
        boolean more = after.data().rowCount(table) > before.data().rowCount(table);
        return !more
                && !(runs(Verb.DELETE, table)
                        && SharedColumns.of(before, after, table).hasNewRows());
    }

    private boolean isIdle(RowChange change, Moment before, Moment after, TableRef table) {
        if (before.data().rowCount(table) == 0) {
            return false;
        }
        SharedColumns rows = SharedColumns.of(before, after, table);
        return switch (change.verb()) {
            case INSERT -> false;
            case DELETE ->
                !runs(Verb.UPDATE, table)
                        && !insertedInto.contains(lower(table.name()))
                        && after.data().rowCount(table) >= before.data().rowCount(table);
            case UPDATE -> {
                SharedColumns assigned = rows.only(column -> change.columns().contains(lower(column)));
                yield !assigned.isEmpty() && !assigned.hasLostRows() && !assigned.hasNewRows();
            }
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
