package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.SessionChange.Maintain;
import java.util.Optional;
import org.apiguardian.api.API;

/** REFRESH MATERIALIZED VIEW without CONCURRENTLY. */
@API(status = API.Status.INTERNAL)
public final class RefreshCheck extends ChangeCheck<Maintain> {

    /** For the service loader. */
    public RefreshCheck() {
        super(
                Rule.warning("MRT425", "refresh-matview")
                        .finds("REFRESH MATERIALIZED VIEW without CONCURRENTLY.")
                        .inProduction("Readers of the view wait until it is filled.")
                        .safely("REFRESH MATERIALIZED VIEW CONCURRENTLY, outside the migration.")
                        .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                        .from("pg-migration-lint/PGM021")
                        .bad(
                                POSTGRES,
                                "V1__users.sql",
                                "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), status text, org_id bigint);\nCREATE TABLE orgs (id bigint PRIMARY KEY);\n",
                                "U1__users.sql",
                                "DROP TABLE users;\nDROP TABLE orgs;\n",
                                "V2__x.sql",
                                "REFRESH MATERIALIZED VIEW names;\n",
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
        return change.action().equals("REFRESH") && !change.concurrently()
                ? Danger.of(String.valueOf(change.object()), "Readers of the view wait until it is filled.")
                : Optional.empty();
    }
}
