package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.DatabaseInfo;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** An H2 database in memory. It lives as long as a connection to it, so one is held open throughout; each new database has a new name. */
final class H2Database implements WorkDatabase {

    private final Driver driver;
    private final String settings;
    private final String user;
    private final SessionPool sessions;
    private volatile Anchored current;

    private record Anchored(String url, Connection anchor) {}

    /**
     * Makes a database.
     *
     * @param driver the H2 driver
     * @param settings settings of the URL, each with a semicolon before it; may be empty
     * @param user the name of its administrator
     */
    H2Database(Driver driver, String settings, String user) {
        this.driver = driver;
        this.settings = settings;
        this.user = user;
        this.sessions = new SessionPool(() -> H2Session.over(open(current().url())), new H2SessionReset());
        try {
            this.current = anchored();
        } catch (SQLException e) {
            throw MrtException.database("H2 cannot be started in memory: " + Sentences.of(e), e);
        }
    }

    private Anchored anchored() throws SQLException {
        String url = "jdbc:h2:mem:" + RandomNames.database() + settings;
        return new Anchored(url, open(url));
    }

    private Connection open(String url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", "");
        return Drivers.connect(driver, url, properties);
    }

    private Anchored current() {
        return current;
    }

    @Override
    public Connection connect() throws SQLException {
        if (current.anchor().isClosed()) {
            throw new SQLException("The H2 database in memory was shut down.", "08003");
        }
        return sessions.borrow();
    }

    @Override
    public void recreate() throws SQLException {
        Anchored former = current;
        current = anchored();
        sessions.endAll();
        shutDown(former);
    }

    @Override
    public void remove() {
        sessions.close();
        shutDown(current);
    }

    private static void shutDown(Anchored database) {
        try (Connection anchor = database.anchor();
                Statement statement = anchor.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            // Shut down already, by a migration for example: nothing is left to end.
            System.getLogger(H2Database.class.getName()).log(System.Logger.Level.DEBUG, "H2 was shut down before.", e);
        }
    }

    @Override
    public String describe(DatabaseInfo info) {
        return "H2 " + Versions.shorten(info.version()) + " in memory";
    }
}
