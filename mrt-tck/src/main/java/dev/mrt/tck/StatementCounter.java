package dev.mrt.tck;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts what is sent through a connection: executed statements and savepoints. */
final class StatementCounter {

    private final AtomicInteger count = new AtomicInteger();
    private final Connection connection;

    StatementCounter(Connection counted) {
        this.connection = proxy(Connection.class, counted);
    }

    Connection connection() {
        return connection;
    }

    int count() {
        return count.get();
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> counted(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object counted(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().startsWith("execute") || method.getName().endsWith("Savepoint")) {
            count.incrementAndGet();
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        }
        if (result instanceof Statement statement) {
            return proxy(Statement.class, statement);
        }
        return result;
    }
}
