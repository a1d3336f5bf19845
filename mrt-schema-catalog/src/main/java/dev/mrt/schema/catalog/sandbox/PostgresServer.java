package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A running PostgreSQL of our own: on a free port of the loopback interface, with a random password, tuned for data that is thrown away.
 * It ends with this process.
 */
final class PostgresServer implements EmbeddedServer {

    /** Migrations that name an owner name this one more often than any other. */
    static final String SUPERUSER = "postgres";

    private final PostgresHome home;
    private final Driver driver;
    private final Guard guard;
    private final int port;
    private final String password;
    private final Connection admin;

    private PostgresServer(PostgresHome home, Driver driver, Guard guard, int port, String password, Connection admin) {
        this.home = home;
        this.driver = driver;
        this.guard = guard;
        this.port = port;
        this.password = password;
        this.admin = admin;
    }

    /**
     * Makes a cluster and starts its server.
     *
     * @param home the binaries
     * @param driver the PostgreSQL driver
     * @return the running server
     * @throws MrtException if it does not start, with what it said; nothing is left behind then
     */
    static PostgresServer start(PostgresHome home, Driver driver) {
        return Launch.launch("PostgreSQL", () -> PostgresLaunch.of(home, driver));
    }

    static PostgresServer connected(PostgresLaunch launch, Guard guard) throws SQLException {
        Connection admin = open(launch.driver(), launch.port(), "postgres", launch.password(), new Properties());
        return new PostgresServer(launch.home(), launch.driver(), guard, launch.port(), launch.password(), admin);
    }

    /**
     * Opens a session as superuser.
     *
     * @param database the database
     * @param settings settings of the driver
     * @return a new connection
     * @throws SQLException if the server is gone
     */
    Connection connect(String database, Properties settings) throws SQLException {
        try {
            return open(driver, port, database, password, settings);
        } catch (SQLException e) {
            if (!"28P01".equals(e.getSQLState())) {
                throw e;
            }
            // A migration gave the superuser another password: that may not shut us out.
            restorePassword();
            return open(driver, port, database, password, settings);
        }
    }

    private static Connection open(Driver driver, int port, String database, String password, Properties settings)
            throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("ApplicationName", "mrt");
        return Drivers.connect(driver, "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    private synchronized void restorePassword() throws SQLException {
        PostgresCluster.setPassword(admin, password);
    }

    /**
     * Makes an empty database in a server that holds nothing else any more.
     *
     * @param database its name
     * @throws SQLException if the server refuses
     */
    synchronized void makeOnlyDatabase(String database) throws SQLException {
        PostgresCluster.clean(admin, password);
        PostgresCluster.createDatabase(admin, database);
    }

    @Override
    public synchronized void clean() throws SQLException {
        PostgresCluster.clean(admin, password);
    }

    @Override
    public boolean isAlive() {
        return !guard.hasEnded();
    }

    @Override
    public PostgresHome home() {
        return home;
    }

    @Override
    public void close() {
        guard.close();
    }
}
