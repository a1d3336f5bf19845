package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.RenameColumn;
import java.util.Optional;
import org.apiguardian.api.API;

/** A column is renamed that running code may use. */
@API(status = API.Status.INTERNAL)
public final class CompatRenameColumnCheck extends ChangeCheck<RenameColumn> {

    /** For the service loader. */
    public CompatRenameColumnCheck() {
        super(
                Rule.warning("MRT702", "compat-rename-column")
                        .finds("A column is renamed that running code may use.")
                        .inProduction(
                                "Instances of the old code that still run fail on it; after a rollback those of the new code do.")
                        .safely("Add the new column, write both, drop the old one later.")
                        .forRollingDeployments()
                        .from("pytest-mrt/MRT702")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users RENAME COLUMN name TO title;\n",
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
                RenameColumn.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<RenameColumn> at) {
        RenameColumn rename = at.change();
        boolean back = migration
                .after()
                .table(rename.table())
                .flatMap(table -> table.column(rename.column()))
                .isPresent();
        boolean old =
                Trace.column(migration, rename, rename.table(), rename.column()).isPresent();
        return back || !old
                ? Optional.empty()
                : Danger.of(
                        rename.table() + "." + rename.column(),
                        "Code of the old release that names " + rename.table() + "." + rename.column()
                                + " fails from now on; after a rollback that of the new release does, which names "
                                + rename.to() + ".");
    }
}
