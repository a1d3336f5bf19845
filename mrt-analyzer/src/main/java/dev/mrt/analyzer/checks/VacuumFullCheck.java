package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.SessionChange.Maintain;
import java.util.Optional;
import org.apiguardian.api.API;

/** VACUUM FULL or CLUSTER in a migration. */
@API(status = API.Status.INTERNAL)
public final class VacuumFullCheck extends ChangeCheck<Maintain> {

    /** For the service loader. */
    public VacuumFullCheck() {
        super(
                Rule.warning("MRT423", "vacuum-full-or-cluster")
                        .finds("VACUUM FULL or CLUSTER in a migration.")
                        .inProduction("Everybody waits while the whole table is written anew.")
                        .safely("Use pg_repack, or a maintenance window.")
                        .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                        .from("squawk", "pgls")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "CLUSTER users USING users_pkey;\n",
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
        return change.full() || change.action().equals("CLUSTER")
                ? Danger.of(String.valueOf(change.object()), "The whole table is written anew under an exclusive lock.")
                : Optional.empty();
    }
}
