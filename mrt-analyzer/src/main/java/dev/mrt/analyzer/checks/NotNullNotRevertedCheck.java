package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.analyzer.checks.Trace.Place;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.SetNullable;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A column that took NULL stays NOT NULL after the rollback. */
@API(status = API.Status.INTERNAL)
public final class NotNullNotRevertedCheck extends Check {

    /** For the service loader. */
    public NotNullNotRevertedCheck() {
        super(Rule.error("MRT402", "not-null-not-reverted")
                .finds("A column ceases to take NULL, and after the rollback it still does not.")
                .inProduction(
                        "The old code writes NULL, as it always did, and every such write fails after the rollback.")
                .safely("Write ALTER COLUMN ... DROP NOT NULL for the same column into the rollback.")
                .from("pytest-mrt/MRT402", "pytest-mrt/MRT403")
                .bad(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100), age bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__require_name.sql",
                        "ALTER TABLE users ALTER COLUMN name SET NOT NULL;\nALTER TABLE users ADD COLUMN city text;\n",
                        "U2__require_name.sql",
                        "ALTER TABLE users DROP COLUMN city;\n")
                .good(
                        POSTGRES,
                        "V1__users.sql",
                        "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100), age bigint);\n",
                        "U1__users.sql",
                        "DROP TABLE users;\n",
                        "V2__require_name.sql",
                        "ALTER TABLE users ALTER COLUMN name SET NOT NULL;\n",
                        "U2__require_name.sql",
                        "ALTER TABLE users ALTER COLUMN name DROP NOT NULL;\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        if (!Undo.isWritten(migration)) {
            return List.of();
        }
        return migration.upChanges().stream()
                .flatMap(at -> required(at)
                        .flatMap(column -> Trace.column(migration, at.change(), column.table(), column.column()))
                        .filter(before -> isRequiredAfter(migration, before))
                        .map(before -> lacking(migration, at, before))
                        .stream())
                .toList();
    }

    /** The column that this change makes NOT NULL and that took NULL until then. */
    private static Optional<Place> required(Occurrence<?> at) {
        if (at.change() instanceof SetNullable set && !set.nullable()) {
            return Optional.of(new Place(set.table(), set.column())).filter(column -> tookNull(at, column));
        }
        if (at.change() instanceof RedefineColumn set
                && set.whole()
                && !set.to().nullable()) {
            return Optional.of(new Place(set.table(), set.column())).filter(column -> tookNull(at, column));
        }
        return Optional.empty();
    }

    private static boolean tookNull(Occurrence<?> at, Place column) {
        return at.before()
                .table(column.table())
                .flatMap(table -> table.column(column.column()))
                .filter(ColumnDefinition::nullable)
                .isPresent();
    }

    private static boolean isRequiredAfter(MigrationContext migration, Place before) {
        return migration
                .restored()
                .table(before.table())
                .flatMap(table -> table.column(before.column()))
                .filter(column -> !column.nullable())
                .isPresent();
    }

    private RiskWarning lacking(MigrationContext migration, Occurrence<?> at, Place column) {
        return Undo.lacking(
                migration,
                found(
                        migration,
                        at,
                        column,
                        "Column " + column + " ceases to take NULL, and after the rollback it still does not."));
    }
}
