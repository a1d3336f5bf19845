package dev.mrt.init;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What was found in a project and what is to be written into it.
 *
 * @param directory the project
 * @param facts what was found and assumed, in the order in which it is told
 * @param changes the files
 * @param block what a person is to put into the build file; empty if that is done or not needed
 * @param blockFile the build file that it belongs into
 * @param notes what a person has to know, as sentences
 * @param next the command to try then
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record InitPlan(
        Path directory,
        List<Fact> facts,
        List<FileChange> changes,
        String block,
        Path blockFile,
        List<String> notes,
        String next) {

    public InitPlan {
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /**
     * Writes the files, all of them or none.
     *
     * @throws dev.mrt.api.MrtException if one cannot be written; what was written before it is taken back
     */
    public void write() {
        Writer.write(changes);
    }

    /** Whether everything was there already. */
    boolean nothing() {
        return block.isEmpty() && changes.stream().allMatch(change -> change.kind() == FileChange.Kind.LEFT);
    }
}
