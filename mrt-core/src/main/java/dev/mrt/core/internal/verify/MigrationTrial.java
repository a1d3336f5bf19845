package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Script;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.Seeder;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.internal.hints.SqlReading;
import dev.mrt.core.internal.text.ErrorHints;
import dev.mrt.core.internal.verify.Station.ChainBroken;
import dev.mrt.core.internal.verify.Timebox.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings one migration to a verdict, and leaves the database with it applied. */
final class MigrationTrial {

    /**
     * The verdict, and whether the chain goes on.
     *
     * @param result the verdict
     * @param broken why later migrations cannot be reached, {@code null} if they can
     */
    record Outcome(RevisionResult result, @Nullable String broken) {}

    private final Station station;
    private final Timebox timebox;
    private final Seeder seeder;
    private final Migration migration;
    private final @Nullable MigrationId previous;
    private final String dialectHint;
    private final Judgement judgement;
    private final Instant start = Instant.now();

    MigrationTrial(
            Station station,
            Timebox timebox,
            Seeder seeder,
            Migration migration,
            @Nullable MigrationId previous,
            String dialectHint) {
        this.station = station;
        this.timebox = timebox;
        this.seeder = seeder;
        this.migration = migration;
        this.previous = previous;
        this.dialectHint = dialectHint;
        this.judgement = new Judgement(migration);
    }

    Outcome run() throws Exception {
        try {
            return verify();
        } catch (TimedOut e) {
            judgement.timeout(e);
            return rebuildAfterTimeout();
        } catch (ChainBroken e) {
            return new Outcome(brokenResult(e), e.getMessage());
        }
    }

    private RevisionResult brokenResult(ChainBroken e) {
        return judgement.hasFindings() ? finished() : Judgement.unjudged(migration, Verdict.NOT_RUN, e.getMessage());
    }

    private RevisionResult finished() {
        return judgement.result(Duration.between(start, Instant.now()));
    }

    private Outcome rebuildAfterTimeout() throws Exception {
        try {
            station.abandonEngine();
            station.rebuild(previous);
            timebox.run("migration", () -> {
                station.changed();
                return station.engine().applyUpTo(migration.id());
            });
            return new Outcome(finished(), null);
        } catch (TimedOut | ChainBroken e) {
            return new Outcome(finished(), "The chain could not be brought beyond " + migration.location() + ".");
        }
    }

    private Outcome verify() throws Exception {
        Script up = migration.up();
        SqlReading sql = SqlReading.of(
                List.of(up.text(), migration.rollback().scriptOr(up.location()).text()));
        Applied applied = new ApplyPhase(station, timebox, previous, migration, sql, judgement).run();
        if (applied instanceof Applied.NotApplicable none) {
            return new Outcome(Judgement.unjudged(migration, Verdict.NOT_APPLICABLE, none.reason()), null);
        }
        if (applied instanceof Applied.Failed failed) {
            judgement.failure(
                    FindingKind.APPLY_FAILED,
                    "The migration cannot be applied.",
                    failed.failure(),
                    dialect(failed.failure()));
            return new Outcome(finished(), migration.location() + " cannot be applied.");
        }
        if (applied instanceof Applied.Done done) {
            judge(done, sql);
        }
        return new Outcome(finished(), null);
    }

    private String dialect(StepResult.Failure failure) {
        return ErrorHints.dialect(station.sandbox().database(), failure, dialectHint);
    }

    private void judge(Applied.Done done, SqlReading sql) throws Exception {
        Moment before = done.before();
        judgement.covered(before.coverage());
        Doubts.aboutReader(before.schema(), judgement);
        if (migration.kind() == MigrationKind.REPEATABLE) {
            new RepeatableTrial(station, timebox, migration).run(judgement);
            return;
        }
        if (!migration.rollback().isPresent()) {
            judgement.finding(
                    FindingKind.ROLLBACK_MISSING,
                    "There is no rollback: "
                            + Errors.sentence(migration.rollback().description()));
            return;
        }
        SchemaSnapshot after = timebox.run("comparison", station::schema);
        Touched touched = Touched.by(migration, sql, before.schema(), after);
        Doubts.aboutRows(before, touched, sql, Emptied.harmless(done.emptied(), touched, sql), judgement);
        WriteCheck writes = new WriteCheck(before, after, touched.remaining(after));
        TransactionTrial inTransaction = new TransactionTrial(station, timebox, seeder, migration);
        CounterKeeper counters = CounterKeeper.note(station, after, sql);
        if (inTransaction.rollBackAndReapply(before, after, judgement)) {
            if (judgement.failedToRollBack()) {
                notWritten(writes);
            } else if (writes.isDue() && !inTransaction.writeAndRollBack(writes, sql.hints(), before, judgement)) {
                new StepTrial(station, timebox, seeder, migration)
                        .writeAndRollBack(writes, sql.hints(), before, judgement);
            }
            counters.restore(station, station.schema());
        } else {
            stepByStep(before, after, writes, sql);
        }
        if (judgement.failedToRollBack()) {
            judgement.limitation(
                    LimitationKind.REAPPLY_NOT_CHECKED,
                    "",
                    "Applying a second time was not tried, as the rollback fails.");
        }
    }

    private void stepByStep(Moment before, SchemaSnapshot after, WriteCheck writes, SqlReading sql) throws Exception {
        StepTrial trial = new StepTrial(station, timebox, seeder, migration);
        boolean intact = trial.rollBackAndReapply(before, after, judgement);
        if (writes.isDue() && intact) {
            trial.writeAndRollBack(writes, sql.hints(), before, judgement);
        } else {
            notWritten(writes);
        }
    }

    private void notWritten(WriteCheck writes) {
        if (writes.isDue()) {
            judgement.limitation(
                    LimitationKind.WRITES_NOT_CHECKED,
                    "",
                    "The rollback after new writes was not tried, as the rollback is already wrong without them.");
        }
    }
}
