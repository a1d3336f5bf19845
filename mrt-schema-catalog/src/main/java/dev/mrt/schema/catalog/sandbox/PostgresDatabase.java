package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.DatabaseInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** The one database in an embedded PostgreSQL server. */
final class PostgresDatabase implements WorkDatabase {

    private final PostgresServer server;
    private final String name = RandomNames.database();
    private final SessionPool sessions;

    private PostgresDatabase(PostgresServer server) {
        this.server = server;
        SessionReset reset = new PostgresSessionReset();
        this.sessions = new SessionPool(() -> server.connect(name, reset.settings()), reset);
    }

    /**
     * Makes the database; gives the server back if that fails.
     *
     * @param server a leased server
     * @return the database
     */
    static PostgresDatabase in(PostgresServer server) {
        PostgresDatabase database = new PostgresDatabase(server);
        try {
            server.makeOnlyDatabase(database.name);
            return database;
        } catch (SQLException e) {
            server.close();
            throw MrtException.database("The embedded PostgreSQL cannot make a database: " + Sentences.of(e), e);
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return sessions.borrow();
    }

    /** In the simple query protocol the server, not the driver, tells where a statement ends. */
    @Override
    public void runScript(String sql) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("preferQueryMode", "simple");
        try (Connection connection = server.connect(name, settings)) {
            Scripts.run(connection, sql);
        }
    }

    @Override
    public void recreate() throws SQLException {
        sessions.endAll();
        server.makeOnlyDatabase(name);
    }

    @Override
    public void remove() {
        sessions.close();
        ServerPool.giveBack(server);
    }

    @Override
    public String describe(DatabaseInfo info) {
        return "embedded PostgreSQL " + Versions.shorten(info.version());
    }
}
