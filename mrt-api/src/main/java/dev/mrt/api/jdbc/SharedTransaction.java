package dev.mrt.api.jdbc;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.api.spi.StepResult.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Runs steps of an engine inside one transaction of the caller. A step that fails is taken back to where it began and leaves the transaction
 * usable; constraints that wait for a commit are checked after each step; a failure for which the surrounding transaction is to blame, and not
 * the script, is {@link Outcome#NOT_TRANSACTIONAL}. Used by one thread at a time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SharedTransaction {

    /** One step of an engine that takes its connections from the {@link TransactionGuard}. */
    @FunctionalInterface
    public interface Step {

        /**
         * Runs.
         *
         * @return what happened
         * @throws SQLException if no connection can be had; the step then counts as failed
         */
        StepResult run() throws SQLException;
    }

    private final TransactionGuard guard;
    private final Connection transaction;
    private final Settling settling;

    SharedTransaction(TransactionGuard guard, Connection transaction, Settling settling) {
        this.guard = guard;
        this.transaction = transaction;
        this.settling = settling;
    }

    /**
     * A step that an adapter does not even try here: it may commit, or use connections of its own.
     *
     * @param reason one sentence to a person
     * @param where what cannot run here
     * @return {@link Outcome#NOT_TRANSACTIONAL}
     */
    public static StepResult refused(String reason, SourceLocation where) {
        return notTransactional(new Failure(reason, null, 0, where, null), Duration.ZERO);
    }

    /**
     * Runs one step.
     *
     * @param where what a failure is about that has no place of its own
     * @param step what to run; while it runs, the guard hands out connections
     * @return the step's own result, or {@link Outcome#NOT_TRANSACTIONAL}; never dirty unless the transaction itself is lost
     */
    public StepResult run(SourceLocation where, Step step) {
        long start = System.nanoTime();
        try {
            Savepoint begin = transaction.setSavepoint();
            guard.enter(transaction);
            StepResult result;
            try {
                result = settled(where, step, start);
            } finally {
                guard.leave();
            }
            if (result.error().isPresent()) {
                transaction.rollback(begin);
                settling.unlock(transaction);
            }
            transaction.releaseSavepoint(begin);
            return result;
        } catch (SQLException e) {
            return StepResult.failed(Outcome.FAILED, failure(e, where), true, since(start));
        }
    }

    private StepResult settled(SourceLocation where, Step step, long start) {
        try {
            settling.settle(transaction);
        } catch (SQLException e) {
            return notTransactional(failure(e, where), since(start));
        }
        try {
            StepResult result = judged(step.run(), where, start);
            if (result.error().isEmpty()) {
                settling.settle(transaction);
            }
            return result;
        } catch (SQLException e) {
            StepResult failed = StepResult.failed(Outcome.FAILED, failure(e, where), false, since(start));
            return judged(failed, where, start);
        }
    }

    /** An engine may ignore that a statement was refused, and say that all went well. */
    private StepResult judged(StepResult result, SourceLocation where, long start) {
        Optional<Failure> failure = result.error();
        String refusal = guard.refusal();
        if (refusal != null) {
            return notTransactional(
                    failure.orElseGet(() -> new Failure(
                            "A statement of it cannot run inside another transaction: " + refusal + ".",
                            null,
                            0,
                            where,
                            null)),
                    since(start));
        }
        if (failure.isEmpty() || result.outcome() == Outcome.ROLLBACK_IMPOSSIBLE) {
            return result;
        }
        return TransactionRules.blamesTransaction(failure.get().sqlState())
                ? notTransactional(failure.get(), since(start))
                // What it left behind is taken back with the savepoint.
                : StepResult.failed(result.outcome(), failure.get(), false, since(start));
    }

    private static StepResult notTransactional(Failure failure, Duration took) {
        return StepResult.failed(Outcome.NOT_TRANSACTIONAL, failure, false, took);
    }

    private static Failure failure(SQLException e, SourceLocation where) {
        String message = e.getMessage();
        return new Failure(
                message == null || message.isBlank() ? e.toString() : message.strip(),
                e.getSQLState(),
                e.getErrorCode(),
                where,
                null);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
