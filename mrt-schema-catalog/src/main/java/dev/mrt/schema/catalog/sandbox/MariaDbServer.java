package dev.mrt.schema.catalog.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A running MariaDB of our own: on a free port of the loopback interface, with a random password, tuned for data that is thrown away.
 * It ends with this process.
 */
final class MariaDbServer implements EmbeddedServer {

    private static final int ACCESS_DENIED = 1045;

    private final MariaDbHome home;
    private final Driver driver;
    private final Guard guard;
    private final int port;
    private final String password;
    private final Connection admin;

    private MariaDbServer(MariaDbLaunch launch, Guard guard, Connection admin) {
        this.home = launch.home();
        this.driver = launch.driver();
        this.guard = guard;
        this.port = launch.port();
        this.password = launch.password();
        this.admin = admin;
    }

    /**
     * Makes and starts a server.
     *
     * @param home the binaries
     * @param driver the MariaDB driver
     * @return the running server
     * @throws dev.mrt.api.MrtException if it does not start, with what it said; nothing is left behind then
     */
    static MariaDbServer start(MariaDbHome home, Driver driver) {
        return Launch.launch("MariaDB", () -> MariaDbLaunch.of(home, driver));
    }

    static MariaDbServer connected(MariaDbLaunch launch, Guard guard) throws SQLException {
        try {
            Files.deleteIfExists(launch.accounts());
        } catch (IOException e) {
            throw new SQLException("its first password cannot be removed from " + launch.accounts(), e);
        }
        return new MariaDbServer(
                launch, guard, open(launch.driver(), launch.port(), "", launch.password(), new Properties()));
    }

    /**
     * Opens a session with all rights.
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
            if (e.getErrorCode() != ACCESS_DENIED) {
                throw e;
            }
            // A migration gave the account another password: that may not shut us out.
            restorePassword();
            return open(driver, port, database, password, settings);
        }
    }

    private static Connection open(Driver driver, int port, String database, String password, Properties settings)
            throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.setProperty("user", "root");
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10000");
        return Drivers.connect(driver, "jdbc:mariadb://127.0.0.1:" + port + "/" + database, properties);
    }

    private synchronized void restorePassword() throws SQLException {
        MariaDbCluster.setPassword(admin, password);
    }

    /**
     * Makes an empty database in a server that holds nothing else any more.
     *
     * @param database its name
     * @throws SQLException if the server refuses
     */
    synchronized void makeOnlyDatabase(String database) throws SQLException {
        clean();
        MariaDbCluster.createDatabase(admin, database);
    }

    @Override
    public synchronized void clean() throws SQLException {
        MariaDbCluster.clean(admin, password);
    }

    @Override
    public boolean isAlive() {
        return !guard.hasEnded();
    }

    @Override
    public MariaDbHome home() {
        return home;
    }

    @Override
    public void close() {
        guard.close();
    }
}
