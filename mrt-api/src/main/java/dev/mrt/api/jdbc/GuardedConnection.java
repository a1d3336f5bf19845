package dev.mrt.api.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection of an engine: what it takes for transactions are savepoints. */
final class GuardedConnection {

    private final Connection real;
    private final TransactionGuard guard;
    private boolean autoCommit = true;
    private boolean closed;
    private @Nullable Savepoint begin;

    private GuardedConnection(Connection real, TransactionGuard guard) {
        this.real = real;
        this.guard = guard;
    }

    static Connection of(Connection real, TransactionGuard guard) {
        GuardedConnection guarded = new GuardedConnection(real, guard);
        // Engines look for the driver's own means (PostgreSQL's COPY) through the class loader of the connection.
        return (Connection) Proxy.newProxyInstance(loader(real), new Class<?>[] {Connection.class}, guarded::invoke);
    }

    private static ClassLoader loader(Connection connection) {
        ClassLoader loader = connection.getClass().getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    private @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "setAutoCommit" -> setAutoCommit(Boolean.TRUE.equals(given[0]));
            case "getAutoCommit" -> autoCommit;
            case "commit" -> renew(false);
            case "rollback" -> given.length == 0 ? renew(true) : call(real, method, given);
            case "close", "abort" -> close();
            case "isClosed" -> closed;
            case "createStatement" -> guarded(proxy, (Statement) Objects.requireNonNull(call(real, method, given)));
            case "prepareStatement", "prepareCall" -> {
                guard.check(String.valueOf(given[0]), autoCommit);
                yield call(real, method, given);
            }
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> call(real, method, given);
        };
    }

    private @Nullable Object setAutoCommit(boolean on) throws SQLException {
        if (on && begin != null) {
            real.releaseSavepoint(begin);
            begin = null;
        } else if (!on && begin == null) {
            begin = real.setSavepoint();
        }
        autoCommit = on;
        return null;
    }

    private @Nullable Object renew(boolean back) throws SQLException {
        if (begin != null) {
            if (back) {
                real.rollback(begin);
            }
            real.releaseSavepoint(begin);
            begin = real.setSavepoint();
        }
        return null;
    }

    private @Nullable Object close() throws SQLException {
        closed = true;
        return autoCommit ? null : setAutoCommit(true);
    }

    private Statement guarded(Object connection, Statement statement) {
        return (Statement) Proxy.newProxyInstance(
                Statement.class.getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
                    if (given.length > 0 && given[0] instanceof String sql && runs(method)) {
                        guard.check(sql, autoCommit);
                    }
                    return method.getName().equals("getConnection") ? connection : call(statement, method, given);
                });
    }

    private static boolean runs(Method method) {
        return method.getName().startsWith("execute") || method.getName().equals("addBatch");
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
