package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.MigrationEngine.TransactionSteps;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.api.spi.StepResult.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Runs steps inside a transaction of the caller, by Flyway itself: its parser, its placeholders, its way to run {@code COPY}. The history is
 * changed inside the transaction too, so that a script that touches it finds what it finds in a step of its own.
 */
final class TransactionRunner {

    private final Failures failures;
    private final StepRunner runner;
    private final TransactionGuard guard = new TransactionGuard(this::inMigration);

    TransactionRunner(FlywayCatalog catalog, Configuration user, Callbacks callbacks) {
        failures = new Failures(catalog);
        runner = new StepRunner(catalog, user, guard, callbacks);
    }

    private boolean inMigration() {
        return runner.inMigration();
    }

    /**
     * Steps in one transaction.
     *
     * @param transaction the caller's
     * @param steps finds a step by its name
     * @return empty if its database cannot take back DDL
     */
    Optional<TransactionSteps> on(Connection transaction, Function<MigrationId, Step> steps) {
        try {
            if (transaction.getAutoCommit()) {
                throw MrtException.internal("Steps inside a transaction need a connection with auto-commit off.", null);
            }
            return Settling.of(transaction).map(settling -> new TransactionSteps() {
                @Override
                public StepResult rollback(MigrationId current) {
                    Step step = steps.apply(current);
                    boolean code = step.undo() == null && step.code() != null;
                    return run(transaction, settling, step, code, runner::rollback);
                }

                @Override
                public StepResult apply(MigrationId next) {
                    Step step = steps.apply(next);
                    boolean code = step.migration().flags().contains(Migration.Flag.CODE);
                    return run(transaction, settling, step, code, runner::apply);
                }
            });
        } catch (SQLException e) {
            throw MrtException.database("The connection for a transaction cannot be used: " + Words.of(e), e);
        }
    }

    private StepResult run(
            Connection transaction, Settling settling, Step step, boolean code, Function<Step, StepResult> work) {
        Stopwatch watch = Stopwatch.start();
        SourceLocation where = step.migration().location();
        if (code) {
            return notTransactional(
                    new Failure("Code may commit, or use connections of its own.", null, 0, where, null), watch);
        }
        try {
            Savepoint begin = transaction.setSavepoint();
            guard.enter(transaction);
            StepResult result;
            try {
                result = settled(transaction, settling, step, work, watch);
            } finally {
                guard.leave();
            }
            if (!result.ok()) {
                transaction.rollback(begin);
            }
            transaction.releaseSavepoint(begin);
            return result;
        } catch (SQLException e) {
            return StepResult.failed(Outcome.FAILED, failures.of(e, where), true, watch.elapsed());
        }
    }

    private StepResult settled(
            Connection transaction, Settling settling, Step step, Function<Step, StepResult> work, Stopwatch watch) {
        SourceLocation where = step.migration().location();
        try {
            settling.settle(transaction);
        } catch (SQLException e) {
            return notTransactional(failures.of(e, where), watch);
        }
        StepResult result = judged(work.apply(step), watch);
        if (!result.ok()) {
            return result;
        }
        try {
            settling.settle(transaction);
            return result;
        } catch (SQLException e) {
            return judged(StepResult.failed(Outcome.FAILED, failures.of(e, where), false, watch.elapsed()), watch);
        }
    }

    /** A failure for which the surrounding transaction is to blame says nothing about the script. */
    private StepResult judged(StepResult result, Stopwatch watch) {
        if (result.outcome() != Outcome.FAILED) {
            return result;
        }
        Failure failure = result.error().orElseThrow();
        return guard.refusal() != null || TransactionRules.blamesTransaction(failure.sqlState())
                ? notTransactional(failure, watch)
                // What it left behind is taken back with the savepoint.
                : StepResult.failed(Outcome.FAILED, failure, false, watch.elapsed());
    }

    private static StepResult notTransactional(Failure failure, Stopwatch watch) {
        return StepResult.failed(Outcome.NOT_TRANSACTIONAL, failure, false, watch.elapsed());
    }
}
