package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.DropColumn;
import java.util.Optional;
import org.apiguardian.api.API;

/** A column is dropped that running code may use. */
@API(status = API.Status.INTERNAL)
public final class CompatDropColumnCheck extends ChangeCheck<DropColumn> {

    /** For the service loader. */
    public CompatDropColumnCheck() {
        super(
                Rule.warning("MRT701", "compat-drop-column")
                        .finds("A column is dropped that running code may use.")
                        .inProduction(
                                "Instances of the old code that still run fail on it; after a rollback those of the new code do.")
                        .safely("Stop using it in one release, drop it in the next.")
                        .forRollingDeployments()
                        .from("pytest-mrt/MRT701")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users DROP COLUMN name;\n",
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
                DropColumn.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<DropColumn> at) {
        DropColumn drop = at.change();
        boolean back = migration
                .after()
                .table(drop.table())
                .flatMap(table -> table.column(drop.column()))
                .isPresent();
        boolean old = Trace.column(migration, drop, drop.table(), drop.column()).isPresent();
        boolean whole = Follow.table(migration.upChanges(), drop.table()).isEmpty();
        return back || !old || whole
                ? Optional.empty()
                : Danger.of(
                        drop.table() + "." + drop.column(),
                        "Code of the old release that names " + drop.table() + "." + drop.column()
                                + " fails from now on.");
    }
}
