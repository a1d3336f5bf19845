package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges what becomes of the old values that the updates of a migration write over: each of them has one fate, and at most one check says so. */
final class Updates {

    /** What becomes of an old value. */
    enum Fate {
        /** It comes back, or another check tells of it. */
        FINE,
        /** The rollback has nothing that would write it. */
        NOT_REVERSED,
        /** The rollback writes something else to the column, or to other rows. */
        REVERSED_WRONGLY,
        /** Every row gets one value. */
        SAME_FOR_ALL,
        /** It cannot be told from the new one. */
        LOST
    }

    /**
     * One assignment to a column that was there before the migration.
     *
     * @param at the update
     * @param assignment what it sets
     * @param back the updates of that column by the rollback
     * @param fate what becomes of the old value
     */
    record Judged(Occurrence<Update> at, Assignment assignment, List<Occurrence<Update>> back, Fate fate) {
        Place place() {
            return new Place(at.change().table(), assignment.column());
        }
    }

    private final MigrationContext migration;
    private final SavedValues saved;

    private Updates(MigrationContext migration) {
        this.migration = migration;
        this.saved = SavedValues.of(migration);
    }

    static Stream<Judged> of(MigrationContext migration, Fate fate) {
        return new Updates(migration).all().filter(each -> each.fate() == fate);
    }

    private Stream<Judged> all() {
        return RowTargets.ofOlderTables(migration, Update.class)
                .flatMap(at -> RowTargets.olderColumns(migration, at).stream().map(each -> judge(at, each)));
    }

    private Judged judge(Occurrence<Update> at, Assignment assignment) {
        Place now = new Place(at.change().table(), assignment.column());
        Optional<Place> later = Follow.column(RowTargets.from(migration, at), now);
        List<Occurrence<Update>> back = later.map(place -> updatesBack(place)).orElse(List.of());
        Fate fate = later.isEmpty() ? Fate.FINE : fate(at.change(), assignment, later.get(), back);
        return new Judged(at, assignment, back, fate);
    }

    private Fate fate(Update update, Assignment assignment, Place later, List<Occurrence<Update>> back) {
        boolean written = Undo.isWritten(migration);
        if (written && back.isEmpty()) {
            return mayComeBack(later) ? lossOf(update, assignment) : Fate.NOT_REVERSED;
        }
        if (saved.areKept(update.table(), assignment.column())) {
            return Fate.FINE;
        }
        if (!written) {
            return Conditions.oldValue(update, assignment).isPresent() ? Fate.FINE : lossOf(update, assignment);
        }
        return Inverse.of(update, assignment)
                .fate(back.stream().map(Occurrence::change).toList(), later.column());
    }

    private Fate lossOf(Update update, Assignment assignment) {
        boolean kept = saved.areKept(update.table(), assignment.column());
        return kept ? Fate.FINE : Inverse.loss(update, assignment);
    }

    /** Whether the rows may be written anew in another way than by an update. */
    private boolean mayComeBack(Place later) {
        SqlName table = later.table();
        return RowTargets.isFilledBack(migration, table)
                || RowTargets.isDroppedBack(migration, table)
                || Merges.back(migration, table)
                || migration.rollback().stream().anyMatch(Effects::mayDoAnything)
                || Follow.column(migration.rollbackChanges(), later)
                        .filter(later::equals)
                        .isEmpty();
    }

    private List<Occurrence<Update>> updatesBack(Place place) {
        return migration.rollback(Update.class).stream()
                .filter(back -> Follow.table(migration.rollbackChanges().subList(0, indexOf(back)), place.table())
                        .filter(back.change().table()::equals)
                        .isPresent())
                .filter(back -> back.change().assignments().stream()
                        .anyMatch(each -> each.column().equals(place.column())))
                .toList();
    }

    private int indexOf(Occurrence<Update> back) {
        int index = 0;
        while (migration.rollbackChanges().get(index).change() != back.change()) {
            index++;
        }
        return index;
    }
}
