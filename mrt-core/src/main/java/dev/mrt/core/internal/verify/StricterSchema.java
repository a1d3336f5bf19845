package dev.mrt.core.internal.verify;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.Table.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schema before a migration with the constraints that the migration adds: rows that it allows are allowed on both sides. Types stay as
 * they are, as what a narrower type would cut off silently must stay visible.
 */
final class StricterSchema {

    private StricterSchema() {}

    static SchemaSnapshot of(SchemaSnapshot before, SchemaSnapshot after) {
        List<Table> tables = before.tables().stream()
                .map(table -> after.table(table.ref())
                        .map(later -> stricter(table, later, before))
                        .orElse(table))
                .toList();
        return new SchemaSnapshot(
                before.database(),
                before.introspector(),
                before.objects(),
                tables,
                before.covered(),
                before.warnings());
    }

    private static Table stricter(Table table, Table later, SchemaSnapshot before) {
        return new Table(
                table.ref(),
                table.columns().stream().map(column -> stricter(column, later)).toList(),
                table.primaryKey(),
                uniqueKeys(table, later),
                foreignKeys(table, later, before),
                checks(table, later),
                table.partitioned());
    }

    private static Column stricter(Column column, Table later) {
        Optional<Column> now = later.column(column.name());
        if (now.isEmpty()) {
            return column;
        }
        List<String> labels = new ArrayList<>(column.enumLabels());
        if (!now.get().enumLabels().isEmpty()) {
            labels.retainAll(now.get().enumLabels());
        }
        return new Column(
                column.name(),
                column.type(),
                column.baseType(),
                column.length(),
                column.precision(),
                column.scale(),
                column.nullable() && now.get().nullable(),
                column.defaultExpression(),
                column.identity(),
                column.generatedExpression(),
                labels.isEmpty() ? column.enumLabels() : labels,
                column.array(),
                column.touchedOnUpdate());
    }

    private static List<UniqueKey> uniqueKeys(Table table, Table later) {
        List<UniqueKey> keys = new ArrayList<>(table.uniqueKeys());
        for (UniqueKey key : later.uniqueKeys()) {
            boolean known = keys.stream()
                    .anyMatch(one -> one.columns().equals(key.columns())
                            && one.expression().equals(key.expression())
                            && one.predicate().equals(key.predicate()));
            if (!known && hasAll(table, key.columns())) {
                keys.add(key);
            }
        }
        if (!later.primaryKey().isEmpty()
                && !later.primaryKey().equals(table.primaryKey())
                && hasAll(table, later.primaryKey())) {
            keys.add(new UniqueKey("primary key", later.primaryKey(), "", ""));
        }
        return keys;
    }

    private static List<ForeignKey> foreignKeys(Table table, Table later, SchemaSnapshot before) {
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        for (ForeignKey key : later.foreignKeys()) {
            boolean known = keys.stream()
                    .anyMatch(one -> one.columns().equals(key.columns())
                            && one.target().equals(key.target())
                            && one.targetColumns().equals(key.targetColumns()));
            boolean possible = hasAll(table, key.columns())
                    && before.table(key.target())
                            .filter(target -> hasAll(target, key.targetColumns()))
                            .isPresent();
            if (!known && possible) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static List<Check> checks(Table table, Table later) {
        List<Check> checks = new ArrayList<>(table.checks());
        for (Check check : later.checks()) {
            boolean known = checks.stream().anyMatch(one -> one.expression().equals(check.expression()));
            if (!known && !check.columns().isEmpty() && hasAll(table, check.columns())) {
                checks.add(check);
            }
        }
        return checks;
    }

    private static boolean hasAll(Table table, List<String> columns) {
        return columns.stream().allMatch(column -> table.column(column).isPresent());
    }
}
