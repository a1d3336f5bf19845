package dev.mrt.schema.catalog.mysql;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which server it is, as its own version says; a driver for the one product calls the other by the wrong name.
 *
 * @param mariaDb {@code false} for MySQL
 * @param major the major version
 * @param minor the minor version
 */
record Server(boolean mariaDb, int major, int minor) {

    /** {@code 5.5.5-} in front is for old replicas of MySQL. */
    private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)");

    /**
     * Reads a version.
     *
     * @param version for example {@code 11.4.5-MariaDB} or {@code 8.4.0}
     * @return the server; version 0 if there is no number in it
     */
    static Server of(String version) {
        boolean mariaDb = version.toLowerCase(Locale.ROOT).contains("mariadb");
        Matcher number = VERSION.matcher(version);
        return number.find()
                ? new Server(mariaDb, Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)))
                : new Server(mariaDb, 0, 0);
    }

    boolean supported() {
        return mariaDb ? atLeast(10, 6) : atLeast(8, 0);
    }

    boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }
}
