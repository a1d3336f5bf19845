package dev.mrt.core;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What one safety test comes to, in the words that any test framework can show.
 *
 * @param status whether it passed
 * @param message to a person: what is wrong, where, what to do; or why it was not checked; empty if it passed
 * @param expected the text of what should be, {@code null} where no texts were compared
 * @param actual the text of what is, {@code null} where no texts were compared
 * @param notes what was left out or is worth knowing, a sentence for each
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SafetyResult(
        Status status,
        String message,
        @Nullable String expected,
        @Nullable String actual,
        List<String> notes) {

    /** Whether a safety test passed. */
    public enum Status {
        /** All is well. */
        PASSED,
        /** Something is wrong. */
        FAILED,
        /** There was nothing to check; never counted as passed. */
        NOT_CHECKED
    }

    /** Copies its list. */
    public SafetyResult {
        notes = List.copyOf(notes);
    }

    /**
     * All is well.
     *
     * @param notes what was left out, a sentence for each
     * @return the result
     */
    public static SafetyResult passed(List<String> notes) {
        return new SafetyResult(Status.PASSED, "", null, null, notes);
    }

    /**
     * Something is wrong.
     *
     * @param message what, where and what to do
     * @return the result
     */
    public static SafetyResult failed(String message) {
        return new SafetyResult(Status.FAILED, message, null, null, List.of());
    }

    /**
     * There was nothing to check.
     *
     * @param message why, and what to do
     * @return the result
     */
    public static SafetyResult notChecked(String message) {
        return new SafetyResult(Status.NOT_CHECKED, message, null, null, List.of());
    }

    /**
     * Throws unless it passed.
     *
     * @throws AssertionError with the message, also if nothing could be checked
     */
    public void orThrow() {
        if (status != Status.PASSED) {
            throw new AssertionError(message);
        }
    }
}
