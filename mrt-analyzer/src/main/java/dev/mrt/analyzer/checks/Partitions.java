package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Occurrence;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange.AlterPartition;
import dev.mrt.api.sql.TableChange.DropTable;
import java.util.Optional;

/** Which tables are parts of others. */
final class Partitions {

    private Partitions() {}

    static boolean isPart(MigrationContext migration, Occurrence<DropTable> drop) {
        return parent(migration, drop).isPresent();
    }

    /** The table that a dropped table is, or was until this script, a part of. */
    static Optional<SqlName> parent(MigrationContext migration, Occurrence<DropTable> drop) {
        SqlName table = drop.change().table();
        Optional<SqlName> now = drop.before().table(table).flatMap(known -> Optional.ofNullable(known.partitionOf()));
        return now.isPresent() ? now : detachedFrom(migration, table);
    }

    private static Optional<SqlName> detachedFrom(MigrationContext migration, SqlName table) {
        return migration.up(AlterPartition.class).stream()
                .map(Occurrence::change)
                .filter(part -> part.action().equals("DETACH") && table.equals(part.partition()))
                .map(AlterPartition::table)
                .findFirst();
    }
}
