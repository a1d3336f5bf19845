package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sessions of one sandbox on a server, pooled where the product allows it. Safe for use by several threads. */
final class ServerSessions {

    private final Connector connector;
    private final ServerProduct product;
    private final @Nullable SessionPool pool;
    private final Set<Connection> opened = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ServerSessions(Connector connector, ServerProduct product) {
        this.connector = connector;
        this.product = product;
        this.pool = product.reset()
                .map(reset -> new SessionPool(() -> connector.connect(reset.settings()), reset))
                .orElse(null);
    }

    Connection borrow() throws SQLException {
        if (closed) {
            throw new SQLException("The sandbox is closed.", "08003");
        }
        return pool == null ? remember(connector.connect(new Properties())) : pool.borrow();
    }

    private Connection remember(Connection connection) {
        opened.removeIf(ServerSessions::isClosed);
        opened.add(connection);
        return connection;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Runs a script in a session that lets the server find the ends of statements. */
    void runScript(String sql) throws SQLException {
        try (Connection connection = connector.connect(product.scriptSettings())) {
            Scripts.run(connection, sql);
        }
    }

    /** Ends every session, also those in use. */
    void endAll() throws SQLException {
        if (pool != null) {
            pool.endAll();
        }
        for (Connection connection : opened) {
            connection.abort(Runnable::run);
        }
        opened.clear();
    }

    /** Ends every session and opens no more. */
    void close() throws SQLException {
        closed = true;
        endAll();
    }
}
