package dev.mrt.core.internal.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value is written.
 *
 * @param place for people: {@code mrt.yml:3}, {@code environment variable MRT_ENGINE}
 * @param folder what relative paths there are relative to
 */
record Origin(String place, Path folder) {

    /** Two letters and more, as one letter is a drive. */
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+-]+):(.*)", Pattern.DOTALL);

    /** A path, made independent of the folder unless that is the current one. */
    Path path(String written) {
        Path path = Path.of(written);
        return isCurrent() || path.isAbsolute() ? path : folder.resolve(path).normalize();
    }

    /** A location of an engine: paths, also behind {@code filesystem:}, follow the folder; other schemes stay. */
    String location(String written) {
        Matcher scheme = SCHEME.matcher(written);
        if (scheme.matches()) {
            boolean file = scheme.group(1).toLowerCase(Locale.ROOT).equals("filesystem");
            return file ? "filesystem:" + path(scheme.group(2)) : written;
        }
        try {
            return Files.exists(path(written)) ? path(written).toString() : written;
        } catch (InvalidPathException e) {
            // A pattern of the engine, which this system does not allow in a file's name.
            return written;
        }
    }

    private boolean isCurrent() {
        return folder.toAbsolutePath().normalize().equals(Path.of("").toAbsolutePath());
    }

    @Override
    public String toString() {
        return place;
    }
}
