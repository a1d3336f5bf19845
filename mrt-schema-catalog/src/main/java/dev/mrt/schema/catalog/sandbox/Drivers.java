package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds JDBC drivers, also those that only the thread's own class loader knows. */
final class Drivers {

    private Drivers() {}

    /**
     * Finds the driver of an embedded database.
     *
     * @param url a URL of the product
     * @param artifact where the driver is published, {@code groupId:artifactId}
     * @return the driver
     * @throws MrtException if it is not on the class path
     */
    static Driver require(String url, String artifact) {
        Driver driver = find(url);
        if (driver == null) {
            throw MrtException.database(
                    "No JDBC driver for " + product(url) + " is on the class path; add " + artifact + ".", null);
        }
        return driver;
    }

    /**
     * Finds the driver that takes a URL.
     *
     * @param url any JDBC URL
     * @return the driver, {@code null} if no known one takes it
     */
    static @Nullable Driver find(String url) {
        Driver registered = DriverManager.drivers()
                .filter(driver -> accepts(driver, url))
                .findFirst()
                .orElse(null);
        return registered != null ? registered : findInThreadsLoader(url);
    }

    private static @Nullable Driver findInThreadsLoader(String url) {
        var candidates = ServiceLoader.load(Driver.class).iterator();
        while (true) {
            try {
                if (!candidates.hasNext()) {
                    return null;
                }
                Driver driver = candidates.next();
                if (accepts(driver, url)) {
                    return driver;
                }
            } catch (ServiceConfigurationError e) {
                // A driver that cannot be loaded cannot be the one that was asked for; if it was, "no driver" is what
                // the user reads.
                System.getLogger(Drivers.class.getName())
                        .log(System.Logger.Level.DEBUG, "A JDBC driver cannot be loaded.", e);
            }
        }
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Opens a connection.
     *
     * @param driver a driver that accepts the URL
     * @param url the URL
     * @param properties user, password and settings
     * @return the connection
     * @throws SQLException if the database cannot be reached, or the driver takes the URL back
     */
    static Connection connect(Driver driver, String url, Properties properties) throws SQLException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException(
                    "The driver " + driver.getClass().getName() + " does not take " + Sentences.mask(url) + ".",
                    "08001");
        }
        return connection;
    }

    private static String product(String url) {
        String[] parts = url.split(":", 3);
        return parts.length > 1 ? parts[1] : url;
    }
}
