package dev.mrt.engine.flyway;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets Flyway work inside a transaction of the caller: its transactions become savepoints, closing its connections closes nothing. A statement
 * of a migration that would not do there what it does in a transaction of its own is refused before it runs, and the reason is kept.
 */
final class TransactionGuard implements DataSource {

    private final BooleanSupplier inMigration;
    private @Nullable Connection transaction;
    private @Nullable String refusal;

    TransactionGuard(BooleanSupplier inMigration) {
        this.inMigration = inMigration;
    }

    void enter(Connection newTransaction) {
        transaction = newTransaction;
        refusal = null;
    }

    void leave() {
        transaction = null;
    }

    /** Why the last step cannot run here, {@code null} if it can. */
    @Nullable
    String refusal() {
        return refusal;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (transaction == null) {
            throw new SQLException("There is no transaction to work in.", "25P01");
        }
        Guarded guarded = new Guarded(transaction);
        // Flyway looks for the driver's COPY through the class loader of the connection.
        return (Connection) Proxy.newProxyInstance(
                loader(transaction), new Class<?>[] {Connection.class}, guarded::invoke);
    }

    private static ClassLoader loader(Connection connection) {
        ClassLoader loader = connection.getClass().getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    private void check(String sql, boolean autoCommit) throws SQLException {
        if (!inMigration.getAsBoolean()) {
            return;
        }
        String reason = autoCommit ? "Flyway runs it outside a transaction" : TransactionRules.objection(sql);
        if (reason != null) {
            refusal = reason;
            throw new SQLException("This statement cannot run inside another transaction: " + reason + ".", "25001");
        }
    }

    /** One connection of Flyway's. */
    private final class Guarded {

        private final Connection real;
        private boolean autoCommit = true;
        private boolean closed;
        private @Nullable Savepoint begin;

        Guarded(Connection real) {
            this.real = real;
        }

        @Nullable
        Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
            return switch (method.getName()) {
                case "setAutoCommit" -> setAutoCommit(Boolean.TRUE.equals(given[0]));
                case "getAutoCommit" -> autoCommit;
                case "commit" -> renew(false);
                case "rollback" -> given.length == 0 ? renew(true) : call(real, method, given);
                case "close" -> close();
                case "isClosed" -> closed;
                case "createStatement" -> guarded((Statement) call(real, method, given));
                case "prepareStatement", "prepareCall" -> {
                    check(String.valueOf(given[0]), autoCommit);
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

        private Statement guarded(Statement statement) {
            return (Statement) Proxy.newProxyInstance(
                    Statement.class.getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                        if (arguments != null
                                && arguments.length > 0
                                && arguments[0] instanceof String sql
                                && (method.getName().startsWith("execute")
                                        || method.getName().equals("addBatch"))) {
                            check(sql, autoCommit);
                        }
                        return call(statement, method, arguments == null ? new Object[0] : arguments);
                    });
        }
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is no log.");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The connection is open already.");
    }

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
