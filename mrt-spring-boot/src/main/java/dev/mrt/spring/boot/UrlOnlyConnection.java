package dev.mrt.spring.boot;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;

/** A connection that leads nowhere and tells nothing but its URL. */
final class UrlOnlyConnection {

    private UrlOnlyConnection() {}

    static Connection to(String url) {
        // Testcontainers' URLs hide the product behind tc: and its version.
        String plain = url.replaceFirst("^jdbc:tc:([a-z]+)(?::[^:/]*)?:", "jdbc:$1:");
        DatabaseMetaData metaData = only(DatabaseMetaData.class, method -> {
            return method.getName().equals("getURL") ? plain : refuse(method);
        });
        return only(Connection.class, method -> switch (method.getName()) {
            case "getMetaData" -> metaData;
            case "close" -> null;
            case "isClosed" -> false;
            default -> refuse(method);
        });
    }

    private interface Answer {
        @Nullable
        Object to(Method method) throws SQLException;
    }

    private static <T> T only(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                UrlOnlyConnection.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> arguments != null && proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> "a connection that leads nowhere";
                    default -> answer.to(method);
                }));
    }

    private static Object refuse(Method method) throws SQLException {
        throw new SQLFeatureNotSupportedException("mrt does not connect to the database of the application: "
                + method.getName() + "() was called while Spring Boot set up the engine.");
    }
}
