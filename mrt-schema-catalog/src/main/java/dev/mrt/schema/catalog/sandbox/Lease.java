package dev.mrt.schema.catalog.sandbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a borrower holds: everything goes to the driver's own connection, but {@code close()} gives that back.
 *
 * <p>It notices what makes a session unfit for reuse: SQL that leaves traces, a call that is still running in another thread, and
 * {@code unwrap}, as nobody can tell what is done to the driver's own object.
 */
final class Lease implements InvocationHandler {

    private final PooledSession session;
    private final SessionPool pool;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean traces;

    private Lease(PooledSession session, SessionPool pool) {
        this.session = session;
        this.pool = pool;
    }

    static Connection of(PooledSession session, SessionPool pool) {
        return proxy(Connection.class, new Lease(session, pool));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Lease.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "close" -> close();
            case "isClosed" -> closed.get() || session.connection().isClosed();
            case "isValid" -> !closed.get() && Boolean.TRUE.equals(call(session.connection(), method, arguments));
            case "abort" -> abort();
            default ->
                isIdentity(method)
                        ? identity(proxy, method, arguments)
                        : wrapped(proxy, unlessClosed(proxy, session.connection(), method, arguments));
        };
    }

    private @Nullable Object close() {
        if (closed.compareAndSet(false, true)) {
            pool.giveBack(session, traces || running.get() > 0);
        }
        return null;
    }

    private @Nullable Object abort() {
        closed.set(true);
        session.end();
        pool.giveBack(session, true);
        return null;
    }

    private @Nullable Object unlessClosed(
            Object proxy, Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (closed.get()) {
            throw new SQLException("This connection was closed.", "08003");
        }
        if (method.getName().equals("unwrap") || method.getName().equals("isWrapperFor")) {
            return unwrap(proxy, target, method, arguments);
        }
        if (arguments != null
                && arguments.length > 0
                && arguments[0] instanceof String sql
                && pool.reset().leavesTraces(sql)) {
            traces = true;
        }
        return call(target, method, arguments);
    }

    private @Nullable Object unwrap(Object proxy, Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        boolean question = method.getName().equals("isWrapperFor");
        if (arguments != null && arguments[0] instanceof Class<?> type && type.isInstance(proxy)) {
            return question ? true : proxy;
        }
        traces |= !question;
        return call(target, method, arguments);
    }

    private @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        running.incrementAndGet();
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            running.decrementAndGet();
        }
    }

    /** Statements are wrapped too: they lead back to this connection, and may leave traces. */
    private @Nullable Object wrapped(Object connection, @Nullable Object result) {
        if (result instanceof CallableStatement statement) {
            return proxy(CallableStatement.class, new LeasedStatement(connection, statement));
        }
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, new LeasedStatement(connection, statement));
        }
        return result instanceof Statement statement
                ? proxy(Statement.class, new LeasedStatement(connection, statement))
                : result;
    }

    private static boolean isIdentity(Method method) {
        return method.getDeclaringClass() == Object.class;
    }

    private static Object identity(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "connection of a sandbox";
        };
    }

    private final class LeasedStatement implements InvocationHandler {

        private final Object connection;
        private final Statement statement;

        LeasedStatement(Object connection, Statement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            return switch (method.getName()) {
                case "getConnection" -> connection;
                case "isClosed" -> closed.get() || statement.isClosed();
                case "close" -> {
                    statement.close();
                    yield null;
                }
                default ->
                    isIdentity(method)
                            ? identity(proxy, method, arguments)
                            : unlessClosed(proxy, statement, method, arguments);
            };
        }
    }
}
