package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.RenameTable;
import java.util.Optional;
import org.apiguardian.api.API;

/** A table is renamed that running code may use. */
@API(status = API.Status.INTERNAL)
public final class CompatRenameTableCheck extends ChangeCheck<RenameTable> {

    /** For the service loader. */
    public CompatRenameTableCheck() {
        super(
                Rule.warning("MRT706", "compat-rename-table")
                        .finds("A table is renamed that running code may use.")
                        .inProduction(
                                "Instances of the old code that still run fail on it; after a rollback those of the new code do.")
                        .safely("Make a view with the old name in the same migration.")
                        .forRollingDeployments()
                        .from("atlas/BC101")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users RENAME TO people;\n",
                                "U2__x.sql",
                                "SELECT 1;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD COLUMN phone text;\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP COLUMN phone;\n"),
                RenameTable.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<RenameTable> at) {
        SqlName table = at.change().table();
        boolean there = migration.after().table(table).isPresent()
                || migration.after().object(ObjectKind.VIEW, table, null).isPresent();
        return there
                ? Optional.empty()
                : Danger.of(
                        table,
                        "Code of the old release that names table " + table
                                + " fails from now on; after a rollback that of the new release does, which names "
                                + at.change().to() + ".");
    }
}
