package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import java.util.Optional;
import org.apiguardian.api.API;

/** A constraint is added that old code may break. */
@API(status = API.Status.INTERNAL)
public final class CompatTightenCheck extends ChangeCheck<AddConstraint> {

    /** For the service loader. */
    public CompatTightenCheck() {
        super(
                Rule.warning("MRT709", "compat-tighten-constraint")
                        .finds("A constraint is added that old code may break.")
                        .inProduction("Writes of the old code fail.")
                        .safely("Let the code keep to it one release earlier.")
                        .forRollingDeployments()
                        .from("bytebase")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD CONSTRAINT c CHECK (id > 0);\n",
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
                AddConstraint.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<AddConstraint> at) {
        return Danger.of(
                at.change().table(),
                "Writes of old code to " + at.change().table() + " that break the new constraint fail from now on.");
    }
}
