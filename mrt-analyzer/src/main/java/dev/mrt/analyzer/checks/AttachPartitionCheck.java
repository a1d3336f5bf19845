package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.TableChange.AlterPartition;
import java.util.Optional;
import org.apiguardian.api.API;

/** ATTACH PARTITION of a table without a matching CHECK. */
@API(status = API.Status.INTERNAL)
public final class AttachPartitionCheck extends ChangeCheck<AlterPartition> {

    /** For the service loader. */
    public AttachPartitionCheck() {
        super(
                Rule.warning("MRT426", "attach-partition-scan")
                        .finds("ATTACH PARTITION of a table without a matching CHECK.")
                        .inProduction("The new part is locked while every row of it is read.")
                        .safely("Add a CHECK with the bounds of the part first, NOT VALID and validated.")
                        .on(dev.mrt.api.sql.SqlDialect.POSTGRES)
                        .from("pgls")
                        .bad(
                                POSTGRES,
                                "V1__p.sql",
                                "CREATE TABLE p (id bigint, d date) PARTITION BY RANGE (d);\nCREATE TABLE p1 (id bigint, d date);\n",
                                "U1__p.sql",
                                "DROP TABLE p1;\nDROP TABLE p;\n",
                                "V2__x.sql",
                                "ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');\n",
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
        return at.change().action().equals("ATTACH")
                        && at.before()
                                .table(
                                        at.change().partition() == null
                                                ? at.change().table()
                                                : at.change().partition())
                                .filter(part -> part.constraints().stream()
                                        .anyMatch(
                                                each -> each.kind() == dev.mrt.api.sql.ConstraintDefinition.Kind.CHECK))
                                .isEmpty()
                ? Danger.of(
                        at.change().table(),
                        "Every row of the new part is read under a lock, as no CHECK proves its bounds.")
                : Optional.empty();
    }
}
