package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Migration.Flag;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Omission;
import dev.mrt.api.spi.StepResult.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies migrations that nobody asked to have verified, in as few calls as possible, and sees whether another database than this one, which may
 * have no rows, would come to another schema.
 */
final class Approach {

    private static final Set<Flag> MAY_NOT_RUN =
            Set.of(Flag.FAILURE_IGNORED, Flag.MAY_BE_MARKED_RAN, Flag.MAY_BE_LEFT_OUT);

    private final Station station;

    Approach(Station station) {
        this.station = station;
    }

    /** Where it ended. */
    sealed interface End {

        /** At the target, with the schema that any rows lead to. */
        record Reached() implements End {}

        /**
         * At a migration that runs, or does not, because of the rows that it meets.
         *
         * @param migration which one
         */
        record RowsDecide(Migration migration) implements End {}

        /**
         * At a migration that failed.
         *
         * @param failure why
         */
        record Failed(StepResult.Failure failure) implements End {}
    }

    /**
     * Applies.
     *
     * @param ahead what is not applied yet, in order; what the engine left out when it came by does not count
     * @param target the last one
     */
    End to(List<Migration> ahead, MigrationId target) {
        for (int i = 0; i < ahead.size(); i++) {
            Migration migration = ahead.get(i);
            if (!Collections.disjoint(migration.flags(), MAY_NOT_RUN)) {
                End before =
                        i == 0 ? new End.Reached() : applyUpTo(ahead.get(i - 1).id(), ahead);
                if (!(before instanceof End.Reached)) {
                    return before;
                }
                StepResult result = station.engine().apply(migration.id());
                if (rowsDecide(result)) {
                    return new End.RowsDecide(migration);
                }
                if (Errors.isEnd(result)) {
                    return end(result, ahead);
                }
            }
        }
        return applyUpTo(target, ahead);
    }

    private End applyUpTo(MigrationId target, List<Migration> ahead) {
        return end(station.engine().applyUpTo(target), ahead);
    }

    private End end(StepResult result, List<Migration> ahead) {
        if (!Errors.isEnd(result)) {
            return new End.Reached();
        }
        StepResult.Failure failure = result.error().orElseThrow();
        if (station.isGone(failure)) {
            throw Errors.lost("the chain was brought to where a verification begins", failure);
        }
        return result.outcome() == Outcome.HALTED
                ? halted(ahead).<End>map(End.RowsDecide::new).orElseGet(() -> new End.Failed(failure))
                : new End.Failed(failure);
    }

    /** An engine that refuses to go on may only want rows; it stands before what it refuses. */
    private Optional<Migration> halted(List<Migration> ahead) {
        Optional<MigrationId> current = station.engine().current();
        int applied = 0;
        for (int i = 0; i < ahead.size(); i++) {
            if (current.equals(Optional.of(ahead.get(i).id()))) {
                applied = i + 1;
            }
        }
        return ahead.stream()
                .skip(applied)
                .filter(migration -> !migration.flags().contains(Flag.LEFT_OUT))
                .findFirst();
    }

    private static boolean rowsDecide(StepResult result) {
        return result.outcome() == Outcome.FAILED_IGNORED
                || result.omission().filter(Omission::rowsDecide).isPresent();
    }
}
