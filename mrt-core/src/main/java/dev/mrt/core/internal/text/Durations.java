package dev.mrt.core.internal.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Reads lengths of time as people write them. */
@API(status = API.Status.INTERNAL)
public final class Durations {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,12})\\s*(ms|s|m|min|h|d)");

    private Durations() {}

    /**
     * Reads a length of time.
     *
     * @param text a whole number and {@code ms}, {@code s}, {@code m}, {@code h} or {@code d} ({@code 60s}, {@code 500 ms}), or ISO 8601
     *     ({@code PT1M30S})
     * @return the duration; empty if the text is none, a number without a unit included
     */
    public static Optional<Duration> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher matcher = NUMBER_AND_UNIT.matcher(plain);
        if (matcher.matches()) {
            return Optional.of(Duration.of(Long.parseLong(matcher.group(1)), unit(matcher.group(2))));
        }
        return plain.startsWith("p") ? iso(plain) : Optional.empty();
    }

    private static ChronoUnit unit(String symbol) {
        return switch (symbol) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "h" -> ChronoUnit.HOURS;
            case "d" -> ChronoUnit.DAYS;
            default -> ChronoUnit.MINUTES;
        };
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
