package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.chain.Dependencies;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SessionChange.SetSetting;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a database refuses to drop because something else needs it.
 *
 * @param object what is dropped
 * @param message what needs it
 */
record Needed(String object, String message) {

    private static final Set<ObjectKind> TYPES = Set.of(ObjectKind.TYPE, ObjectKind.ENUM, ObjectKind.DOMAIN);

    static Optional<Needed> by(MigrationContext migration, Occurrence<?> at) {
        Change change = at.change();
        SqlDialect dialect = migration.dialect();
        if (change instanceof DropTable drop && !drop.cascade()) {
            return byKeys(migration, at, drop.table())
                    .or(() -> hasDependencies(dialect) ? byViews(at.before(), drop.table()) : Optional.empty());
        }
        if (change instanceof DropObject drop && !drop.cascade() && dialect == SqlDialect.POSTGRES) {
            return byObjects(at.before(), drop);
        }
        return change instanceof DropIndex drop && dialect.isMySqlLike() && drop.table() != null
                ? at.before().table(drop.table()).flatMap(table -> byForeignKey(table, drop.index()))
                : Optional.empty();
    }

    private static boolean hasDependencies(SqlDialect dialect) {
        return dialect == SqlDialect.POSTGRES || dialect == SqlDialect.H2;
    }

    /** SQLite and MySQL may be told not to look at foreign keys; SQLite is by default. */
    private static Optional<Needed> byKeys(MigrationContext migration, Occurrence<?> at, SqlName table) {
        SchemaModel schema = at.before();
        boolean off = migration.dialect() == SqlDialect.SQLITE
                || migration.rollbackChanges().stream()
                        .anyMatch(each -> each.change() instanceof SetSetting set
                                && (set.setting().contains("foreign_key")
                                        || set.setting().contains("referential")));
        return off
                ? Optional.empty()
                : of(
                        Dependencies.referrers(schema, table).stream()
                                .filter(other -> !drops(migration, at, other))
                                .toList(),
                        table,
                        "the table",
                        "a foreign key of the table");
    }

    /** Whether the same statement drops that table, too: DROP TABLE a, b looks at both at once. */
    private static boolean drops(MigrationContext migration, Occurrence<?> at, SqlName table) {
        return migration.rollback(DropTable.class).stream()
                .filter(other -> other.statement() == at.statement())
                .anyMatch(other -> other.before()
                        .table(other.change().table())
                        .filter(found -> found.name().equals(table))
                        .isPresent());
    }

    private static Optional<Needed> byViews(SchemaModel schema, SqlName table) {
        return of(Dependencies.views(schema, table), table, "the table", "the view");
    }

    private static Optional<Needed> byObjects(SchemaModel schema, DropObject drop) {
        SqlName name = drop.name();
        if (TYPES.contains(drop.kind())) {
            return of(columns(schema, name), name, "the type", "the column");
        }
        return switch (drop.kind()) {
            case ROUTINE -> of(Dependencies.triggers(schema, name), name, "the function", "the trigger");
            case VIEW, MATERIALIZED_VIEW -> of(Dependencies.views(schema, name), name, "the view", "the view");
            default -> Optional.empty();
        };
    }

    private static List<SqlName> columns(SchemaModel schema, SqlName type) {
        if (schema.object(ObjectKind.TYPE, type, null).isEmpty()
                && schema.object(ObjectKind.DOMAIN, type, null).isEmpty()) {
            return List.of();
        }
        return schema.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.type().name().equals(type.toString())
                                || column.type().name().equals(type.name()))
                        .map(column -> SqlName.of(table.name() + "." + column.name())))
                .toList();
    }

    private static Optional<Needed> byForeignKey(TableDefinition table, SqlName index) {
        return Dependencies.servedForeignKey(table, index)
                .map(key -> new Needed(
                        table.name() + "." + index.name(),
                        "The rollback drops the index " + index + " while the foreign key "
                                + (key.name() == null ? "" : key.name() + " ")
                                + "of table " + table.name() + " needs it; the database refuses."));
    }

    private static Optional<Needed> of(List<SqlName> users, SqlName object, String what, String user) {
        return users.stream()
                .findFirst()
                .map(first -> new Needed(
                        object.toString(),
                        "The rollback drops " + what + " " + object + " while " + user + " " + first
                                + " needs it; the database refuses."));
    }
}
