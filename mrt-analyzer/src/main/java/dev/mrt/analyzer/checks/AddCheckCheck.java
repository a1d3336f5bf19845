package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import java.util.Optional;
import org.apiguardian.api.API;

/** A check is checked at once. */
@API(status = API.Status.INTERNAL)
public final class AddCheckCheck extends ChangeCheck<AddConstraint> {

    /** For the service loader. */
    public AddCheckCheck() {
        super(
                Rule.warning("MRT417", "add-check-validating")
                        .finds("ADD CHECK without NOT VALID on a table that was there before.")
                        .inProduction(
                                "The table takes an ACCESS EXCLUSIVE lock while every row is checked; rows that break it make the migration fail.")
                        .safely("Add it NOT VALID, and VALIDATE CONSTRAINT in the next migration.")
                        .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                        .from("squawk/constraint-missing-not-valid", "eugene/E1")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD CONSTRAINT users_id_ck CHECK (id > 0);\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP CONSTRAINT users_id_ck;\n")
                        .good(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "ALTER TABLE users ADD CONSTRAINT users_id_ck CHECK (id > 0) NOT VALID;\n",
                                "U2__x.sql",
                                "ALTER TABLE users DROP CONSTRAINT users_id_ck;\n"),
                AddConstraint.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<AddConstraint> at) {
        boolean kind = at.change().constraint().kind() == Kind.CHECK;
        return kind && at.change().constraint().validated()
                ? Danger.of(
                        at.change().table(),
                        "Everybody waits for " + at.change().table() + " while every row is checked.")
                : Optional.empty();
    }
}
