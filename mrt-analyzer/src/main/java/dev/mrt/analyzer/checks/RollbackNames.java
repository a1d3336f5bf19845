package dev.mrt.analyzer.checks;

import dev.mrt.analyzer.chain.Differences;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.KeyChange;
import dev.mrt.api.sql.ObjectChange;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rollback names and what is not there when it runs. */
final class RollbackNames {

    /**
     * A name that is not there.
     *
     * @param at the statement of the rollback
     * @param what for people: {@code column users.phone}
     * @param table the table
     * @param column the column, {@code null} if it is another thing
     * @param tolerated whether IF EXISTS makes it no error
     * @param certain whether the scripts tell all about the place that it should be in
     */
    record Missing(
            Occurrence<?> at,
            String what,
            @Nullable SqlName table,
            @Nullable SqlName column,
            boolean tolerated,
            boolean certain) {}

    private RollbackNames() {}

    static List<Missing> missing(MigrationContext migration) {
        List<Missing> missing = new ArrayList<>();
        for (Occurrence<?> at : migration.rollbackChanges()) {
            if (at.certain()) {
                of(at).filter(each -> !isDoubtful(at, each)).ifPresent(missing::add);
            }
        }
        return missing;
    }

    private static boolean isDoubtful(Occurrence<?> at, Missing missing) {
        return Stream.of(missing.table(), missing.column())
                .filter(java.util.Objects::nonNull)
                .anyMatch(name ->
                        Differences.isDoubtful(at.before(), name) || name.name().contains("${"));
    }

    private static Optional<Missing> of(Occurrence<?> at) {
        Change change = at.change();
        if (change instanceof TableChange table) {
            return ofTable(at, table);
        }
        if (change instanceof KeyChange key) {
            return ofKey(at, key);
        }
        if (change instanceof ObjectChange.DropObject drop) {
            boolean there = drop.kind() == ObjectKind.VIEW
                    ? isThere(at, drop.name())
                    : drop.kind() == ObjectKind.EXTENSION
                            || drop.kind() == ObjectKind.SCHEMA
                            || at.before()
                                    .object(drop.kind(), drop.name(), drop.table())
                                    .isPresent()
                            || at.before()
                                    .object(other(drop.kind()), drop.name(), drop.table())
                                    .isPresent();
            return there
                    ? Optional.empty()
                    : Optional.of(new Missing(
                            at, drop.kind().words() + " " + drop.name(), drop.name(), null, drop.ifExists(), false));
        }
        return change instanceof RowChange ? table(at, change.subject(), false) : Optional.empty();
    }

    private static ObjectKind other(ObjectKind kind) {
        return switch (kind) {
            case TYPE -> ObjectKind.ENUM;
            case DOMAIN -> ObjectKind.TYPE;
            case MATERIALIZED_VIEW -> ObjectKind.VIEW;
            default -> kind;
        };
    }

    private static Optional<Missing> ofTable(Occurrence<?> at, TableChange change) {
        if (change instanceof TableChange.CreateTable) {
            return Optional.empty();
        }
        boolean tolerated = change instanceof TableChange.DropTable drop && drop.ifExists();
        Optional<Missing> table = table(at, change.subject(), tolerated);
        if (table.isPresent() || change instanceof TableChange.DropTable) {
            return table;
        }
        if (change instanceof TableChange.DropColumn drop) {
            return column(at, drop.table(), drop.column(), drop.ifExists());
        }
        if (change instanceof TableChange.RenameColumn rename) {
            return column(at, rename.table(), rename.column(), false);
        }
        if (change instanceof TableChange.SetType set) {
            return column(at, set.table(), set.column(), false);
        }
        if (change instanceof TableChange.SetNullable set) {
            return column(at, set.table(), set.column(), false);
        }
        return change instanceof TableChange.SetDefault set
                ? column(at, set.table(), set.column(), false)
                : Optional.empty();
    }

    private static Optional<Missing> ofKey(Occurrence<?> at, KeyChange change) {
        if (change instanceof KeyChange.DropIndex drop) {
            return at.before().index(drop.index(), drop.table()).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Missing(
                            at, "index " + drop.index(), drop.index(), null, drop.ifExists(), isWhole(at.before())));
        }
        if (change instanceof KeyChange.DropConstraint drop && drop.name() != null) {
            Optional<Missing> table = table(at, drop.table(), false);
            Optional<TableDefinition> known = at.before().table(drop.table());
            SqlName name = drop.name();
            boolean there = known.flatMap(each -> each.constraint(name)).isPresent()
                    || at.before().index(name, drop.table()).isPresent();
            boolean named =
                    known.stream().flatMap(each -> each.constraints().stream()).allMatch(each -> each.name() != null);
            return table.isPresent() || there
                    ? table
                    : Optional.of(new Missing(
                            at,
                            "constraint " + drop.name(),
                            drop.table(),
                            drop.name(),
                            drop.ifExists(),
                            named && known.filter(TableDefinition::complete).isPresent()));
        }
        return change instanceof KeyChange.AddConstraint add ? table(at, add.table(), false) : Optional.empty();
    }

    private static Optional<Missing> table(Occurrence<?> at, @Nullable SqlName table, boolean tolerated) {
        return table == null || isThere(at, table)
                ? Optional.empty()
                : Optional.of(new Missing(at, "table " + table, table, null, tolerated, isWhole(at.before())));
    }

    private static boolean isThere(Occurrence<?> at, SqlName name) {
        return at.before().table(name).isPresent()
                || at.before().object(ObjectKind.VIEW, name, null).isPresent()
                || at.before().object(ObjectKind.MATERIALIZED_VIEW, name, null).isPresent()
                || at.before().object(ObjectKind.SEQUENCE, name, null).isPresent();
    }

    private static Optional<Missing> column(Occurrence<?> at, SqlName table, SqlName column, boolean tolerated) {
        Optional<TableDefinition> known = at.before().table(table);
        return known.isEmpty()
                        || !known.get().complete()
                        || known.get().column(column).isPresent()
                ? Optional.empty()
                : Optional.of(new Missing(at, "column " + table + "." + column, table, column, tolerated, true));
    }

    /** Whether the scripts made every table that they work on. */
    private static boolean isWhole(SchemaModel schema) {
        return schema.tables().stream().allMatch(TableDefinition::complete);
    }

    /** What the migration had renamed it to; empty if that is not why it is missing. */
    static Optional<String> renamedTo(MigrationContext migration, Missing missing) {
        Stream<String> tables = migration.up(TableChange.RenameTable.class).stream()
                .filter(at -> missing.column() == null && at.change().table().equals(missing.table()))
                .map(at -> at.change().to().toString());
        Stream<String> columns = migration.up(TableChange.RenameColumn.class).stream()
                .filter(at -> at.change().column().equals(missing.column()))
                .map(at -> at.change().table() + "." + at.change().to());
        return Stream.concat(tables, columns).findFirst();
    }
}
