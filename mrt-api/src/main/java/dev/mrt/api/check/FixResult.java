package dev.mrt.api.check;

import dev.mrt.api.model.Migration;
import dev.mrt.api.spi.FileEdit;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What became of the rollback of one migration.
 *
 * @param migration the migration as it was before
 * @param suggestion the rollback that mrt wrote for it
 * @param edits the files that were written, or would have been; empty if none were asked for
 * @param state how far it came
 * @param reason why it was refused, a sentence for people; empty otherwise
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FixResult(Migration migration, Suggestion suggestion, List<FileEdit> edits, State state, String reason) {

    /** How far a rollback came. */
    public enum State {
        /** It is whole, and nobody asked to write it. */
        SUGGESTED,
        /** It is on disk. */
        WRITTEN,
        /** It is not whole, or did not pass, and nothing was written. */
        REFUSED
    }

    /** Copies the list. */
    public FixResult {
        edits = List.copyOf(edits);
    }
}
