package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Omission;
import dev.mrt.core.internal.hints.SqlReading;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seeds and applies one migration. */
final class ApplyPhase {

    private final Station station;
    private final Timebox timebox;
    private final @Nullable MigrationId previous;
    private final Migration migration;
    private final SqlReading sql;
    private final Judgement judgement;

    ApplyPhase(
            Station station,
            Timebox timebox,
            @Nullable MigrationId previous,
            Migration migration,
            SqlReading sql,
            Judgement judgement) {
        this.station = station;
        this.timebox = timebox;
        this.previous = previous;
        this.migration = migration;
        this.sql = sql;
        this.judgement = judgement;
    }

    Applied run() throws Exception {
        SeedingPhase seeding = new SeedingPhase(station, timebox, sql);
        Moment before = seeding.run(Seeding.Plan.DARING, judgement);
        StepResult result = apply();
        if (result.error().isEmpty()) {
            return done(result, before, Set.of());
        }
        return before.hasRows() ? otherRows(seeding).run(before, result) : failed(result);
    }

    /**
     * Tries again with rows that hold other values, then without, first in the tables that the reason names, then in all.
     *
     * @param omitted why the engine did not run it
     * @return how it went in the end
     */
    Applied runWithOtherRows(Applied.Omitted omitted) throws Exception {
        return otherRows(new SeedingPhase(station, timebox, sql)).run(omitted);
    }

    /**
     * Applies it again, to a database that was rebuilt and has other rows.
     *
     * @param plan which rows
     * @return the database before it; empty if it does not run there
     */
    Optional<Applied.Done> runOn(Seeding.Plan plan) throws Exception {
        station.rebuild(previous);
        Moment before = new SeedingPhase(station, timebox, sql).run(plan, judgement.part());
        StepResult result = apply();
        return result.error().isEmpty() && done(result, before, plan.empty()) instanceof Applied.Done done
                ? Optional.of(done)
                : Optional.empty();
    }

    private OtherRows otherRows(SeedingPhase seeding) {
        return new OtherRows(station, seeding, previous, migration, sql, judgement, this);
    }

    /** Applies the migration to the database as it is. */
    StepResult apply() throws Exception {
        station.changed();
        StepResult result = timebox.run("migration", () -> station.engine().apply(migration.id()));
        result.error().ifPresent(failure -> {
            if (station.isGone(failure)) {
                throw Errors.lost(migration.location() + " was applied", failure);
            }
        });
        return result;
    }

    /** What a step without an error came to. */
    Applied done(StepResult result, Moment before, Set<TableRef> emptied) {
        return switch (result.outcome()) {
            case SKIPPED -> new Applied.Omitted(before, false, omission(result, "The engine does not run it here."));
            case MARKED_RAN ->
                new Applied.Omitted(before, true, omission(result, "The engine marked it as run without running it."));
            default -> new Applied.Done(before, emptied);
        };
    }

    private static Omission omission(StepResult result, String ifNotTold) {
        return result.omission().orElseGet(() -> new Omission(ifNotTold, false));
    }

    /**
     * What a step with an error came to, on tables without rows.
     *
     * @throws MrtException if the engine refuses to go on: nobody asked for a chain that ends here
     */
    Applied failed(StepResult result) {
        StepResult.Failure failure = result.error().orElseThrow();
        if (result.outcome() == StepResult.Outcome.HALTED) {
            throw Errors.halted(migration.id() + " (" + migration.location() + ")", failure);
        }
        if (result.outcome() == StepResult.Outcome.FAILED_IGNORED) {
            return new Applied.NotApplicable(
                    "It failed, and its author said that this does not matter: " + Errors.of(failure));
        }
        return new Applied.Failed(failure);
    }
}
