package dev.mrt.schema.catalog.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A session whose settings that change how expressions are printed have one value while the catalog is read: {@code sql_mode} decides
 * the quotes, {@code time_zone} the defaults of timestamps. Neither ends a transaction.
 */
final class PinnedSession {

    private final Connection connection;
    private final Server server;
    private final String database;
    private final String sqlMode;
    private final String timeZone;

    private PinnedSession(Connection connection, ResultSet row) throws SQLException {
        this.connection = connection;
        this.server = Server.of(row.getString(1));
        this.database = row.getString(2) == null ? "" : row.getString(2);
        this.sqlMode = row.getString(3);
        this.timeZone = row.getString(4);
    }

    static PinnedSession pin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            PinnedSession session;
            try (ResultSet row = statement.executeQuery("select version(), database(), @@sql_mode, @@time_zone")) {
                row.next();
                session = new PinnedSession(connection, row);
            }
            session.set("", "+00:00");
            return session;
        }
    }

    void restore() throws SQLException {
        set(sqlMode, timeZone);
    }

    private void set(String mode, String zone) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("set session sql_mode = ?, session time_zone = ?")) {
            statement.setString(1, mode);
            statement.setString(2, zone);
            statement.execute();
        }
    }

    Server server() {
        return server;
    }

    Optional<String> database() {
        return database.isEmpty() ? Optional.empty() : Optional.of(database);
    }
}
