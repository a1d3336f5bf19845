package dev.mrt.engine.flyway;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.api.spi.StepResult.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Runs many migrations, or none, in one run of Flyway. */
final class BulkRunner {

    private final FlywayCatalog catalog;
    private final Configuration user;
    private final ConnectionSource database;
    private final Callbacks callbacks;
    private final History history;
    private final Failures failures;
    private final Stepper stepper;

    BulkRunner(FlywayCatalog catalog, Configuration user, ConnectionSource database, Callbacks callbacks) {
        this.catalog = catalog;
        this.user = user;
        this.database = database;
        this.callbacks = callbacks;
        this.history = new History(user);
        this.failures = new Failures(catalog);
        this.stepper = new Stepper(user, catalog, database.asDataSource(), Direction.BULK);
    }

    /** Makes schemas and history table. */
    StepResult prepare() {
        Stopwatch watch = Stopwatch.start();
        try {
            var seenAs = callbacks.up(null, false);
            var events = callbacks.scripts(catalog.callbacks(), user.getSqlMigrationSeparator(), seenAs);
            stepper.run(new View(List.of(), List.of(), events), seenAs);
            if (!user.isBaselineOnMigrate()) {
                try (Connection connection = database.connect()) {
                    history.forgetBaseline(connection);
                }
            }
            return StepResult.of(Outcome.APPLIED, watch.elapsed());
        } catch (RuntimeException | LinkageError | SQLException e) {
            Failure failure = failures.of(e, SourceLocation.of(history.name().toString()));
            return StepResult.failed(Outcome.FAILED, failure, true, watch.elapsed());
        }
    }

    /** Applies migrations in their order. */
    StepResult apply(List<Step> pending) {
        Stopwatch watch = Stopwatch.start();
        Step last = pending.get(pending.size() - 1);
        var seenAs = callbacks.up(last, true);
        List<JavaMigration> code = new ArrayList<>();
        try {
            pending.stream().map(Step::code).filter(Objects::nonNull).forEach(each -> code.add(each.migration()));
            stepper.run(
                    new View(
                            pending.stream()
                                    .map(Step::script)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            code,
                            callbacks.scripts(catalog.callbacks(), user.getSqlMigrationSeparator(), seenAs)),
                    seenAs);
            return new StepResult(
                    Outcome.APPLIED,
                    false,
                    stepper.gate().statements(),
                    Optional.empty(),
                    Optional.empty(),
                    watch.elapsed());
        } catch (RuntimeException | LinkageError e) {
            return failed(pending, e, watch);
        }
    }

    private StepResult failed(List<Step> pending, Throwable error, Stopwatch watch) {
        SourceLocation where = pending.get(0).migration().location();
        boolean dirty = true;
        try (Connection connection = database.connect()) {
            boolean stopped = false;
            boolean failedRow = false;
            for (Step step : pending) {
                List<History.Row> rows = history.take(connection, step);
                history.put(
                        connection, rows.stream().filter(History.Row::success).toList());
                if (rows.stream().noneMatch(History.Row::success)) {
                    where = step.migration().location();
                    failedRow = !rows.isEmpty();
                    stopped = true;
                    break;
                }
            }
            // All of them ran, so what failed came after them.
            dirty = failedRow || !stopped;
        } catch (SQLException e) {
            error.addSuppressed(e);
            System.getLogger(BulkRunner.class.getName())
                    .log(System.Logger.Level.DEBUG, "The history cannot be read after a failed migration.", error);
        }
        return StepResult.failed(Outcome.FAILED, failures.of(error, where), dirty, watch.elapsed());
    }
}
