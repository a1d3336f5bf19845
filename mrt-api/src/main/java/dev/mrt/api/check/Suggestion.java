package dev.mrt.api.check;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A rollback that mrt wrote.
 *
 * @param rollback the statements in order, without delimiters; empty if there is no inverse at all
 * @param upBefore statements to put before those of the migration (copies into side tables), empty unless data is preserved
 * @param notes what a person has to know: what the rollback cannot bring back, what was assumed
 * @param obstacles why there is no whole inverse, one sentence for each statement that has none; empty if the rollback is whole
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Suggestion(List<String> rollback, List<String> upBefore, List<String> notes, List<String> obstacles) {

    /** Copies its lists. */
    public Suggestion {
        rollback = List.copyOf(rollback);
        upBefore = List.copyOf(upBefore);
        notes = List.copyOf(notes);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * Whether every change has an inverse.
     *
     * @return {@code true} if nothing stays in the way
     */
    public boolean isWhole() {
        return obstacles.isEmpty();
    }
}
