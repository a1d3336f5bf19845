package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.SetDefault;
import java.util.Optional;
import org.apiguardian.api.API;

/** A default goes that old code may need. */
@API(status = API.Status.INTERNAL)
public final class CompatDropDefaultCheck extends ChangeCheck<SetDefault> {

    /** For the service loader. */
    public CompatDropDefaultCheck() {
        super(
                Rule.warning("MRT710", "compat-drop-default")
                        .finds("A default goes that old code may need.")
                        .inProduction("Inserts of the old code get NULL, or fail.")
                        .safely("Let the code give the value one release earlier.")
                        .forRollingDeployments()
                        .from("strong_migrations")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ALTER COLUMN status SET DEFAULT 'x';\nALTER TABLE users ALTER COLUMN status DROP DEFAULT;\n",
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
                SetDefault.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<SetDefault> at) {
        return at.change().expression() == null
                ? Danger.of(
                        at.change().table() + "." + at.change().column(),
                        "Inserts of old code get no value for " + at.change().table() + "."
                                + at.change().column() + " from now on.")
                : Optional.empty();
    }
}
