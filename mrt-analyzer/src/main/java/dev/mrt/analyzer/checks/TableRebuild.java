package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that is made anew, filled with its own rows and put in its own place: create, copy, drop, rename
 * (SQLite manual, "ALTER TABLE", section "Making Other Kinds Of Table Schema Changes").
 *
 * @param table the name that the table had and has
 * @param copy the statement that copies the rows, as written
 */
record TableRebuild(SqlName table, String copy) {

    /** The rebuild that a dropped table is a step of. */
    static Optional<TableRebuild> around(MigrationContext migration, Occurrence<DropTable> drop) {
        List<Occurrence<?>> changes = migration.upChanges();
        int dropped = indexOf(changes, drop);
        return Trace.table(migration, drop.change(), drop.change().table())
                .flatMap(before -> changes.subList(0, dropped).stream()
                        .flatMap(earlier -> copyOf(drop.change().table(), earlier))
                        .filter(copy -> endsAs(changes, copy, before) || comesBackAs(changes, copy, before))
                        .map(copy -> new TableRebuild(before, copy.text()))
                        .findFirst());
    }

    private record Copy(Occurrence<?> at, SqlName into, String text) {}

    private static Stream<Copy> copyOf(SqlName table, Occurrence<?> at) {
        if (at.change() instanceof Insert insert && table.equals(insert.from())) {
            return Stream.of(new Copy(at, insert.table(), insert.text()));
        }
        if (at.change() instanceof CreateTable create
                && create.filled()
                && words(create.source()).contains(table.name())) {
            return Stream.of(new Copy(at, create.table().name(), create.source()));
        }
        return Stream.empty();
    }

    private static boolean endsAs(List<Occurrence<?>> changes, Copy copy, SqlName table) {
        return Follow.table(changes.subList(indexOf(changes, copy.at()), changes.size()), copy.into())
                .filter(table::equals)
                .isPresent();
    }

    /** The copy is only a stop on the way: the rows go from there into a new table of the old name. */
    private static boolean comesBackAs(List<Occurrence<?>> changes, Copy copy, SqlName table) {
        return changes.subList(indexOf(changes, copy.at()), changes.size()).stream()
                .flatMap(later -> copyOf(copy.into(), later))
                .anyMatch(back -> endsAs(changes, back, table));
    }

    private static int indexOf(List<Occurrence<?>> changes, Occurrence<?> at) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).change() == at.change()) {
                return i;
            }
        }
        throw new IllegalArgumentException("The change is not in the migration: " + at.change());
    }

    /** Whether rows stay behind: the copy has a condition. */
    boolean leavesRows() {
        return words(copy).contains("where");
    }

    /** Whether the copy reads a column, maybe into one of another name. */
    boolean reads(SqlName column) {
        return words(copy).contains(column.name());
    }

    private static Set<String> words(String sql) {
        return Stream.of(sql.toLowerCase(Locale.ROOT).split("\\W+")).collect(Collectors.toSet());
    }
}
