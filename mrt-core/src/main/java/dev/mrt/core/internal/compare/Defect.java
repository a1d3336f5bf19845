package dev.mrt.core.internal.compare;

import dev.mrt.api.result.FindingKind;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something that a comparison found wrong, before it is known whose fault it is.
 *
 * @param kind what sort of thing
 * @param object the dotted name of what is affected
 * @param what what is wrong and how much, one sentence
 * @param before what it was, {@code null} where that has no short form
 * @param after what it is, {@code null} where that has no short form
 * @param diff a unified diff, empty if there is none
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Defect(
        FindingKind kind,
        String object,
        String what,
        @Nullable String before,
        @Nullable String after,
        String diff) {

    /**
     * A defect of data.
     *
     * @param kind what sort of thing
     * @param object the dotted name of what is affected
     * @param what what is wrong and how much, one sentence
     * @return a defect without texts
     */
    static Defect ofData(FindingKind kind, String object, String what) {
        return new Defect(kind, object, what, null, null, "");
    }

    /**
     * A defect of a schema.
     *
     * @param kind what sort of thing
     * @param drift what differs
     * @return a defect with the texts of the drift
     */
    public static Defect ofSchema(FindingKind kind, SchemaDrift drift) {
        return new Defect(
                kind, drift.object(), capital(drift.summary()) + ".", drift.before(), drift.after(), drift.diff());
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
