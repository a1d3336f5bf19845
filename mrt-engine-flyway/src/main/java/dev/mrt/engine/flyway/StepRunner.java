package dev.mrt.engine.flyway;

import dev.mrt.api.Reversible;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.api.spi.StepResult.Omission;
import dev.mrt.api.spi.StepResult.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Runs single steps on connections of one data source, and keeps the history right. */
final class StepRunner {

    private final FlywayCatalog catalog;
    private final DataSource database;
    private final History history;
    private final Callbacks callbacks;
    private final Failures failures;
    private final String separator;
    private final String suffix;
    private final Configuration user;
    private @Nullable Stepper up;
    private @Nullable Stepper down;

    StepRunner(FlywayCatalog catalog, Configuration user, DataSource database, Callbacks callbacks) {
        this.catalog = catalog;
        this.database = database;
        this.callbacks = callbacks;
        this.history = new History(user);
        this.failures = new Failures(catalog);
        this.separator = user.getSqlMigrationSeparator();
        this.suffix = user.getSqlMigrationSuffixes()[0];
        this.user = user;
    }

    private Stepper up() {
        if (up == null) {
            up = new Stepper(user, catalog, database, Direction.UP);
        }
        return up;
    }

    private Stepper down() {
        if (down == null) {
            down = new Stepper(user, catalog, database, Direction.DOWN);
        }
        return down;
    }

    /** Whether what runs now are statements of a migration, and not Flyway's own. */
    boolean inMigration() {
        return (up != null && up.gate().inMigration())
                || (down != null && down.gate().inMigration());
    }

    StepResult apply(Step step) {
        Stopwatch watch = Stopwatch.start();
        Function<Event, @Nullable Event> seenAs = callbacks.up(step, false);
        try {
            int ran = up().run(upView(step, seenAs), seenAs);
            return ran == 1 ? done(Outcome.APPLIED, up(), watch.elapsed()) : notRun(step, watch);
        } catch (RuntimeException | LinkageError e) {
            return applyFailed(step, e, watch);
        }
    }

    private View upView(Step step, Function<Event, @Nullable Event> seenAs) {
        return new View(
                step.script() == null ? List.of() : List.of(step.script()),
                step.code() == null ? List.of() : List.of(step.code().migration()),
                callbacks.scripts(catalog.callbacks(), separator, seenAs));
    }

    private static StepResult done(Outcome outcome, Stepper stepper, Duration took) {
        return new StepResult(outcome, false, stepper.gate().statements(), Optional.empty(), Optional.empty(), took);
    }

    /** Flyway leaves out what a baseline stands for, and what has run already. */
    private StepResult notRun(Step step, Stopwatch watch) {
        SourceLocation where = step.migration().location();
        try (Connection connection = database.getConnection()) {
            boolean covered = step.version() != null
                    && history.rows(connection).stream()
                            .filter(History.Row::isBaseline)
                            .map(row -> Naming.version(String.valueOf(row.version())))
                            .anyMatch(baseline ->
                                    baseline != null && step.version().compareTo(baseline) <= 0);
            return covered
                    ? StepResult.omitted(
                            Outcome.SKIPPED,
                            new Omission("Flyway leaves it out, as a baseline in its history stands for it.", false),
                            watch.elapsed())
                    : StepResult.failed(
                            Outcome.FAILED,
                            message("Flyway did not run it: the history says that it is applied.", where),
                            false,
                            watch.elapsed());
        } catch (SQLException e) {
            return StepResult.failed(Outcome.FAILED, failures.of(e, where), false, watch.elapsed());
        }
    }

    private StepResult applyFailed(Step step, Throwable error, Stopwatch watch) {
        Failure failure = failures.of(error, step.migration().location());
        boolean dirty = true;
        try (Connection connection = database.getConnection()) {
            // Flyway writes a row of a failed migration only where no transaction took its changes back.
            List<History.Row> rows = history.exists(connection) ? history.take(connection, step) : List.of();
            dirty = !rows.isEmpty();
            history.put(connection, rows.stream().filter(History.Row::success).toList());
        } catch (SQLException e) {
            error.addSuppressed(e);
            debug("The history cannot be read after a failed migration.", error);
        }
        return StepResult.failed(Outcome.FAILED, failure, dirty, watch.elapsed());
    }

    StepResult rollback(Step step) {
        Stopwatch watch = Stopwatch.start();
        SourceLocation where = step.migration()
                .rollback()
                .scriptOr(step.migration().location())
                .location();
        if (!step.migration().rollback().isPresent()) {
            return StepResult.failed(
                    Outcome.ROLLBACK_IMPOSSIBLE,
                    message(step.migration().rollback().description(), where),
                    false,
                    watch.elapsed());
        }
        List<History.Row> applied;
        try (Connection connection = database.getConnection()) {
            applied = history.take(connection, step);
        } catch (SQLException e) {
            return StepResult.failed(Outcome.FAILED, failures.of(e, where), false, watch.elapsed());
        }
        return applied.isEmpty()
                ? StepResult.failed(
                        Outcome.FAILED,
                        message("The history does not say that it is applied.", where),
                        false,
                        watch.elapsed())
                : undo(step, applied, where, watch);
    }

    private StepResult undo(Step step, List<History.Row> applied, SourceLocation where, Stopwatch watch) {
        Function<Event, @Nullable Event> seenAs = callbacks.down();
        try {
            int ran = down().run(downView(step, seenAs), seenAs);
            if (ran != 1) {
                return undoFailed(
                        step,
                        applied,
                        message("Flyway did not run the undo script; a later migration is applied.", where),
                        watch);
            }
            try (Connection connection = database.getConnection()) {
                history.take(connection, step);
            }
            return done(Outcome.ROLLED_BACK, down(), watch.elapsed());
        } catch (RuntimeException | LinkageError | SQLException e) {
            return undoFailed(step, applied, failures.of(e, where), watch);
        }
    }

    private View downView(Step step, Function<Event, @Nullable Event> seenAs) {
        List<ScriptResource> events = callbacks.scripts(catalog.callbacks(), separator, seenAs);
        if (step.undo() != null) {
            String name = Stepper.UNDO_PREFIX + step.historyVersion() + separator + "undo" + suffix;
            return new View(List.of(step.undo().named(name)), List.of(), events);
        }
        JavaMigration migration = step.code() == null ? null : step.code().migration();
        if (!(migration instanceof Reversible reversible)) {
            throw new IllegalStateException(step.id() + " has neither an undo script nor Reversible code.");
        }
        return new View(List.of(), List.of(new UndoMigration(migration, reversible)), events);
    }

    private StepResult undoFailed(Step step, List<History.Row> applied, Failure failure, Stopwatch watch) {
        boolean dirty = true;
        try (Connection connection = database.getConnection()) {
            dirty = !history.take(connection, step).isEmpty();
            history.put(connection, applied);
        } catch (SQLException e) {
            debug("The history cannot be put right after a failed undo.", e);
            dirty = true;
        }
        return StepResult.failed(Outcome.FAILED, failure, dirty, watch.elapsed());
    }

    private static Failure message(String message, SourceLocation where) {
        return new Failure(message, null, 0, where, null);
    }

    private static void debug(String message, Throwable error) {
        System.getLogger(StepRunner.class.getName()).log(System.Logger.Level.DEBUG, message, error);
    }
}
