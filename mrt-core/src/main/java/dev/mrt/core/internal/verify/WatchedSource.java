package dev.mrt.core.internal.verify;

import dev.mrt.api.spi.ConnectionSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Knows every statement that runs on the connections of a source, so that a phase that takes too long can be ended from another thread.
 * Safe for use by several threads.
 */
final class WatchedSource implements ConnectionSource {

    private static final System.Logger LOG = System.getLogger(WatchedSource.class.getName());

    private final ConnectionSource source;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Set<Statement> running = ConcurrentHashMap.newKeySet();

    WatchedSource(ConnectionSource source) {
        this.source = source;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = source.connect();
        open.add(connection);
        return WatchedConnection.of(connection, running, () -> open.remove(connection));
    }

    /** Asks the database to stop what is running; the waiting callers get an {@link SQLException}. */
    void cancelAll() {
        for (Statement statement : List.copyOf(running)) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.DEBUG, "A statement could not be cancelled.", e);
            }
        }
    }

    /** Cuts every open connection, for those that do not listen. */
    void abortAll() {
        List<Connection> all = List.copyOf(open);
        all.forEach(open::remove);
        running.clear();
        for (Connection connection : all) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.DEBUG, "A connection could not be aborted.", e);
            }
        }
    }

    @Override
    public DataSource asDataSource() {
        return new Watched();
    }

    private final class Watched implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return connect();
        }

        @Override
        public Connection getConnection(@Nullable String username, @Nullable String password) throws SQLException {
            return connect();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {
            // Nothing is logged here.
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // The sandbox decides.
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException("There is no logger.");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            if (type.isInstance(this)) {
                return type.cast(this);
            }
            throw new SQLException("This data source wraps no " + type.getName() + ".");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return type.isInstance(this);
        }
    }
}
