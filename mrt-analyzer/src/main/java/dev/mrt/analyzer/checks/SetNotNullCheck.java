package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.SetNullable;
import java.util.Optional;
import org.apiguardian.api.API;

/** Rows that are there have to have a value. */
@API(status = API.Status.INTERNAL)
public final class SetNotNullCheck extends ChangeCheck<SetNullable> {

    /** For the service loader. */
    public SetNotNullCheck() {
        super(
                Rule.warning("MRT213", "set-not-null-existing-column")
                        .finds("A column of a table that was there before becomes NOT NULL.")
                        .inProduction(
                                "A single NULL in production makes the migration fail; on PostgreSQL everybody waits while all rows are read.")
                        .safely(
                                "Add CHECK (c IS NOT NULL) NOT VALID, VALIDATE it in the next migration, then SET NOT NULL.")
                        .from("squawk/adding-not-nullable-field", "eugene/E2", "atlas/PG303", "pytest-mrt/MRT213")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ALTER COLUMN name SET NOT NULL;\n",
                                "U2__x.sql",
                                "ALTER TABLE users ALTER COLUMN name DROP NOT NULL;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD CONSTRAINT name_there CHECK (name IS NOT NULL) NOT VALID;\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP CONSTRAINT name_there;\n",
                                "V3__x.sql",
                                "ALTER TABLE users VALIDATE CONSTRAINT name_there;\n",
                                "U3__x.sql",
                                "SELECT 1;\n",
                                "V4__x.sql",
                                "ALTER TABLE users ALTER COLUMN name SET NOT NULL;\n",
                                "U4__x.sql",
                                "ALTER TABLE users ALTER COLUMN name DROP NOT NULL;\n"),
                SetNullable.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<SetNullable> at) {
        SetNullable change = at.change();
        boolean proved = at.before().hasNotNullCheck(change.table(), change.column());
        boolean old =
                Trace.column(migration, change, change.table(), change.column()).isPresent();
        boolean already = at.before()
                .table(change.table())
                .flatMap(table -> table.column(change.column()))
                .filter(column -> !column.nullable())
                .isPresent();
        return change.nullable() || proved || !old || already
                ? Optional.empty()
                : Danger.of(
                        change.table() + "." + change.column(),
                        "A row of " + change.table() + " without a value in " + change.column() + " makes this fail.");
    }
}
