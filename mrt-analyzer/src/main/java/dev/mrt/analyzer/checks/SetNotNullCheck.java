package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.SetNullable;
import java.util.Optional;
import org.apiguardian.api.API;

/** Rows that are there have to have a value. */
@API(status = API.Status.INTERNAL)
public final class SetNotNullCheck extends ChangeCheck<TableChange> {

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
                TableChange.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<TableChange> at) {
        if (at.change() instanceof SetNullable set && !set.nullable()) {
            return danger(migration, at, set.table(), set.column(), true);
        }
        return at.change() instanceof RedefineColumn redefine && !redefine.to().nullable()
                ? danger(migration, at, redefine.table(), redefine.column(), false)
                : Optional.empty();
    }

    private static Optional<Danger> danger(
            MigrationContext migration, Occurrence<TableChange> at, SqlName table, SqlName column, boolean ifUnknown) {
        boolean proved = at.before().hasNotNullCheck(table, column);
        boolean old = Trace.column(migration, at.change(), table, column).isPresent();
        boolean nullable = at.before()
                .table(table)
                .flatMap(known -> known.column(column))
                .map(ColumnDefinition::nullable)
                .orElse(ifUnknown);
        return proved || !old || !nullable
                ? Optional.empty()
                : Danger.of(
                        table + "." + column,
                        "A row of " + table + " without a value in " + column + " makes this fail.");
    }
}
