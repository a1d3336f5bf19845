package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.DatabaseInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** The one database in an embedded MariaDB server. */
final class MariaDbDatabase implements WorkDatabase {

    private final MariaDbServer server;
    private final String name = RandomNames.database();
    private volatile boolean removed;

    private MariaDbDatabase(MariaDbServer server) {
        this.server = server;
    }

    /**
     * Makes the database; ends the server if that fails.
     *
     * @param server a leased server
     * @return the database
     */
    static MariaDbDatabase in(MariaDbServer server) {
        MariaDbDatabase database = new MariaDbDatabase(server);
        try {
            server.makeOnlyDatabase(database.name);
            return database;
        } catch (SQLException e) {
            server.close();
            throw MrtException.database("The embedded MariaDB cannot make a database: " + Sentences.of(e), e);
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return open(new Properties());
    }

    private Connection open(Properties settings) throws SQLException {
        if (removed) {
            throw new SQLException("The sandbox is closed.", "08003");
        }
        return server.connect(name, settings);
    }

    /** The server, not the driver, tells where a statement ends. */
    @Override
    public void runScript(String sql) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("allowMultiQueries", "true");
        try (Connection connection = open(settings)) {
            Scripts.run(connection, sql);
        }
    }

    @Override
    public void recreate() throws SQLException {
        server.makeOnlyDatabase(name);
    }

    @Override
    public void remove() {
        removed = true;
        ServerPool.giveBack(server);
    }

    @Override
    public String describe(DatabaseInfo info) {
        return "embedded MariaDB " + Versions.shorten(info.version());
    }
}
