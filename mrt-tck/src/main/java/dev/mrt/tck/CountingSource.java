package dev.mrt.tck;

import dev.mrt.api.spi.ConnectionSource;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts what an engine asks of a database. */
final class CountingSource implements ConnectionSource {

    private final ConnectionSource source;
    private final Set<Connection> open = new HashSet<>();
    private int opened;
    private int closed;
    private int statements;

    CountingSource(ConnectionSource source) {
        this.source = source;
    }

    int stillOpen() {
        return opened - closed;
    }

    /** Connections and statements since the last call. */
    int work() {
        int work = opened + statements;
        statements = 0;
        closed -= opened;
        opened = 0;
        return work;
    }

    /** Cuts every connection that an engine keeps, as the verifier does before it recreates a database. */
    void cut() throws SQLException {
        for (Connection connection : open) {
            connection.abort(Runnable::run);
        }
        open.clear();
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = source.connect();
        opened++;
        open.add(connection);
        boolean[] ended = new boolean[1];
        return (Connection) Proxy.newProxyInstance(
                connection.getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    String name = method.getName();
                    if (name.equals("close") && !ended[0]) {
                        ended[0] = true;
                        open.remove(connection);
                        closed++;
                    } else if (name.equals("createStatement") || name.startsWith("prepare")) {
                        statements++;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    @Override
    public DataSource asDataSource() {
        return new Source();
    }

    private final class Source implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return connect();
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return connect();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException("There is no log.");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("This data source wraps no other.");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
