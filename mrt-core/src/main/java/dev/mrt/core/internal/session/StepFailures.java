package dev.mrt.core.internal.session;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.core.internal.plugin.Chain;
import dev.mrt.core.internal.text.DialectHint;
import dev.mrt.core.internal.text.ErrorHints;
import dev.mrt.core.internal.verify.Advice;
import dev.mrt.core.internal.verify.Errors;
import dev.mrt.core.internal.verify.Station;
import dev.mrt.core.internal.verify.Timebox.TimedOut;

/** What a test is told when a step fails: what, where, how the database stands now, what to do. */
final class StepFailures {

    private final Chain chain;
    private final Station station;
    private final Watched watched;

    StepFailures(Chain chain, Station station, Watched watched) {
        this.chain = chain;
        this.station = station;
        this.watched = watched;
    }

    static String named(Migration migration) {
        String words = migration.description().isBlank() ? "" : " " + migration.description();
        return migration.id() + words + " (" + migration.location() + ")";
    }

    static String whyNotRun(StepResult result) {
        return result.omission()
                .map(StepResult.Omission::reason)
                .or(() -> result.error().map(failure -> "It failed, which its author lets pass: " + Errors.of(failure)))
                .orElse("It gives no reason.");
    }

    /** Where the database is, as it follows {@code at}. */
    String standing() {
        return station.engine().current().map(MigrationId::value).orElse("the beginning of the chain");
    }

    AssertionError notApplied(Migration migration, StepResult result) {
        Failure failure = requireThere(result, migration.location() + " was applied");
        String what = result.outcome() == StepResult.Outcome.HALTED
                ? "The engine refuses to go on with the chain at "
                : "The migration cannot be applied: ";
        return new AssertionError(
                what + named(migration) + ". " + Errors.of(failure) + " " + cure(failure) + state(result));
    }

    private String cure(Failure failure) {
        String dialect = ErrorHints.dialect(station.sandbox().database(), failure, DialectHint.of(chain.catalog()));
        if (!dialect.isEmpty()) {
            return dialect;
        }
        return watched.isEmpty()
                ? "Mend the migration."
                : "Mend the migration so that it runs on tables with rows; if your rows can never be like those that mrt"
                        + " made, seed rows of your own.";
    }

    AssertionError notRolledBack(Migration migration, StepResult result) {
        Failure failure = requireThere(result, migration.location() + " was rolled back");
        return new AssertionError("The rollback fails: " + named(migration) + ". " + Errors.of(failure) + " "
                + Advice.on(FindingKind.ROLLBACK_FAILED) + state(result));
    }

    AssertionError withoutRollback(Migration migration, String why) {
        return new AssertionError("There is no rollback for " + named(migration) + ": " + Errors.sentence(why)
                + " Write one, or go down to " + migration.id() + " at most. The database stays at " + standing()
                + ".");
    }

    AssertionError timedOut(Migration migration, TimedOut timeout) {
        return new AssertionError(
                named(migration) + ": " + timeout.getMessage() + " " + Advice.on(FindingKind.TIMEOUT)
                        + " A transaction of the test that is still open may hold a lock that it waits for."
                        + " Nothing is known of the database now; reset() makes it new.",
                timeout);
    }

    private Failure requireThere(StepResult result, String doing) {
        Failure failure = result.error().orElseThrow();
        if (station.isGone(failure)) {
            throw Errors.lost(doing, failure);
        }
        return failure;
    }

    private String state(StepResult result) {
        return " The database is at " + standing()
                + (result.dirty() ? ", with changes of the failed step left behind; reset() makes it new." : ".");
    }
}
