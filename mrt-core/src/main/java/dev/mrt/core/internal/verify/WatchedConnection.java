package dev.mrt.core.internal.verify;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection that notes which statements are running on it. */
final class WatchedConnection implements InvocationHandler {

    private final Connection connection;
    private final Set<Statement> running;
    private final Runnable whenClosed;

    private WatchedConnection(Connection connection, Set<Statement> running, Runnable whenClosed) {
        this.connection = connection;
        this.running = running;
        this.whenClosed = whenClosed;
    }

    static Connection of(Connection connection, Set<Statement> running, Runnable whenClosed) {
        return proxy(Connection.class, new WatchedConnection(connection, running, whenClosed));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(WatchedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("equals") && arguments != null) {
            return proxy == arguments[0];
        }
        if (method.getName().equals("close") || method.getName().equals("abort")) {
            whenClosed.run();
        }
        Object result = call(connection, method, arguments);
        if (result instanceof CallableStatement statement) {
            return proxy(CallableStatement.class, new Watch(proxy, statement));
        }
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, new Watch(proxy, statement));
        }
        return result instanceof Statement statement ? proxy(Statement.class, new Watch(proxy, statement)) : result;
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private final class Watch implements InvocationHandler {

        private final Object proxyOfConnection;
        private final Statement statement;

        Watch(Object proxyOfConnection, Statement statement) {
            this.proxyOfConnection = proxyOfConnection;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().equals("getConnection")) {
                return proxyOfConnection;
            }
            if (method.getName().equals("equals") && arguments != null) {
                return proxy == arguments[0];
            }
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            running.add(statement);
            try {
                return call(statement, method, arguments);
            } finally {
                running.remove(statement);
            }
        }
    }
}
