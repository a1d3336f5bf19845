package dev.mrt.schema.catalog.sandbox;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The servers of this process. A server belongs to one sandbox at a time, as accounts and settings belong to the whole server;
 * when the sandbox is closed, the server waits, cleaned, for the next one, so that a suite of tests starts it once.
 */
final class ServerPool {

    private static final int LONGEST_QUEUE = 3;
    private static final Deque<EmbeddedServer> IDLE = new ArrayDeque<>();

    private ServerPool() {}

    /**
     * Takes a server that waits, or starts one.
     *
     * @param type the class of the server
     * @param home what it is started from
     * @param start starts one
     * @return a server for the caller alone; to be given back
     */
    static <S extends EmbeddedServer> S lease(Class<S> type, Object home, Supplier<S> start) {
        Optional<S> idle = takeIdle(type, home);
        while (idle.isPresent()) {
            if (idle.get().isAlive()) {
                return idle.get();
            }
            idle.get().close();
            idle = takeIdle(type, home);
        }
        return start.get();
    }

    private static <S extends EmbeddedServer> Optional<S> takeIdle(Class<S> type, Object home) {
        synchronized (IDLE) {
            for (Iterator<EmbeddedServer> servers = IDLE.iterator(); servers.hasNext(); ) {
                EmbeddedServer server = servers.next();
                if (type.isInstance(server) && server.home().equals(home)) {
                    servers.remove();
                    return Optional.of(type.cast(server));
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Gives a server back; it is cleaned, or ended where that is not possible.
     *
     * @param server a server that nobody uses any more
     */
    static void giveBack(EmbeddedServer server) {
        try {
            server.clean();
        } catch (SQLException e) {
            System.getLogger(ServerPool.class.getName())
                    .log(System.Logger.Level.DEBUG, "An embedded server could not be cleaned and is ended instead.", e);
            server.close();
            return;
        }
        Optional<EmbeddedServer> oldest = Optional.empty();
        synchronized (IDLE) {
            IDLE.addLast(server);
            if (IDLE.size() > LONGEST_QUEUE) {
                oldest = Optional.of(IDLE.removeFirst());
            }
        }
        oldest.ifPresent(EmbeddedServer::close);
    }
}
