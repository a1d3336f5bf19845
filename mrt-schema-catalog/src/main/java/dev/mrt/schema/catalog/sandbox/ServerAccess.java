package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the database that the user gave, and where possible the others of the same server.
 *
 * @param place host and database for messages
 * @param given opens sessions in the given database
 * @param siblings opens sessions in others, {@code null} if it is not known how
 */
record ServerAccess(String place, Connector given, @Nullable UrlConnector siblings) {

    static ServerAccess of(UrlConnector connector) {
        return new ServerAccess(connector.place(), connector, connector);
    }

    /**
     * Opens a session in the given database.
     *
     * @return a new connection
     * @throws MrtException if that fails, with what to do
     */
    Connection open() {
        try {
            return given.connect(new Properties());
        } catch (SQLException e) {
            throw ServerFailures.whileConnecting(place, e);
        }
    }
}
