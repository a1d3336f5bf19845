package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.core.internal.compare.SchemaChange;
import dev.mrt.core.internal.compare.SchemaDiff;
import dev.mrt.core.internal.hints.SqlReading;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tables that a migration or its rollback may do something to.
 *
 * @param tables those that existed before the migration: named in the SQL, or different afterwards; all of them where there is no SQL
 * @param changed those of them whose definition differs afterwards
 * @param changes what the migration changed in the schema
 */
record Touched(Set<TableRef> tables, Set<TableRef> changed, SchemaDiff changes) {

    static Touched by(Migration migration, SqlReading sql, SchemaSnapshot before, SchemaSnapshot after) {
        SchemaDiff changes = SchemaDiff.between(before, after);
        Set<TableRef> changed = changes.changes().stream()
                .map(SchemaChange::key)
                .map(key -> key.tableRef())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean unknown = migration.flags().contains(Migration.Flag.CODE);
        Set<TableRef> tables = before.tables().stream()
                .map(Table::ref)
                .filter(table -> unknown || changed.contains(table) || sql.mentions(table.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        changed.retainAll(tables);
        return new Touched(tables, changed, changes);
    }

    /** Those that the new schema still has. */
    Set<TableRef> remaining(SchemaSnapshot after) {
        return tables.stream().filter(table -> after.table(table).isPresent()).collect(Collectors.toSet());
    }
}
