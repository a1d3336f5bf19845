package dev.mrt.spring.boot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Stands for the database of the application while the engines are set up. It tells where that is, but never leads there: what Spring Boot wants
 * to know then ({@code {vendor}} in a location) is told from the URL. So nothing can happen to a database that mrt was not given.
 */
final class ApplicationDataSource extends SimpleDriverDataSource {

    /** The URL to tell, where mrt works on another database than the application. */
    static final String STAND_IN = "mrt.spring-boot.stand-in-url";

    private final ApplicationContext context;
    private @Nullable Optional<ApplicationDatabase> known;

    ApplicationDataSource(ApplicationContext context) {
        this.context = context;
    }

    /** Read when it is first asked for: where mrt is given another database, the settings need not be complete. */
    Optional<ApplicationDatabase> database() {
        Optional<ApplicationDatabase> database = known;
        if (database == null) {
            database = ApplicationDatabase.of(context);
            known = database;
        }
        return database;
    }

    @Override
    public @Nullable String getUrl() {
        return database().map(ApplicationDatabase::url).orElse(null);
    }

    @Override
    public @Nullable String getUsername() {
        return database().map(ApplicationDatabase::username).orElse(null);
    }

    @Override
    public @Nullable String getPassword() {
        return database().map(ApplicationDatabase::password).orElse(null);
    }

    @Override
    public Connection getConnection() throws SQLException {
        String standIn = context.getEnvironment().getProperty(STAND_IN);
        String url = standIn != null ? standIn : getUrl();
        if (url == null) {
            throw new SQLException("Neither spring.datasource.url nor the class path names a database.");
        }
        return UrlOnlyConnection.to(url);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return "the database of the application";
    }
}
