package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.Script;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.Seeder;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.internal.hints.SqlReading;
import dev.mrt.core.internal.text.ErrorHints;
import dev.mrt.core.internal.verify.Station.ChainBroken;
import dev.mrt.core.internal.verify.Timebox.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        } catch (TimedOut e) {
            station.abandonEngine();
            return stuck();
        } catch (ChainBroken e) {
            return stuck();
        }
    }

    private Outcome stuck() {
        return new Outcome(finished(), "The chain could not be brought beyond " + migration.location() + ".");
    }

    private Outcome verify() throws Exception {
        Script up = migration.up();
        SqlReading sql = SqlReading.of(
                List.of(up.text(), migration.rollback().scriptOr(up.location()).text()));
        ApplyPhase phase = new ApplyPhase(station, timebox, previous, migration, sql, judgement);
        RollbackPhase rollback = new RollbackPhase(station, timebox, seeder, migration, sql);
        Applied applied = phase.run();
        if (applied instanceof Applied.Omitted omitted) {
            applied = new OmissionTrial(migration, rollback, phase).run(omitted, judgement);
        }
        if (applied instanceof Applied.NotApplicable none) {
            judgement.notApplicable(none.reason());
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
            judge(done, phase, rollback);
        }
        return new Outcome(finished(), null);
    }

    private void judge(Applied.Done done, ApplyPhase phase, RollbackPhase rollback) throws Exception {
        Effect effect = new Effect(migration);
        Set<TableRef> idle = Set.of();
        if (effect.isExpected() && done.before().hasRows()) {
            Moment after = timebox.run("comparison", station::moment);
            effect.limit(done.before(), after, judgement);
            idle = effect.withoutInserts(done.before(), after);
        }
        judge(done, rollback);
        if (!idle.isEmpty() && !judgement.hasFindings() && migration.kind() != MigrationKind.REPEATABLE) {
            effect.limitInserts(stillIdle(idle, done.before().schema(), effect, phase, rollback), judgement);
        }
    }

    /**
     * Judges on rows that leave the migration something to insert, as long as there is nothing wrong; what was found on the others stands.
     *
     * @param idle the tables into which nothing was inserted so far
     * @return those of them into which nothing was inserted then either
     */
    private Set<TableRef> stillIdle(
            Set<TableRef> idle, SchemaSnapshot schema, Effect effect, ApplyPhase phase, RollbackPhase rollback)
            throws Exception {
        Set<TableRef> left = new TreeSet<>(idle);
        Seeding.Plan none = Seeding.Plan.DARING.with(Literals.NONE);
        List<Seeding.Plan> plans = List.of(
                Seeding.Plan.DARING.with(Literals.NO_INSERTED_VALUES),
                none,
                none.emptying(Suspects.withDependants(idle, schema)));
        for (Seeding.Plan plan : plans) {
            Applied.Done done = phase.runOn(plan).orElse(null);
            if (done == null) {
                station.rebuild(migration.id());
                continue;
            }
            Set<TableRef> now = effect.withoutInserts(done.before(), timebox.run("comparison", station::moment));
            if (left.retainAll(now)) {
                Judgement part = judgement.part();
                rollback.run(done.before(), done.emptied(), part);
                if (part.hasFindings()) {
                    judgement.add(part);
                    return Set.of();
                }
            }
            if (left.isEmpty()) {
                break;
            }
        }
        return left;
    }

    private String dialect(StepResult.Failure failure) {
        return ErrorHints.dialect(station.sandbox().database(), failure, dialectHint);
    }

    private void judge(Applied.Done done, RollbackPhase rollback) throws Exception {
        judgement.covered(done.before().coverage());
        Doubts.aboutReader(done.before().schema(), judgement);
        SecondRun secondRun = new SecondRun(station, timebox, migration);
        if (migration.kind() == MigrationKind.REPEATABLE) {
            secondRun.ofRepeatable(judgement);
            return;
        }
        if (migration.rollback().isPresent()) {
            rollback.run(done.before(), done.emptied(), judgement);
        } else {
            judgement.finding(
                    FindingKind.ROLLBACK_MISSING,
                    "There is no rollback: "
                            + Errors.sentence(migration.rollback().description()));
        }
        if (migration.flags().contains(Migration.Flag.RUN_ALWAYS)) {
            secondRun.ofEveryUpdate(judgement);
        }
    }
}
