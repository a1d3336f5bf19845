package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.DropTable;
import java.util.Optional;
import org.apiguardian.api.API;

/** A table is dropped that running code may use. */
@API(status = API.Status.INTERNAL)
public final class CompatDropTableCheck extends ChangeCheck<DropTable> {

    /** For the service loader. */
    public CompatDropTableCheck() {
        super(
                Rule.warning("MRT703", "compat-drop-table")
                        .finds("A table is dropped that running code may use.")
                        .inProduction(
                                "Instances of the old code that still run fail on it; after a rollback those of the new code do.")
                        .safely("Stop using it in one release, drop it in the next.")
                        .forRollingDeployments()
                        .from("pytest-mrt/MRT703")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "DROP TABLE users;\n",
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
                DropTable.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<DropTable> at) {
        SqlName table = at.change().table();
        boolean back = migration.after().table(table).isPresent()
                || migration.after().object(ObjectKind.VIEW, table, null).isPresent();
        boolean old = Trace.table(migration, at.change(), table).isPresent();
        return back || !old
                ? Optional.empty()
                : Danger.of(table, "Code of the old release that names table " + table + " fails from now on.");
    }
}
