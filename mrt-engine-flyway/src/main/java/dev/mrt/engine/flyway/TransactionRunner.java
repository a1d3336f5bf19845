package dev.mrt.engine.flyway;

import dev.mrt.api.jdbc.SharedTransaction;
import dev.mrt.api.jdbc.TransactionGuard;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.spi.MigrationEngine.TransactionSteps;
import dev.mrt.api.spi.StepResult;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Runs steps inside a transaction of the caller, by Flyway itself: its parser, its placeholders, its way to run {@code COPY}. The history is
 * changed inside the transaction too, so that a script that touches it finds what it finds in a step of its own.
 */
final class TransactionRunner {

    private final StepRunner runner;
    private final TransactionGuard guard = new TransactionGuard(this::inMigration);

    TransactionRunner(FlywayCatalog catalog, Configuration user, Callbacks callbacks) {
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
        return guard.on(transaction).map(shared -> new TransactionSteps() {
            @Override
            public StepResult rollback(MigrationId current) {
                Step step = steps.apply(current);
                boolean code = step.undo() == null && step.code() != null;
                return run(shared, step, code, runner::rollback);
            }

            @Override
            public StepResult apply(MigrationId next) {
                Step step = steps.apply(next);
                boolean code = step.migration().flags().contains(Migration.Flag.CODE);
                return run(shared, step, code, runner::apply);
            }
        });
    }

    private static StepResult run(SharedTransaction shared, Step step, boolean code, Function<Step, StepResult> work) {
        return code
                ? SharedTransaction.refused(
                        "Code may commit, or use connections of its own.",
                        step.migration().location())
                : shared.run(step.migration().location(), () -> work.apply(step));
    }
}
