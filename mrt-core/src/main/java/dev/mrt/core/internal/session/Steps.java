package dev.mrt.core.internal.session;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.MigrationKind;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Outcome;
import dev.mrt.core.internal.plugin.Chain;
import dev.mrt.core.internal.verify.Errors;
import dev.mrt.core.internal.verify.Selection;
import dev.mrt.core.internal.verify.Station;
import dev.mrt.core.internal.verify.Timebox.TimedOut;
import java.util.List;
import java.util.Optional;

/** Takes the database along the chain, one migration after the other, so that it is known which one failed. */
final class Steps {

    private final Chain chain;
    private final Station station;
    private final Work work;
    private final Watched watched;
    private final StepFailures failures;
    private final List<Migration> plan;

    Steps(Chain chain, Station station, Work work, Watched watched) {
        this.chain = chain;
        this.station = station;
        this.work = work;
        this.watched = watched;
        this.failures = new StepFailures(chain, station, watched);
        this.plan = station.engine().plan();
    }

    /** The current migration's place in the chain, counted from 0; -1 if none is applied. */
    int place() {
        work.requireSound();
        return station.engine().current().map(this::place).orElse(-1);
    }

    private int place(MigrationId id) {
        return Selection.indexOf(plan, id.value(), "history");
    }

    Optional<String> currentVersion() {
        work.requireSound();
        return station.engine().current().map(MigrationId::value);
    }

    void upgrade() {
        for (Migration next : after(place())) {
            apply(next);
        }
    }

    void upgradeOne() {
        List<Migration> rest = after(place());
        for (Migration next : rest) {
            if (isApplied(apply(next))) {
                return;
            }
        }
        throw MrtException.usage(
                rest.isEmpty()
                        ? "There is nothing left to upgrade: the database is at " + standing() + ", the last migration."
                        : "There is nothing left to upgrade: the engine leaves out what comes after " + standing()
                                + ".");
    }

    void upgradeTo(String version) {
        int target = find(version, "upgradeTo");
        int now = place();
        if (target < now) {
            throw MrtException.usage("The database is at " + standing() + ", which comes after " + version
                    + "; go back with downgradeTo(\"" + version + "\").");
        }
        StepResult last = null;
        for (Migration next : plan.subList(now + 1, target + 1)) {
            last = apply(next);
        }
        if (last != null && !isApplied(last)) {
            throw MrtException.usage("The engine does not run " + StepFailures.named(plan.get(target))
                    + " here, so that the database cannot come to it: " + StepFailures.whyNotRun(last)
                    + " Go to the one before it or after it.");
        }
    }

    void downgrade() {
        while (place() >= 0 && plan.get(place()).kind() != MigrationKind.BASELINE) {
            takeBack();
        }
    }

    void downgradeOne() {
        requireSomethingApplied();
        while (plan.get(place()).kind() == MigrationKind.REPEATABLE) {
            takeBack();
            requireSomethingApplied();
        }
        takeBack();
    }

    private void requireSomethingApplied() {
        if (place() < 0) {
            throw MrtException.usage("There is nothing to take back: no migration is applied. Upgrade first.");
        }
    }

    void downgradeTo(String version) {
        int target = find(version, "downgradeTo");
        if (target > place()) {
            throw MrtException.usage("The database is at " + standing() + ", and " + version
                    + " comes after that; go on with upgradeTo(\"" + version + "\").");
        }
        while (place() > target) {
            takeBack();
        }
    }

    private List<Migration> after(int place) {
        return plan.subList(place + 1, plan.size());
    }

    /** A name that the files know may still be one that the engine does not run here. */
    private int find(String version, String method) {
        List<Migration> written = chain.catalog().migrations();
        Migration wanted = written.get(Selection.indexOf(written, version, method));
        return plan.stream()
                .filter(migration -> migration.id().equals(wanted.id()))
                .map(plan::indexOf)
                .findFirst()
                .orElseThrow(() -> MrtException.usage("The engine does not plan to run " + StepFailures.named(wanted)
                        + " in this database; name another one."));
    }

    private String standing() {
        return failures.standing();
    }

    private static boolean isApplied(StepResult result) {
        return result.outcome() == Outcome.APPLIED || result.outcome() == Outcome.MARKED_RAN;
    }

    private StepResult apply(Migration next) {
        watched.beforeStep();
        try {
            StepResult result = applied(next);
            watched.afterStep(next.location() + " " + words(result.outcome()));
            return result;
        } catch (AssertionError e) {
            watched.afterFailure(e);
            throw e;
        }
    }

    private StepResult applied(Migration next) {
        StepResult result;
        try {
            result = work.step(
                    "migration",
                    () -> next.kind() == MigrationKind.BASELINE
                            ? station.engine().applyUpTo(next.id())
                            : station.engine().apply(next.id()));
        } catch (TimedOut e) {
            throw failures.timedOut(next, e);
        }
        if (Errors.isEnd(result)) {
            throw failures.notApplied(next, result);
        }
        return result;
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case SKIPPED -> "left out";
            case MARKED_RAN -> "marked as run without running";
            case FAILED_IGNORED -> "failed, which its author lets pass";
            default -> "applied";
        };
    }

    /** Takes the current migration back. */
    private void takeBack() {
        int place = place();
        Migration current = plan.get(place);
        if (current.kind() == MigrationKind.BASELINE) {
            throw MrtException.usage(StepFailures.named(current)
                    + " is a baseline: it stands for a database that is there already, and nobody rolls it back.");
        }
        watched.beforeStep();
        if (current.kind() == MigrationKind.REPEATABLE) {
            station.engine().forget(current.id());
            watched.afterStep(current.location() + " forgotten");
        } else {
            try {
                rollBack(current);
            } catch (AssertionError e) {
                watched.afterFailure(e);
                throw e;
            }
            watched.afterStep(rolledBack(current));
        }
        if (place() >= place) {
            throw MrtException.internal("The history still says that " + current.id() + " is applied.", null);
        }
    }

    private static String rolledBack(Migration migration) {
        SourceLocation script =
                migration.rollback().scriptOr(migration.location()).location();
        return migration.location() + " rolled back" + (script.equals(migration.location()) ? "" : " by " + script);
    }

    private void rollBack(Migration current) {
        if (!current.rollback().isPresent()) {
            throw failures.withoutRollback(current, current.rollback().description());
        }
        StepResult result;
        try {
            result = work.step("rollback", () -> station.engine().rollback(current.id()));
        } catch (TimedOut e) {
            throw failures.timedOut(current, e);
        }
        if (result.outcome() == Outcome.ROLLBACK_IMPOSSIBLE) {
            throw failures.withoutRollback(
                    current, result.error().map(StepResult.Failure::message).orElse(""));
        }
        if (result.error().isPresent()) {
            throw failures.notRolledBack(current, result);
        }
    }
}
