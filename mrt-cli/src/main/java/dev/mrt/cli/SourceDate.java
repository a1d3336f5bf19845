package dev.mrt.cli;

import dev.mrt.api.MrtException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The time that a build gives to what it makes, so that the same build makes the same: reproducible-builds.org/docs/source-date-epoch. */
final class SourceDate {

    private static final String NAME = "SOURCE_DATE_EPOCH";
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private SourceDate() {}

    /**
     * The time in words.
     *
     * @param environment variables
     * @return for example {@code 2026-01-31 09:05 UTC}; empty if none is given
     * @throws MrtException if it is no number of seconds
     */
    static String of(Map<String, String> environment) {
        String seconds = environment.getOrDefault(NAME, "").strip();
        if (seconds.isEmpty()) {
            return "";
        }
        try {
            return MINUTES.format(Instant.ofEpochSecond(Long.parseLong(seconds)));
        } catch (NumberFormatException | DateTimeException e) {
            throw MrtException.usage(NAME + " is " + seconds + "; it has to be the number of seconds since 1970.", e);
        }
    }
}
