package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions on a server given by URL.
 *
 * @param driver a driver that accepts the URL
 * @param url the URL
 * @param credentials user and password, where they are not part of the URL
 */
record UrlConnector(Driver driver, String url, Credentials credentials) implements Connector {

    @Override
    public Connection connect(Properties settings) throws SQLException {
        return open(url, settings);
    }

    /** The same for another database of the server. */
    UrlConnector to(String database) {
        return new UrlConnector(driver, ServerUrl.of(url).withDatabase(database), credentials);
    }

    String place() {
        return ServerUrl.of(url).place();
    }

    private Connection open(String target, Properties settings) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings);
        credentials.putInto(properties);
        setUnlessGiven(properties, target);
        try {
            return Drivers.connect(driver, target, properties);
        } catch (SQLException e) {
            throw credentials.scrub(e);
        } catch (RuntimeException | LinkageError e) {
            // Testcontainers' driver throws what its clients for docker throw.
            throw credentials.scrub(new SQLException(
                    "The driver " + driver.getClass().getName() + " failed: " + Sentences.of(e), "08001", e));
        }
    }

    private static void setUnlessGiven(Properties properties, String target) {
        ServerUrl url = ServerUrl.of(target);
        boolean postgres = url.scheme().contains("postgresql");
        defaultTo(properties, url, "connectTimeout", postgres ? "10" : "10000");
        if (postgres) {
            defaultTo(properties, url, "ApplicationName", "mrt");
        }
    }

    private static void defaultTo(Properties properties, ServerUrl url, String name, @Nullable String value) {
        if (value != null && !url.sets(name)) {
            properties.putIfAbsent(name, value);
        }
    }

    @Override
    public String toString() {
        return place();
    }
}
