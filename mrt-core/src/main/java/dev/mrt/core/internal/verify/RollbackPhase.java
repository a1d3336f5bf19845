package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.Seeder;
import dev.mrt.core.internal.hints.SqlReading;
import java.util.Set;

/**
 * Takes a migration back and applies it again, without and with new writes, in a transaction where that is possible. Leaves the database with
 * the migration applied.
 */
final class RollbackPhase {

    private final Station station;
    private final Timebox timebox;
    private final Seeder seeder;
    private final Migration migration;
    private final SqlReading sql;

    RollbackPhase(Station station, Timebox timebox, Seeder seeder, Migration migration, SqlReading sql) {
        this.station = station;
        this.timebox = timebox;
        this.seeder = seeder;
        this.migration = migration;
        this.sql = sql;
    }

    /**
     * Judges the rollback.
     *
     * @param before the database before the migration
     * @param emptied tables that had to be empty for it
     */
    void run(Moment before, Set<TableRef> emptied, Judgement judgement) throws Exception {
        SchemaSnapshot after = timebox.run("comparison", station::schema);
        Touched touched = Touched.by(migration, sql, before.schema(), after);
        Doubts.aboutRows(before, touched, sql, Emptied.harmless(emptied, touched, sql), judgement);
        WriteCheck writes = new WriteCheck(before, after, touched.remaining(after));
        TransactionTrial inTransaction = new TransactionTrial(station, timebox, seeder, migration);
        CounterKeeper counters = CounterKeeper.note(station, after, sql);
        if (inTransaction.rollBackAndReapply(before, after, judgement)) {
            if (judgement.failedToRollBack()) {
                notWritten(writes, judgement);
            } else if (writes.isDue() && !inTransaction.writeAndRollBack(writes, sql.hints(), before, judgement)) {
                new StepTrial(station, timebox, seeder, migration)
                        .writeAndRollBack(writes, sql.hints(), before, judgement);
            }
            counters.restore(station, station.schema());
        } else {
            stepByStep(before, after, writes, judgement);
        }
        if (judgement.has(FindingKind.ROLLBACK_FAILED)) {
            judgement.limitation(
                    LimitationKind.REAPPLY_NOT_CHECKED,
                    "",
                    "Applying a second time was not tried, as the rollback fails.");
        }
    }

    private void stepByStep(Moment before, SchemaSnapshot after, WriteCheck writes, Judgement judgement)
            throws Exception {
        StepTrial trial = new StepTrial(station, timebox, seeder, migration);
        boolean intact = trial.rollBackAndReapply(before, after, judgement);
        if (writes.isDue() && intact) {
            trial.writeAndRollBack(writes, sql.hints(), before, judgement);
        } else {
            notWritten(writes, judgement);
        }
    }

    private static void notWritten(WriteCheck writes, Judgement judgement) {
        if (writes.isDue()) {
            judgement.limitation(
                    LimitationKind.WRITES_NOT_CHECKED,
                    "",
                    "The rollback after new writes was not tried, as the rollback is already wrong without them.");
        }
    }
}
