package dev.mrt.schema.catalog.sandbox;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The PostgreSQL servers of this process. A server belongs to one sandbox at a time, as roles and settings belong to the whole server;
 * when the sandbox is closed, the server waits, cleaned, for the next one, so that a suite of tests starts it once.
 */
final class PostgresServers {

    private static final int LONGEST_QUEUE = 2;
    private static final Deque<PostgresServer> IDLE = new ArrayDeque<>();

    private PostgresServers() {}

    /**
     * Takes a server that waits, or starts one.
     *
     * @param home the binaries
     * @param driver the PostgreSQL driver
     * @return a server for the caller alone; to be given back
     */
    static PostgresServer lease(PostgresHome home, Driver driver) {
        for (PostgresServer idle = takeIdle(home); idle != null; idle = takeIdle(home)) {
            if (idle.isAlive()) {
                return idle;
            }
            idle.close();
        }
        return PostgresServer.start(home, driver);
    }

    private static @org.jspecify.annotations.Nullable PostgresServer takeIdle(PostgresHome home) {
        synchronized (IDLE) {
            for (Iterator<PostgresServer> servers = IDLE.iterator(); servers.hasNext(); ) {
                PostgresServer server = servers.next();
                if (server.home().equals(home)) {
                    servers.remove();
                    return server;
                }
            }
            return null;
        }
    }

    /**
     * Gives a server back; it is cleaned, or ended where that is not possible.
     *
     * @param server a server that nobody uses any more
     */
    static void giveBack(PostgresServer server) {
        try {
            server.clean();
        } catch (SQLException e) {
            System.getLogger(PostgresServers.class.getName())
                    .log(
                            System.Logger.Level.DEBUG,
                            "The embedded PostgreSQL could not be cleaned and is ended instead.",
                            e);
            server.close();
            return;
        }
        synchronized (IDLE) {
            if (IDLE.size() < LONGEST_QUEUE) {
                IDLE.add(server);
                return;
            }
        }
        server.close();
    }
}
