package dev.mrt.schema.catalog.sandbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to H2 whose end does not end its session.
 *
 * <p>H2 (seen in 2.4.240) evaluates some CHECK constraints, {@code x IN (...)} among them, in the session that made them: once that is
 * closed, every insert fails with "Check constraint invalid". So sessions stay until their database goes.
 */
final class H2Session implements InvocationHandler {

    private final Connection connection;
    private volatile boolean ended;

    private H2Session(Connection connection) {
        this.connection = connection;
    }

    static Connection over(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                H2Session.class.getClassLoader(), new Class<?>[] {Connection.class}, new H2Session(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "close", "abort" -> {
                end();
                return null;
            }
            case "isClosed" -> {
                return ended || connection.isClosed();
            }
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            default -> {
                return call(method, arguments);
            }
        }
    }

    private void end() throws SQLException {
        if (!ended) {
            ended = true;
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
