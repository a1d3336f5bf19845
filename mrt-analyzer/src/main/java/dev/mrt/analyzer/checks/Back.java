package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Truncate;
import dev.mrt.api.sql.RowChange.Update;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SessionChange.RunCode;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.Statement.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rollback meets: the columns that its statements name, as they are called after and before the migration.
 *
 * @param migration the migration
 * @param reversed its rollback
 */
record Back(MigrationContext migration, MigrationContext reversed) {

    /** A column that was there before the migration and stays through it and its rollback. */
    record Lasting(Place before, Place after) {}

    static Back of(MigrationContext migration) {
        return new Back(migration, Reversed.of(migration));
    }

    Optional<Lasting> column(Change at, SqlName table, SqlName column) {
        return Trace.column(reversed, at, table, column)
                .flatMap(after -> Trace.column(migration, at, after.table(), after.column())
                        .map(before -> new Lasting(before, after)));
    }

    /** All of them, empty if one does not last. */
    Optional<List<Lasting>> columns(Change at, SqlName table, Collection<SqlName> columns) {
        List<Lasting> lasting = columns.stream()
                .flatMap(each -> column(at, table, each).stream())
                .toList();
        return lasting.size() == columns.size() ? Optional.of(lasting) : Optional.empty();
    }

    Optional<SqlName> tableAfter(Change at, SqlName table) {
        return Trace.table(reversed, at, table);
    }

    Optional<SqlName> tableBefore(Change at, SqlName table) {
        return tableAfter(at, table).flatMap(after -> Trace.table(migration, at, after));
    }

    static Optional<ColumnDefinition> find(SchemaModel schema, Place place) {
        return schema.table(place.table()).flatMap(table -> table.column(place.column()));
    }

    /** Whether the rollback deletes rows of the table, or sets one of the columns, before a change. */
    boolean isRepaired(Occurrence<?> at, SqlName table, Collection<SqlName> columns) {
        Set<String> names = columns.stream().map(SqlName::name).collect(Collectors.toSet());
        return migration.rollbackChanges().stream()
                .takeWhile(earlier -> earlier.change() != at.change())
                .map(Occurrence::change)
                .anyMatch(change ->
                        change instanceof Delete delete && delete.table().equals(table)
                                || change instanceof Truncate truncate
                                        && truncate.table().equals(table)
                                || change instanceof Update update
                                        && update.table().equals(table)
                                        && (names.isEmpty()
                                                || update.assignments().stream()
                                                        .anyMatch(set -> names.contains(
                                                                set.column().name()))));
    }

    /** Whether the rollback deletes all rows of the table before a change. */
    boolean isEmptied(Occurrence<?> at, SqlName table) {
        return migration.rollbackChanges().stream()
                .takeWhile(earlier -> earlier.change() != at.change())
                .map(Occurrence::change)
                .anyMatch(change -> change instanceof Delete delete
                                && delete.table().equals(table)
                                && delete.where().isEmpty()
                        || change instanceof Truncate truncate
                                && truncate.table().equals(table));
    }

    /** Whether the rollback does something before a change that could not be read, and that may repair rows. */
    boolean isUnclear(Occurrence<?> at) {
        return migration.rollback().stream()
                .takeWhile(each -> each != at.statement())
                .anyMatch(each -> each.reading() == Reading.NOT_ANALYSED
                        || each.reading() == Reading.SYNTAX_ERROR
                        || each.changes().stream().anyMatch(RunCode.class::isInstance));
    }
}
