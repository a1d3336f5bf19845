package dev.mrt.core.internal.verify;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.TableData;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedResult;
import dev.mrt.api.spi.Seeder;
import dev.mrt.core.internal.compare.DataDefects;
import dev.mrt.core.internal.compare.Defect;
import dev.mrt.core.internal.compare.TableDiff;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Plays the new application between a migration and its rollback, and judges what the rollback made of what was written. What it must
 * lose, columns and tables that the migration made, is no finding.
 */
final class WriteCheck {

    private final Moment before;
    private final SchemaSnapshot after;
    private final Set<TableRef> tables;
    private DataSnapshot unwritten;
    private DataSnapshot written;

    WriteCheck(Moment before, SchemaSnapshot after, Set<TableRef> tables) {
        this.before = before;
        this.after = after;
        this.tables = tables;
        this.unwritten = before.data();
        this.written = before.data();
    }

    /** Whether there is a table to write to. */
    boolean isDue() {
        return !tables.isEmpty();
    }

    void write(Connection connection, Station station, Seeder seeder, SeedHints hints, Judgement judgement)
            throws SQLException {
        unwritten = station.readData(connection, after, tables);
        SeedResult result = seeder.write(
                connection, before.schema(), after, station.seeding().writes(tables, hints));
        for (SeedResult.Shortfall shortfall : result.shortfalls()) {
            judgement.limitation(
                    LimitationKind.WRITES_NOT_CHECKED,
                    shortfall.table().toString(),
                    "No row could be written to " + shortfall.table() + " after the migration: "
                            + Errors.sentence(shortfall.reason()));
        }
        written = station.readData(connection, after, tables);
    }

    /** What the rollback left must hold the rows of before, unchanged, and as many more as were written. */
    void judge(DataSnapshot restored, TouchedColumns touched, Judgement judgement) {
        before.data().tables().forEach((table, rows) -> {
            TableData now = restored.tables().get(table);
            if (now != null) {
                seededRows(TableDiff.between(rows, now), touched, judgement);
                writtenRows(table, rows, now, judgement);
            }
        });
    }

    private static void seededRows(TableDiff diff, TouchedColumns touched, Judgement judgement) {
        for (Defect defect : DataDefects.of(diff, touched::tolerates)) {
            if (defect.kind() != FindingKind.ROWS_ADDED && !judgement.hasFinding(defect.kind(), defect.object())) {
                judgement.defect(new Defect(
                        defect.kind(),
                        defect.object(),
                        "After new rows were written: " + defect.what(),
                        defect.before(),
                        defect.after(),
                        defect.diff()));
            }
        }
    }

    private void writtenRows(TableRef table, TableData rows, TableData now, Judgement judgement) {
        int more = written.rowCount(table) - unwritten.rowCount(table);
        int lost = rows.rows().size() + more - now.rows().size();
        if (more > 0 && lost > 0 && !judgement.hasFinding(FindingKind.ROWS_LOST, table.toString())) {
            judgement.defect(new Defect(
                    FindingKind.WRITES_LOST,
                    table.toString(),
                    lost + " of " + more + (more == 1 ? " row" : " rows") + " that " + (more == 1 ? "was" : "were")
                            + " written to " + table + " after the migration " + (lost == 1 ? "is" : "are")
                            + " gone after the rollback.",
                    null,
                    null,
                    ""));
        }
    }
}
