package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.SetNullable;
import java.util.Optional;
import org.apiguardian.api.API;

/** A column begins to take NULL. */
@API(status = API.Status.INTERNAL)
public final class CompatDropNotNullCheck extends ChangeCheck<SetNullable> {

    /** For the service loader. */
    public CompatDropNotNullCheck() {
        super(
                Rule.warning("MRT707", "compat-drop-not-null")
                        .finds("A column begins to take NULL.")
                        .inProduction("Old code meets NULLs that it does not expect.")
                        .safely("Let the code cope with NULL one release earlier.")
                        .forRollingDeployments()
                        .from("squawk")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ALTER COLUMN id DROP NOT NULL;\n",
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
                SetNullable.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<SetNullable> at) {
        return at.change().nullable()
                ? Danger.of(
                        at.change().table() + "." + at.change().column(),
                        "Code that reads " + at.change().table() + "."
                                + at.change().column() + " may meet NULL from now on.")
                : Optional.empty();
    }
}
