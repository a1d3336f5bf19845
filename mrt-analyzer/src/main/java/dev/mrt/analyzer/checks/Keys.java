package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Constraints that a migration drops, and whether something like them is there later. */
final class Keys {

    private Keys() {}

    /** What is dropped, as far as the scripts tell. */
    static Optional<ConstraintDefinition> dropped(Occurrence<DropConstraint> drop) {
        DropConstraint change = drop.change();
        SqlName name = change.name();
        Optional<TableDefinition> table = drop.before().table(change.table());
        return name == null
                ? table.stream()
                        .flatMap(known -> known.constraints().stream())
                        .filter(each -> each.kind() == change.kind())
                        .findFirst()
                : table.flatMap(known -> known.constraint(name));
    }

    static boolean isForeignKey(Occurrence<DropConstraint> drop) {
        return drop.change().kind() == Kind.FOREIGN_KEY
                || dropped(drop).filter(key -> key.kind() == Kind.FOREIGN_KEY).isPresent();
    }

    /** Whether a drop takes away what was there before the script and is not there after it, on a table and columns that stay. */
    static boolean isGone(MigrationContext migration, Occurrence<DropConstraint> drop) {
        SqlName table = drop.change().table();
        Optional<SqlName> before = Trace.table(migration, drop.change(), table);
        if (before.isEmpty() || isAddedHere(migration, drop)) {
            return false;
        }
        Optional<SqlName> now = Follow.table(migration.upChanges(), before.get());
        if (now.isEmpty()) {
            return false;
        }
        Optional<ConstraintDefinition> key = dropped(drop);
        if (key.isEmpty()) {
            return !isUnknownAndAbsent(drop);
        }
        return !isThere(migration.after(), now.get(), key.get())
                && migration.after().table(now.get()).stream()
                        .allMatch(known -> !known.complete() || holdsColumns(known, key.get()));
    }

    private static boolean isUnknownAndAbsent(Occurrence<DropConstraint> drop) {
        return drop.change().ifExists()
                && drop.before()
                        .table(drop.change().table())
                        .filter(TableDefinition::complete)
                        .isPresent();
    }

    private static boolean holdsColumns(TableDefinition table, ConstraintDefinition key) {
        return key.kind() == Kind.CHECK
                || key.columns().stream()
                        .allMatch(column -> table.column(column).isPresent());
    }

    private static boolean isAddedHere(MigrationContext migration, Occurrence<DropConstraint> drop) {
        SqlName name = drop.change().name();
        return name != null
                && migration.up(AddConstraint.class).stream()
                        .takeWhile(add -> add.statement() != drop.statement())
                        .map(add -> add.change().constraint().name())
                        .anyMatch(name::equals);
    }

    /** Whether the rollback makes it again, in whatever form. */
    static boolean isRemade(MigrationContext migration, Occurrence<DropConstraint> drop) {
        SqlName name = drop.change().name();
        SqlName table = Trace.table(migration, drop.change(), drop.change().table())
                .orElse(drop.change().table());
        boolean byName = name != null
                && migration.rollback(AddConstraint.class).stream()
                        .map(add -> add.change().constraint().name())
                        .anyMatch(name::equals);
        return byName
                || dropped(drop)
                        .filter(key -> isThere(migration.restored(), table, key))
                        .isPresent()
                || (dropped(drop).isEmpty()
                        && addsOfKind(migration, drop.change().kind()));
    }

    private static boolean addsOfKind(MigrationContext migration, @Nullable Kind kind) {
        return kind != null
                && migration.rollback(AddConstraint.class).stream()
                        .anyMatch(add -> add.change().constraint().kind() == kind);
    }

    /** Whether a table has a constraint of that name, or one that demands the same of the same columns. */
    static boolean isThere(SchemaModel schema, SqlName table, ConstraintDefinition key) {
        return schema.table(table).stream()
                .anyMatch(known -> known.constraints().stream().anyMatch(each -> isLike(each, key))
                        || (key.kind() == Kind.UNIQUE && hasUniqueIndex(known, key)));
    }

    private static boolean isLike(ConstraintDefinition one, ConstraintDefinition other) {
        SqlName name = one.name();
        if (name != null && name.equals(other.name())) {
            return true;
        }
        if (one.kind() != other.kind()) {
            return false;
        }
        return switch (one.kind()) {
            case PRIMARY_KEY -> true;
            case CHECK, EXCLUSION -> squeezed(one.expression()).equals(squeezed(other.expression()));
            default -> one.columns().equals(other.columns());
        };
    }

    private static boolean hasUniqueIndex(TableDefinition table, ConstraintDefinition key) {
        return table.indexes().stream()
                .filter(IndexDefinition::unique)
                .anyMatch(index -> index.columns().equals(key.columns()));
    }

    static String squeezed(String sql) {
        return sql.toLowerCase(Locale.ROOT).replaceAll("[\\s()\"]+", "");
    }

    static Stream<Occurrence<DropConstraint>> drops(MigrationContext migration) {
        return migration.up(DropConstraint.class).stream();
    }
}
