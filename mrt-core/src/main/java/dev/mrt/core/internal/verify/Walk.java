package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.StepResult;
import dev.mrt.core.internal.text.ErrorHints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes migrations up and down without rows, each step in its time. */
final class Walk {

    private final Station station;
    private final Timebox timebox;
    private final String dialectHint;

    Walk(Station station, Timebox timebox, String dialectHint) {
        this.station = station;
        this.timebox = timebox;
        this.dialectHint = dialectHint;
    }

    /** Applies migrations in order; what the engine leaves out, or lets fail, is left behind. */
    void up(List<Migration> migrations, String what) throws Exception {
        for (Migration migration : migrations) {
            StepResult result = step("migration", migration, () -> apply(migration));
            if (result.outcome() == StepResult.Outcome.HALTED) {
                throw Errors.halted(name(migration), result.error().orElseThrow());
            }
            if (Errors.isEnd(result)) {
                throw new Stop((what + ": "
                                + result.error()
                                        .map(failure -> Errors.of(failure) + " " + dialect(failure))
                                        .orElse(""))
                        .strip());
            }
        }
    }

    /** A baseline is no step of its own to an engine. */
    private StepResult apply(Migration migration) {
        return migration.kind() == MigrationKind.BASELINE
                ? station.engine().applyUpTo(migration.id())
                : station.engine().apply(migration.id());
    }

    private String dialect(StepResult.Failure failure) {
        return ErrorHints.dialect(station.sandbox().database(), failure, dialectHint);
    }

    /**
     * Takes migrations back from the last to the first. A repeatable one has no rollback: the engine only forgets it.
     *
     * @return how many were taken back
     */
    int down(List<Migration> migrations) throws Exception {
        List<Migration> downwards = new ArrayList<>(migrations);
        Collections.reverse(downwards);
        int steps = 0;
        for (Migration migration : downwards) {
            if (!station.engine().current().equals(Optional.of(migration.id()))) {
                continue;
            }
            if (migration.kind() == MigrationKind.REPEATABLE) {
                station.engine().forget(migration.id());
            } else {
                back(migration);
                steps++;
            }
        }
        return steps;
    }

    private void back(Migration migration) throws Exception {
        if (!migration.rollback().isPresent()) {
            throw noRollback(migration, migration.rollback().description());
        }
        StepResult result = step("rollback", migration, () -> station.engine().rollback(migration.id()));
        if (result.outcome() == StepResult.Outcome.ROLLBACK_IMPOSSIBLE) {
            throw noRollback(
                    migration, result.error().map(StepResult.Failure::message).orElse(""));
        }
        if (result.error().isPresent()) {
            throw new Stop("On the way down the rollback of " + name(migration) + " fails: "
                    + result.error().map(Errors::of).orElse("")
                    + " If it is right, one above it has taken away what it needs: the test of each migration tells"
                    + " which one.");
        }
    }

    private static Stop noRollback(Migration migration, String why) {
        return new Stop("The way down ends at " + name(migration) + ", which has no rollback: " + Errors.sentence(why)
                + " Write one, or skip the migration with a reason: then what is above it and what is below it is taken"
                + " down without it.");
    }

    static String name(Migration migration) {
        String words = migration.description().isBlank() ? "" : " " + migration.description();
        return migration.id() + words + " (" + migration.location() + ")";
    }

    private StepResult step(String phase, Migration migration, Callable<StepResult> work) throws Exception {
        station.changed();
        StepResult result;
        try {
            result = timebox.run(phase, work);
        } catch (Timebox.TimedOut e) {
            station.abandonEngine();
            throw new Stop(name(migration) + ": " + e.getMessage());
        }
        result.error().filter(station::isGone).ifPresent(failure -> {
            throw Errors.lost(name(migration) + " was taken up or down", failure);
        });
        return result;
    }

    /** The schema as it is now. */
    SchemaSnapshot schema() throws Exception {
        try {
            return timebox.run("comparison", station::schema);
        } catch (Timebox.TimedOut e) {
            station.abandonEngine();
            throw new Stop(String.valueOf(e.getMessage()));
        }
    }
}
