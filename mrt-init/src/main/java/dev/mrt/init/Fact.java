package dev.mrt.init;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something that is so in a project.
 *
 * @param subject what it is about: {@code engine}, {@code database}, ...
 * @param value what it is
 * @param how how it became known
 * @param why what told it, in words
 * @param place where that is written; {@code null} if it is written nowhere
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Fact(
        String subject,
        String value,
        How how,
        String why,
        @Nullable Place place) {

    /** How a fact became known. */
    public enum How {
        /** It is written in the project. */
        FOUND,
        /** The caller said it. */
        GIVEN,
        /** Nothing says it: it was taken because something has to be. */
        ASSUMED
    }

    static Fact found(String subject, String value, String why, @Nullable Place place) {
        return new Fact(subject, value, How.FOUND, why, place);
    }

    static Fact given(String subject, String value, String option) {
        return new Fact(subject, value, How.GIVEN, option, null);
    }

    static Fact assumed(String subject, String value, String why) {
        return new Fact(subject, value, How.ASSUMED, why, null);
    }
}
