package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.RowChange.Assignment;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Truncate;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows that a migration works on: those that were there before it, or its own. */
final class RowTargets {

    private RowTargets() {}

    /** The changes of one kind to tables that were there before the migration and are not temporary. */
    static <C extends RowChange> Stream<Occurrence<C>> ofOlderTables(MigrationContext migration, Class<C> kind) {
        return migration.up(kind).stream().filter(at -> isOlder(migration, at));
    }

    private static boolean isOlder(MigrationContext migration, Occurrence<? extends RowChange> at) {
        SqlName table = at.change().subject();
        return table != null
                && Trace.table(migration, at.change(), table).isPresent()
                && at.before().table(table).filter(TableDefinition::temporary).isEmpty();
    }

    /** The columns that an update changes and that were there before the migration: the others go with their column. */
    static List<Assignment> olderColumns(MigrationContext migration, Occurrence<Update> at) {
        Update update = at.change();
        return update.assignments().stream()
                .filter(each -> Trace.column(migration, update, update.table(), each.column())
                        .isPresent())
                .filter(each -> !isDroppedLater(migration, at, each.column()))
                .toList();
    }

    private static boolean isDroppedLater(MigrationContext migration, Occurrence<Update> at, SqlName column) {
        return migration.up(DropColumn.class).stream()
                .anyMatch(drop -> drop.change().table().equals(at.change().table())
                        && drop.change().column().equals(column));
    }

    /** The name that a table of the migration has when its rollback begins; empty if it is not there any more. */
    static Optional<SqlName> later(MigrationContext migration, Occurrence<?> at, SqlName table) {
        return Follow.table(from(migration, at), table);
    }

    /** The changes of the migration from one of them on. */
    static List<Occurrence<?>> from(MigrationContext migration, Occurrence<?> at) {
        List<Occurrence<?>> all = migration.upChanges();
        int from = 0;
        while (from < all.size() && all.get(from).change() != at.change()) {
            from++;
        }
        return all.subList(from, all.size());
    }

    /** Whether the migration drops the table later; then that is what loses the rows. */
    static boolean goesLater(MigrationContext migration, Occurrence<?> at, SqlName table) {
        return later(migration, at, table).isEmpty();
    }

    /** Whether the rollback drops the table, or makes it anew. */
    static boolean isDroppedBack(MigrationContext migration, SqlName table) {
        return migration.rollback(DropTable.class).stream()
                .anyMatch(drop -> drop.change().table().equals(table));
    }

    static List<Delete> deletesBack(MigrationContext migration, SqlName table) {
        return migration.rollback(Delete.class).stream()
                .map(Occurrence::change)
                .filter(delete -> delete.table().equals(table))
                .toList();
    }

    static boolean isEmptiedBack(MigrationContext migration, SqlName table) {
        return migration.rollback(Truncate.class).stream()
                .anyMatch(truncate -> truncate.change().table().equals(table));
    }

    static boolean isFilledBack(MigrationContext migration, SqlName table) {
        return migration.rollback(Insert.class).stream()
                .anyMatch(insert -> insert.change().table().equals(table));
    }

    /** Whether a condition lets every row through. */
    static boolean isEverything(String where) {
        String squeezed = where.toLowerCase(Locale.ROOT).replaceAll("[\\s()]+", "");
        return squeezed.isEmpty() || squeezed.equals("true") || squeezed.matches("(\\d+|'[^']*')=\\1");
    }
}
