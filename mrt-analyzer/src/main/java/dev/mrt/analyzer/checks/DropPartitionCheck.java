package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.POSTGRES;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AlterPartition;
import dev.mrt.api.sql.TableChange.DropTable;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A partition is dropped with its rows. */
@API(status = API.Status.INTERNAL)
public final class DropPartitionCheck extends Check {

    /** For the service loader. */
    public DropPartitionCheck() {
        super(
                Rule.error("MRT220", "drop-partition")
                        .finds("A partition of a table is dropped, and its rows are gone for good.")
                        .inProduction(
                                "A rollback can make the partition again, but it will be empty: the table has silently lost a whole"
                                        + " range of rows.")
                        .safely(
                                "Detach the partition and keep it as a table of its own; drop it in a later release, when its rows are"
                                        + " archived.")
                        .from("flyway/RG16", "flyway/RX012", "PostgreSQL manual, \"Partition Maintenance\"")
                        .bad(
                                POSTGRES,
                                "V1__events.sql",
                                "CREATE TABLE events (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);\n"
                                        + "CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');\n",
                                "U1__events.sql",
                                "DROP TABLE events;\n",
                                "V2__drop_2024.sql",
                                "DROP TABLE events_2024;\n",
                                "U2__drop_2024.sql",
                                "CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');\n")
                        .good(
                                POSTGRES,
                                "V1__events.sql",
                                "CREATE TABLE events (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);\n"
                                        + "CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');\n",
                                "U1__events.sql",
                                "DROP TABLE events;\n",
                                "V2__detach_2024.sql",
                                "ALTER TABLE events DETACH PARTITION events_2024;\n",
                                "U2__detach_2024.sql",
                                "ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');\n"));
    }

    @Override
    public List<RiskWarning> inspect(MigrationContext migration) {
        return Stream.concat(droppedTables(migration), droppedParts(migration)).toList();
    }

    private Stream<RiskWarning> droppedTables(MigrationContext migration) {
        return migration.up(DropTable.class).stream()
                .filter(drop -> Trace.table(
                                migration, drop.change(), drop.change().table())
                        .isPresent())
                .flatMap(drop -> Partitions.parent(migration, drop).stream()
                        .map(parent ->
                                lost(migration, drop, drop.change().table().toString(), parent)));
    }

    private Stream<RiskWarning> droppedParts(MigrationContext migration) {
        return migration.up(AlterPartition.class).stream()
                .filter(part -> part.change().action().equals("DROP"))
                .filter(part -> Trace.table(
                                migration, part.change(), part.change().table())
                        .isPresent())
                .map(part ->
                        lost(migration, part, name(part.change()), part.change().table()));
    }

    private static String name(AlterPartition part) {
        SqlName partition = part.partition();
        return partition == null ? part.table().toString() : partition.toString();
    }

    private RiskWarning lost(MigrationContext migration, Occurrence<?> at, String part, SqlName parent) {
        return found(
                migration,
                at,
                part,
                "Dropping partition " + part + " of table " + parent
                        + " loses its rows; no rollback brings them back.");
    }
}
