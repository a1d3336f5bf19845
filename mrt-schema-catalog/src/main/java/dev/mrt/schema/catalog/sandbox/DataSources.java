package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.schema.DatabaseInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place to work in for a data source. A scratch database needs URL, user and password, which most data sources tell (HikariCP, DBCP,
 * Tomcat, Spring, those of the drivers); the given database is enough where they do not.
 */
final class DataSources {

    private static final List<String> URL = List.of("getJdbcUrl", "getUrl", "getURL");
    private static final List<String> USER = List.of("getUsername", "getUser");
    private static final List<String> PASSWORD = List.of("getPassword");

    private DataSources() {}

    static WorkDatabase open(DataSource dataSource, boolean allowNonEmpty) {
        Properties told = told(dataSource);
        Credentials credentials = new Credentials(told.getProperty("user"), told.getProperty("password"));
        Connector given = settings -> connect(dataSource, credentials);
        Facts facts = ask(given);
        String url = told.getProperty("url", facts.url() + facts.settings());
        if (facts.info().is("H2")) {
            return LocalUrls.h2(UrlSandboxProvider.driver(url), url, credentials);
        }
        if (facts.info().is("SQLite")) {
            return LocalUrls.sqlite(UrlSandboxProvider.driver(url), url);
        }
        String place = ServerUrl.of(facts.url()).place();
        return ServerSandboxes.open(new ServerAccess(place, given, siblings(url, credentials)), allowNonEmpty);
    }

    private record Facts(DatabaseInfo info, String url, String settings) {}

    private static Facts ask(Connector given) {
        try (Connection connection = given.connect(new Properties())) {
            DatabaseInfo info = DatabaseInfo.of(connection);
            String url = connection.getMetaData().getURL();
            return new Facts(info, url == null ? "" : url, info.is("H2") ? h2Settings(connection) : "");
        } catch (SQLException e) {
            throw ServerFailures.whileConnecting("of the data source", e);
        }
    }

    /** What an H2 database was opened with; its own URL no longer tells. */
    private static String h2Settings(Connection connection) throws SQLException {
        return String.join(
                "",
                Rows.column(
                        connection,
                        "select ';' || setting_name || '=' || setting_value from information_schema.settings where setting_name in"
                                + " ('MODE', 'DATABASE_TO_UPPER', 'DATABASE_TO_LOWER', 'CASE_INSENSITIVE_IDENTIFIERS')"));
    }

    private static Connection connect(DataSource dataSource, Credentials credentials) throws SQLException {
        try {
            Connection connection = dataSource.getConnection();
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return connection;
        } catch (SQLException e) {
            throw credentials.scrub(e);
        } catch (RuntimeException e) {
            throw credentials.scrub(new SQLException("The data source failed: " + Sentences.of(e), "08001", e));
        }
    }

    /** Opens a session to make sure: what a getter tells need not be what the data source uses. */
    private static @Nullable UrlConnector siblings(String url, Credentials credentials) {
        Driver driver = Drivers.find(url);
        if (driver == null) {
            return null;
        }
        UrlConnector connector = new UrlConnector(driver, url, credentials);
        try (Connection connection = connector.connect(new Properties())) {
            return connection.isValid(10) ? connector : null;
        } catch (SQLException e) {
            System.getLogger(DataSources.class.getName())
                    .log(System.Logger.Level.DEBUG, "The data source's own URL cannot be used without it.", e);
            return null;
        }
    }

    private static Properties told(DataSource dataSource) {
        Properties told = new Properties();
        put(told, "url", dataSource, URL);
        put(told, "user", dataSource, USER);
        put(told, "password", dataSource, PASSWORD);
        return told;
    }

    private static void put(Properties told, String name, DataSource dataSource, List<String> getters) {
        for (String getter : getters) {
            String value = call(dataSource, getter);
            if (value != null) {
                told.setProperty(name, value);
                return;
            }
        }
    }

    private static @Nullable String call(DataSource dataSource, String getter) {
        try {
            Method method = dataSource.getClass().getMethod(getter);
            if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                return null;
            }
            return method.invoke(dataSource) instanceof String text ? text : null;
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.getLogger(DataSources.class.getName())
                    .log(System.Logger.Level.TRACE, "The data source has no usable " + getter + "().", e);
            return null;
        }
    }
}
