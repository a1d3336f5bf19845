package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.SqlName;
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
                        .on(POSTGRES)
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
                                "V1__p.sql",
                                "CREATE TABLE p (id bigint, d date) PARTITION BY RANGE (d);\nCREATE TABLE p1 (id bigint, d date);\n",
                                "U1__p.sql",
                                "DROP TABLE p1;\nDROP TABLE p;\n",
                                "V2__x.sql",
                                "ALTER TABLE p1 ADD CONSTRAINT p1_year CHECK (d >= '2024-01-01' AND d < '2025-01-01') NOT VALID;\n",
                                "U2__x.sql",
                                "ALTER TABLE p1 DROP CONSTRAINT p1_year;\n",
                                "V3__x.sql",
                                "ALTER TABLE p1 VALIDATE CONSTRAINT p1_year;\n",
                                "U3__x.sql",
                                "SELECT 1;\n",
                                "V4__x.sql",
                                "ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');\n",
                                "U4__x.sql",
                                "ALTER TABLE p DETACH PARTITION p1;\n"),
                AlterPartition.class);
    }

    @Override
    Optional<Danger> danger(MigrationContext migration, Occurrence<AlterPartition> at) {
        SqlName part = at.change().partition();
        boolean empty = part != null && NewTables.of(migration).contains(part);
        return !at.change().action().equals("ATTACH") || empty || (part != null && isChecked(at, part))
                ? Optional.empty()
                : Danger.of(
                        at.change().table(),
                        "Every row of the new part is read under a lock, as no CHECK proves its bounds.");
    }

    private static boolean isChecked(Occurrence<AlterPartition> at, SqlName part) {
        return at.before().table(part).stream()
                .flatMap(table -> table.constraints().stream())
                .anyMatch(each -> each.kind() == Kind.CHECK && each.validated());
    }
}
