package dev.mrt.api.spi;

import dev.mrt.api.model.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What one step of an engine did.
 *
 * @param outcome what happened
 * @param dirty whether a failed step left some of its changes behind (DDL that no transaction took back)
 * @param executedSql the statements in their order as far as the engine tells, may be empty
 * @param error why it failed, empty if it did not
 * @param omission why the engine did not run it; only for {@link Outcome#SKIPPED} and {@link Outcome#MARKED_RAN}, and only where the
 *     engine tells
 * @param took wall time
 */
@API(status = API.Status.STABLE, since = "0.1")
public record StepResult(
        Outcome outcome,
        boolean dirty,
        List<String> executedSql,
        Optional<Failure> error,
        Optional<Omission> omission,
        Duration took) {

    /** What a step can come to. */
    public enum Outcome {
        /** The migration ran. */
        APPLIED,
        /** The engine marked it as run without running it (Liquibase {@code MARK_RAN}). */
        MARKED_RAN,
        /** The engine does not run it here: context, label, dbms. */
        SKIPPED,
        /** It failed, and its author said that this does not matter ({@code failOnError=false}). */
        FAILED_IGNORED,
        /** It failed. */
        FAILED,
        /** The engine refuses to go on with the chain here (a Liquibase precondition that halts); like {@link #FAILED} it has an error. */
        HALTED,
        /** The rollback ran. */
        ROLLED_BACK,
        /** There is nothing to run, or the engine finds out only now that it cannot take the migration back. */
        ROLLBACK_IMPOSSIBLE,
        /** It cannot run faithfully inside a transaction. */
        NOT_TRANSACTIONAL,
        /** It took longer than allowed and was cancelled. */
        TIMED_OUT
    }

    private static final Set<Outcome> OMITTED = Set.of(Outcome.SKIPPED, Outcome.MARKED_RAN);

    /**
     * Copies its statements.
     *
     * @throws IllegalArgumentException if a migration that ran, or failed, has an omission
     */
    public StepResult {
        executedSql = List.copyOf(executedSql);
        if (omission.isPresent() && !OMITTED.contains(outcome)) {
            throw new IllegalArgumentException("A step that came to " + outcome + " was not omitted.");
        }
    }

    /**
     * A step that went well.
     *
     * @param outcome what happened
     * @param took wall time
     * @return the result
     */
    public static StepResult of(Outcome outcome, Duration took) {
        return new StepResult(outcome, false, List.of(), Optional.empty(), Optional.empty(), took);
    }

    /**
     * A step that did not go well.
     *
     * @param outcome what happened
     * @param failure why
     * @param dirty whether changes are left behind
     * @param took wall time
     * @return the result
     */
    public static StepResult failed(Outcome outcome, Failure failure, boolean dirty, Duration took) {
        return new StepResult(outcome, dirty, List.of(), Optional.of(failure), Optional.empty(), took);
    }

    /**
     * A migration that the engine did not run.
     *
     * @param outcome {@link Outcome#SKIPPED}, or {@link Outcome#MARKED_RAN} if the history says all the same that it ran
     * @param omission why
     * @param took wall time
     * @return the result
     */
    public static StepResult omitted(Outcome outcome, Omission omission, Duration took) {
        return new StepResult(outcome, false, List.of(), Optional.empty(), Optional.of(omission), took);
    }

    /**
     * Whether the step did what it was asked to do.
     *
     * @return {@code true} for {@link Outcome#APPLIED} and {@link Outcome#ROLLED_BACK}
     */
    public boolean ok() {
        return outcome == Outcome.APPLIED || outcome == Outcome.ROLLED_BACK;
    }

    /**
     * Why an engine did not run a migration.
     *
     * @param reason one sentence to a person that names what keeps it out (a precondition, dbms, context, label) and what it asks for
     * @param rowsDecide whether the condition looks at rows, so that with other rows the engine may run it
     */
    public record Omission(String reason, boolean rowsDecide) {}

    /**
     * Why a step failed.
     *
     * @param message the database's own words where it has any, else the engine's; no credentials
     * @param sqlState the SQL state, {@code null} if the database gave none
     * @param vendorCode the vendor's error code, 0 if there is none
     * @param location file and line of the failing statement as far as known
     * @param statement the failing statement, {@code null} if unknown
     */
    public record Failure(
            String message,
            @Nullable String sqlState,
            int vendorCode,
            SourceLocation location,
            @Nullable String statement) {}
}
