package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.SetType;
import java.util.Optional;
import org.apiguardian.api.API;

/** A column gets a type that running code may not expect. */
@API(status = API.Status.INTERNAL)
public final class CompatTypeCheck extends ChangeCheck<SetType> {

    /** For the service loader. */
    public CompatTypeCheck() {
        super(
                Rule.warning("MRT705", "compat-type-change")
                        .finds("A column gets a type that running code may not expect.")
                        .inProduction(
                                "Instances of the old code that still run fail on it; after a rollback those of the new code do.")
                        .safely("Add a new column, write both, drop the old one later.")
                        .forRollingDeployments()
                        .from("pytest-mrt/MRT705")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ALTER COLUMN org_id TYPE text;\n",
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
                SetType.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<SetType> at) {
        return Danger.of(
                at.change().table() + "." + at.change().column(),
                "Code that reads " + at.change().table() + "." + at.change().column()
                        + " gets another type from now on.");
    }
}
