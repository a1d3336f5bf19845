package dev.mrt.core.internal.verify;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What came of taking a chain up, or up and down and up again.
 *
 * @param flaw what went wrong, {@code null} if nothing did
 * @param head the schema at head, {@code null} if the chain was not brought there
 * @param steps how many migrations were taken down and applied again
 * @param notes what was left out, a sentence for each
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record TripReport(@Nullable Flaw flaw, @Nullable HeadSchema head, int steps, List<String> notes) {

    /** Copies its list. */
    public TripReport {
        notes = List.copyOf(notes);
    }

    /**
     * What went wrong.
     *
     * @param message what, where and what to do, in one or more lines
     * @param expected the text of what should be, {@code null} where nothing was compared
     * @param actual the text of what is, {@code null} where nothing was compared
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public record Flaw(
            String message,
            @Nullable String expected,
            @Nullable String actual) {}
}
