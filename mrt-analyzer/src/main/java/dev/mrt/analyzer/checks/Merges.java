package dev.mrt.analyzer.checks;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.sql.RowChange.Merge;
import dev.mrt.api.sql.SessionChange.RunCode;
import dev.mrt.api.sql.SqlName;

/** Statements that may write any row of a table. */
final class Merges {

    private Merges() {}

    /** Whether the rollback merges rows into a table, or runs code that may do so. */
    static boolean back(MigrationContext migration, SqlName table) {
        return !migration.rollback(RunCode.class).isEmpty()
                || migration.rollback(Merge.class).stream()
                        .anyMatch(merge -> merge.change().table().equals(table));
    }
}
