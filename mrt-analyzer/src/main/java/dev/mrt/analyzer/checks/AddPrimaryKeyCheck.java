package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import java.util.Optional;
import org.apiguardian.api.API;

/** A primary key is built under an exclusive lock. */
@API(status = API.Status.INTERNAL)
public final class AddPrimaryKeyCheck extends ChangeCheck<AddConstraint> {

    /** For the service loader. */
    public AddPrimaryKeyCheck() {
        super(
                Rule.warning("MRT418", "add-primary-key-locking")
                        .finds("ADD PRIMARY KEY without USING INDEX on a table that was there before.")
                        .inProduction(
                                "Everybody waits while the index is built, and while columns are checked for NULL.")
                        .safely(
                                "CREATE UNIQUE INDEX CONCURRENTLY, set the columns NOT NULL, then ADD PRIMARY KEY USING INDEX.")
                        .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                        .from("squawk/adding-serial-primary-key-field", "atlas/PG104")
                        .bad(
                                POSTGRES,
                                "V1__log.sql",
                                "CREATE TABLE log (id bigint);\n",
                                "U1__log.sql",
                                "DROP TABLE log;\n",
                                "V2__x.sql",
                                "ALTER TABLE log ADD CONSTRAINT log_pk PRIMARY KEY (id);\n",
                                "U2__x.sql",
                                "ALTER TABLE log DROP CONSTRAINT log_pk;\n")
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
        boolean kind = at.change().constraint().kind() == Kind.PRIMARY_KEY;
        return kind && at.change().constraint().usingIndex() == null
                ? Danger.of(
                        at.change().table(),
                        "Everybody waits for " + at.change().table() + " while the primary key is built.")
                : Optional.empty();
    }
}
