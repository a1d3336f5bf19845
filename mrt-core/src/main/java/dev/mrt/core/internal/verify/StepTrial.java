package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.Seeder;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.internal.verify.Station.ChainBroken;
import java.sql.Connection;

/**
 * Rolls back and applies again for good, where a database or a script cannot do that inside a transaction; rebuilds the database after
 * every step that did not leave what it should.
 */
final class StepTrial {

    private final Station station;
    private final Timebox timebox;
    private final Seeder seeder;
    private final Migration migration;

    StepTrial(Station station, Timebox timebox, Seeder seeder, Migration migration) {
        this.station = station;
        this.timebox = timebox;
        this.seeder = seeder;
        this.migration = migration;
    }

    /**
     * Rolls back, compares, applies again, and leaves the database with the migration applied.
     *
     * @return whether the rows of before are still there
     */
    boolean rollBackAndReapply(Moment before, SchemaSnapshot after, Judgement judgement) throws Exception {
        StepResult result = rollback("rollback");
        if (station.failed(result, FindingKind.ROLLBACK_FAILED, "The rollback fails.", judgement)) {
            return rebuilt();
        }
        Moment restored = timebox.run("comparison", station::moment);
        Comparison.restored(before, restored, judgement);
        result = apply();
        if (station.failed(
                result,
                FindingKind.REAPPLY_FAILED,
                "After its rollback the migration cannot be applied again.",
                judgement)) {
            return rebuilt();
        }
        Comparison.reapplied(after, timebox.run("comparison", station::schema), judgement);
        return !judgement.hasFindings() || rebuilt();
    }

    /** Writes into the new schema, rolls back, compares, and leaves the database with the migration applied. */
    void writeAndRollBack(WriteCheck check, SeedHints hints, Moment before, Judgement judgement) throws Exception {
        timebox.run("writing of new rows", () -> {
            try (Connection connection = station.connect()) {
                check.write(connection, station, seeder, hints, judgement);
            }
            return true;
        });
        StepResult result = rollback("rollback after new writes");
        if (station.failed(
                result,
                FindingKind.ROLLBACK_FAILED_AFTER_WRITES,
                "The rollback fails once the new schema was written to.",
                judgement)) {
            rebuilt();
            return;
        }
        Moment restored = timebox.run("comparison", station::moment);
        check.judge(restored.data(), TouchedColumns.of(before.schema(), restored.schema()), judgement);
        if (judgement.hasFindings() || !apply().ok()) {
            rebuilt();
        }
    }

    private StepResult rollback(String phase) throws Exception {
        station.changed();
        return timebox.run(phase, () -> station.engine().rollback(migration.id()));
    }

    private StepResult apply() throws Exception {
        station.changed();
        return timebox.run("second run of the migration", () -> station.engine().apply(migration.id()));
    }

    private boolean rebuilt() throws ChainBroken {
        station.rebuild(migration.id());
        return false;
    }
}
