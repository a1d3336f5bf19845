package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import java.util.Optional;
import org.apiguardian.api.API;

/** An exclusion constraint is built under an exclusive lock. */
@API(status = API.Status.INTERNAL)
public final class AddExclusionCheck extends ChangeCheck<AddConstraint> {

    /** For the service loader. */
    public AddExclusionCheck() {
        super(
                Rule.warning("MRT419", "add-exclusion-constraint")
                        .finds("ADD … EXCLUDE on a table that was there before.")
                        .inProduction("Everybody waits while the index is built; there is no way without that.")
                        .safely("Do it in a maintenance window, or on a new table.")
                        .on(POSTGRES)
                        .from("eugene/E8", "strong_migrations")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD CONSTRAINT users_ex EXCLUDE USING gist (name WITH =);\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP CONSTRAINT users_ex;\n")
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
        boolean kind = at.change().constraint().kind() == Kind.EXCLUSION;
        return kind
                ? Danger.of(
                        at.change().table(),
                        "Everybody waits for " + at.change().table() + " while the exclusion constraint is built.")
                : Optional.empty();
    }
}
