package dev.mrt.core.internal.session;

import dev.mrt.api.MrtException;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.TableData;
import dev.mrt.api.result.FindingKind;
import dev.mrt.core.internal.compare.DataDefects;
import dev.mrt.core.internal.compare.Defect;
import dev.mrt.core.internal.compare.TableDiff;
import dev.mrt.core.internal.compare.TableDiff.CellChange;
import dev.mrt.core.internal.session.Watched.Now;
import dev.mrt.core.internal.session.Watched.Seeded;
import dev.mrt.core.internal.verify.Advice;
import dev.mrt.core.internal.verify.TouchedColumns;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares the seeded tables with what they were. Where they were seeded at another version, the difference between the versions is taken
 * into account: what a later one has more is no defect, what an earlier one has less is none either.
 */
final class Intact {

    private static final int MOST_STEPS = 12;
    private static final DataSnapshot NOTHING = new DataSnapshot(new TreeMap<>(), List.of(), Map.of());

    private final Watched watched;
    private final int place;
    private final Set<String> lines = new LinkedHashSet<>();
    private boolean compared;

    Intact(Watched watched, int place) {
        this.watched = watched;
        this.place = place;
    }

    void require() {
        if (watched.isEmpty()) {
            throw MrtException.usage("Nothing was seeded since the last reset, so that there is nothing to compare;"
                    + " call seed before the steps.");
        }
        Now now = watched.noteRowsOfTheTest();
        watched.seeded().forEach(seeded -> compare(seeded, now));
        if (!lines.isEmpty()) {
            throw new AssertionError(
                    "The data is not intact:\n" + String.join("\n", lines).indent(2) + steps());
        }
        if (!compared) {
            throw MrtException.usage("None of the tables that were seeded exists at this version, which comes before"
                    + " the one where they were seeded; compare after an upgrade.");
        }
    }

    private void compare(Seeded seeded, Now now) {
        TableData rows = now.rows().get(seeded.table());
        if (rows != null) {
            compared = true;
            TouchedColumns touched = TouchedColumns.of(seeded.schema(), now.schema());
            DataDefects.of(counted(seeded, rows), touched::tolerates)
                    .forEach(defect -> add(seeded, defect.kind(), words(defect, rows)));
        } else if (!isBehind(seeded)) {
            DataDefects.between(snapshot(seeded.rows()), NOTHING, (table, column) -> false)
                    .forEach(defect -> add(seeded, defect.kind(), defect.what()));
        }
    }

    private static DataSnapshot snapshot(TableData rows) {
        return new DataSnapshot(new TreeMap<>(Map.of(rows.table(), rows)), List.of(), Map.of());
    }

    private static String words(Defect defect, TableData now) {
        boolean there = defect.kind() != FindingKind.VALUES_CHANGED
                || now.columns().stream().map(now.table()::column).anyMatch(defect.object()::equals);
        return there ? defect.what() : "The column " + defect.object() + " is gone: " + defect.what();
    }

    private boolean isBehind(Seeded seeded) {
        return place < seeded.place();
    }

    /** The differences that count at this version. */
    private TableDiff counted(Seeded seeded, TableData now) {
        TableDiff diff = TableDiff.between(seeded.rows(), now);
        boolean exact = place == seeded.place() && watched.isLatest(seeded);
        Set<String> own = watched.ofTheTest(seeded.table());
        List<String> added =
                exact ? diff.added().stream().filter(row -> !own.contains(row)).toList() : List.of();
        SortedMap<String, List<CellChange>> changed = new TreeMap<>(diff.changed());
        if (isBehind(seeded)) {
            changed.keySet().retainAll(now.columns());
        }
        return new TableDiff(diff.table(), diff.rows(), diff.lost(), added, changed);
    }

    private void add(Seeded seeded, FindingKind kind, String what) {
        boolean ahead = place > seeded.place() && kind != FindingKind.ROWS_ADDED;
        lines.add(what + " "
                + (ahead
                        ? "Let the migration carry everything over; what only a rollback is to bring back is compared"
                                + " after the rollback."
                        : Advice.on(kind)));
    }

    private String steps() {
        List<String> trail = watched.trail();
        if (trail.isEmpty()) {
            return "There was no step since the rows were seeded: the test itself changed them.";
        }
        List<String> last = trail.subList(Math.max(0, trail.size() - MOST_STEPS), trail.size());
        return "Steps since the rows were seeded: " + (last.size() < trail.size() ? "..., " : "")
                + String.join(", ", last) + ".";
    }
}
