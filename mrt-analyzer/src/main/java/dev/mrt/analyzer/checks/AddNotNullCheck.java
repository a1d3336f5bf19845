package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.ANY;
import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.RowChange.Delete;
import dev.mrt.api.sql.RowChange.Truncate;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AddColumn;
import java.util.Optional;
import org.apiguardian.api.API;

/** A new column needs a value that old rows do not have. */
@API(status = API.Status.INTERNAL)
public final class AddNotNullCheck extends ChangeCheck<AddColumn> {

    /** For the service loader. */
    public AddNotNullCheck() {
        super(
                Rule.error("MRT401", "add-not-null-without-default")
                        .finds("ADD COLUMN … NOT NULL without a default on a table that was there before.")
                        .inProduction(
                                "With one row in the table the migration fails (MySQL writes 0 or '' instead and says nothing).")
                        .safely("Add it with a default, or add it nullable, fill it, then set NOT NULL.")
                        .from("squawk/adding-required-field", "atlas/MF103", "pytest-mrt/MRT401")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN phone text NOT NULL;\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN phone;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN phone text NOT NULL DEFAULT '';\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN phone;\n"),
                AddColumn.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<AddColumn> at) {
        ColumnDefinition column = at.change().column();
        boolean demanded = !column.nullable()
                || at.change().constraints().stream().anyMatch(each -> each.kind() == Kind.PRIMARY_KEY);
        return !demanded || column.hasValue() || isThere(at) || isEmptied(migration, at)
                ? Optional.empty()
                : Danger.of(
                        at.change().table() + "." + column.name(),
                        "A row of " + at.change().table() + " has no value for the new column " + column.name() + ".");
    }

    private static boolean isThere(Occurrence<AddColumn> at) {
        return at.change().ifNotExists()
                && at.before()
                        .table(at.change().table())
                        .flatMap(table -> table.column(at.change().column().name()))
                        .isPresent();
    }

    private static boolean isEmptied(MigrationContext migration, Occurrence<AddColumn> at) {
        SqlName table = at.change().table();
        return migration.upChanges().stream()
                .takeWhile(each -> each.change() != at.change())
                .map(Occurrence::change)
                .anyMatch(each ->
                        each instanceof Truncate truncate && truncate.table().equals(table)
                                || each instanceof Delete delete
                                        && delete.table().equals(table)
                                        && delete.where().isEmpty());
    }

    @Override
    RiskWarning judged(MigrationContext migration, RiskWarning warning) {
        boolean refused = !migration.dialect().isMySqlLike() && migration.dialect() != ANY;
        return refused || warning.severity() != Severity.ERROR ? warning : warning.with(Severity.WARNING);
    }
}
