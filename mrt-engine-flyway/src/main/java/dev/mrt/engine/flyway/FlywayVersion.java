package dev.mrt.engine.flyway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/**
 * The version of the Flyway on the class path.
 *
 * @param text for people
 * @param major the first number, 0 if unknown
 * @param minor the second number, 0 if unknown
 */
record FlywayVersion(String text, int major, int minor) {

    private static final Pattern NUMBER = Pattern.compile("([0-9]+)\\.([0-9]+).*");

    static FlywayVersion current() {
        try (InputStream in = Flyway.class.getResourceAsStream("/org/flywaydb/core/internal/version.txt")) {
            return of(in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FlywayVersion of(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches()
                ? new FlywayVersion(text, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : new FlywayVersion(text, 0, 0);
    }

    boolean atLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }
}
