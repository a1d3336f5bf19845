package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.RowChange.Insert;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.RenameTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A table that a migration fills with what it is about to lose, and that its rollback reads back. */
final class SideCopy {

    private SideCopy() {}

    /** The table that all rows of a table are saved in and read back from. */
    static Optional<SqlName> ofRows(MigrationContext migration, Change loss, SqlName table) {
        return copies(migration, loss, table, "")
                .filter(copy -> migration.rollbackChanges().stream()
                        .map(Occurrence::change)
                        .anyMatch(back -> fills(back, copy, table, "")))
                .findFirst();
    }

    /** The table that the values of a column are saved in and read back from. */
    static Optional<SqlName> ofColumn(MigrationContext migration, Change loss, SqlName table, SqlName column) {
        return copies(migration, loss, table, column.name())
                .filter(copy -> migration.rollbackChanges().stream()
                        .map(Occurrence::change)
                        .anyMatch(back -> fills(back, copy, table, column.name())))
                .findFirst();
    }

    private static Stream<SqlName> copies(MigrationContext migration, Change loss, SqlName table, String column) {
        return migration.upChanges().stream()
                .map(Occurrence::change)
                .takeWhile(change -> change != loss)
                .flatMap(change -> copy(change, table, column))
                .filter(copy -> migration.after().table(copy).isPresent());
    }

    private static Stream<SqlName> copy(Change change, SqlName table, String column) {
        if (change instanceof Insert insert && table.equals(insert.from()) && reads(insert.text(), column)) {
            return Stream.of(insert.table());
        }
        boolean filled = change instanceof CreateTable create
                && create.filled()
                && mentions(create.source(), table.name())
                && reads(create.source(), column);
        return filled ? Stream.of(((CreateTable) change).table().name()) : Stream.empty();
    }

    private static boolean fills(Change back, SqlName copy, SqlName table, String column) {
        if (back instanceof Insert insert) {
            return insert.table().equals(table) && copy.equals(insert.from());
        }
        if (back instanceof CreateTable create) {
            return create.filled() && create.table().name().equals(table) && mentions(create.source(), copy.name());
        }
        if (back instanceof RenameTable rename) {
            return rename.table().equals(copy) && rename.to().equals(table);
        }
        return back instanceof Update update
                && update.table().equals(table)
                && mentions(update.text(), copy.name())
                && update.assignments().stream()
                        .anyMatch(set -> set.column().name().equals(column));
    }

    private static boolean reads(String query, String column) {
        return column.isEmpty() || query.contains("*") || mentions(query, column);
    }

    private static boolean mentions(String sql, String name) {
        return Arrays.asList(sql.toLowerCase(Locale.ROOT).split("\\W+")).contains(name);
    }
}
