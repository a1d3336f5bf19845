package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.AlterPartition;
import java.util.Optional;
import org.apiguardian.api.API;

/** DETACH PARTITION without CONCURRENTLY. */
@API(status = API.Status.INTERNAL)
public final class DetachPartitionCheck extends ChangeCheck<AlterPartition> {

    /** For the service loader. */
    public DetachPartitionCheck() {
        super(
                Rule.warning("MRT427", "detach-partition-not-concurrent")
                        .finds("DETACH PARTITION without CONCURRENTLY.")
                        .inProduction("The parent takes an exclusive lock: everybody waits.")
                        .safely("DETACH PARTITION … CONCURRENTLY outside a transaction.")
                        .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                        .from("pgls")
                        .bad(
                                POSTGRES,
                                "V1__p.sql",
                                "CREATE TABLE p (id bigint, d date) PARTITION BY RANGE (d);\nCREATE TABLE p1 (id bigint, d date);\n",
                                "U1__p.sql",
                                "DROP TABLE p1;\nDROP TABLE p;\n",
                                "V2__x.sql",
                                "ALTER TABLE p DETACH PARTITION p1;\n",
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
                AlterPartition.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<AlterPartition> at) {
        return at.change().action().equals("DETACH") && !at.change().concurrently()
                ? Danger.of(at.change().table(), "Everybody waits for the parent while the part is taken off.")
                : Optional.empty();
    }
}
