package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.RowChange;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.SetNullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** The rollback demands what new rows need not meet. */
@API(status = API.Status.INTERNAL)
public final class FailsOnNewRowsCheck extends Check {

    /** For the service loader. */
    public FailsOnNewRowsCheck() {
        super(Rule.error("MRT801", "rollback-may-fail-on-new-rows")
                .finds(
                        "The rollback brings back a NOT NULL, a unique or other constraint, or a shorter type that the migration had given up.")
                .inProduction("Rows written since the release break it: the rollback fails exactly when it is needed.")
                .safely(
                        "Repair rows in the rollback before the constraint comes back, or do not give it up in the same release.")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name TYPE text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users ALTER COLUMN name TYPE varchar(40);\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\nDROP TABLE orgs;\n",
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN phone text;\n",
                        "U2__x.sql",
                        "ALTER TABLE users DROP COLUMN phone;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        List<RiskWarning> warnings = new ArrayList<>();
        migration
                .rollback(SetNullable.class)
                .forEach(at -> notNull(
                                migration,
                                at,
                                at.change().table(),
                                at.change().column(),
                                at.change().nullable())
                        .ifPresent(warnings::add));
        migration
                .rollback(RedefineColumn.class)
                .forEach(at -> notNull(
                                migration,
                                at,
                                at.change().table(),
                                at.change().column(),
                                at.change().to().nullable())
                        .ifPresent(warnings::add));
        migration
                .rollback(AddConstraint.class)
                .forEach(at -> constraint(migration, at).ifPresent(warnings::add));
        migration
                .rollback(CreateIndex.class)
                .forEach(at -> unique(migration, at).ifPresent(warnings::add));
        TypeStep.in(Reversed.of(migration))
                .filter(step -> step.change(migration)
                        .filter(change -> refuses(migration, change, step))
                        .isPresent())
                .filter(step ->
                        isOlder(migration, step.column().table(), step.column().column()))
                .filter(step -> !isRepaired(migration, step.at(), step.column().table()))
                .map(step -> found(
                        migration,
                        step.at(),
                        step.column(),
                        "Values written since then that do not fit make the change of " + step.words() + " fail."))
                .forEach(warnings::add);
        return warnings;
    }

    private static boolean refuses(MigrationContext migration, TypeChange change, TypeStep step) {
        boolean back = migration
                .before()
                .table(step.column().table())
                .flatMap(table -> table.column(step.column().column()))
                .filter(column -> column.type().isSame(step.to()))
                .isPresent();
        return back && change.effect() == TypeChange.Effect.REFUSING;
    }

    private Optional<RiskWarning> notNull(
            MigrationContext migration, Occurrence<?> at, SqlName table, SqlName column, boolean nullable) {
        boolean relaxed = at.before()
                .table(table)
                .flatMap(known -> known.column(column))
                .filter(known -> known.nullable())
                .isPresent();
        return !nullable && relaxed && isOlder(migration, table, column) && !isRepaired(migration, at, table)
                ? Optional.of(found(
                        migration,
                        at,
                        table + "." + column,
                        "A row of " + table + " written since then without a value in " + column
                                + " makes the rollback fail."))
                : Optional.empty();
    }

    private Optional<RiskWarning> constraint(MigrationContext migration, Occurrence<AddConstraint> at) {
        ConstraintDefinition constraint = at.change().constraint();
        SqlName table = at.change().table();
        boolean demands = constraint.validated() && constraint.usingIndex() == null;
        return demands && isRelaxed(migration, at, table) && areThere(migration, table, constraint.columns())
                ? Optional.of(found(
                        migration,
                        at,
                        table,
                        "Rows of " + table + " written since then that break the "
                                + constraint
                                        .kind()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ') + " constraint make the rollback fail."))
                : Optional.empty();
    }

    private Optional<RiskWarning> unique(MigrationContext migration, Occurrence<CreateIndex> at) {
        SqlName table = at.change().index().table();
        return at.change().index().unique()
                        && isRelaxed(migration, at, table)
                        && areThere(migration, table, at.change().index().columns())
                ? Optional.of(found(
                        migration,
                        at,
                        table,
                        "Rows of " + table + " written since then that are equal make the rollback fail."))
                : Optional.empty();
    }

    private boolean isRelaxed(MigrationContext migration, Occurrence<?> at, SqlName table) {
        boolean stays = migration.before().table(table).isPresent()
                && migration.after().table(table).isPresent();
        return stays && !isRepaired(migration, at, table);
    }

    private static boolean areThere(MigrationContext migration, SqlName table, List<SqlName> columns) {
        return columns.stream().allMatch(column -> isOlder(migration, table, column));
    }

    private static boolean isOlder(MigrationContext migration, SqlName table, SqlName column) {
        return migration
                        .before()
                        .table(table)
                        .flatMap(known -> known.column(column))
                        .isPresent()
                && migration
                        .after()
                        .table(table)
                        .flatMap(known -> known.column(column))
                        .isPresent();
    }

    /** Whether the rollback changes or deletes rows of the table before that. */
    private static boolean isRepaired(MigrationContext migration, Occurrence<?> at, SqlName table) {
        for (Occurrence<?> earlier : migration.rollbackChanges()) {
            if (earlier.change() == at.change()) {
                return false;
            }
            boolean repairs = earlier.change() instanceof RowChange.Update
                    || earlier.change() instanceof RowChange.Delete
                    || earlier.change() instanceof RowChange.Truncate;
            if (repairs && table.equals(earlier.change().subject())) {
                return true;
            }
        }
        return false;
    }
}
