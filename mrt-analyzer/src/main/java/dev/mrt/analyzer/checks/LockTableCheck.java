package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.SessionChange.Maintain;
import java.util.Optional;
import org.apiguardian.api.API;

/** LOCK TABLE in a migration. */
@API(status = API.Status.INTERNAL)
public final class LockTableCheck extends ChangeCheck<Maintain> {

    /** For the service loader. */
    public LockTableCheck() {
        super(
                Rule.warning("MRT432", "lock-table")
                        .finds("LOCK TABLE in a migration.")
                        .inProduction("Everybody waits until the migration ends.")
                        .safely("Leave locks to the statements; set lock_timeout.")
                        .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                        .from("pgls")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "LOCK TABLE users IN ACCESS EXCLUSIVE MODE;\n",
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
                Maintain.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<Maintain> at) {
        Maintain change = at.change();
        return change.action().equals("LOCK")
                ? Danger.of(String.valueOf(change.object()), "The table is locked until the migration ends.")
                : Optional.empty();
    }
}
