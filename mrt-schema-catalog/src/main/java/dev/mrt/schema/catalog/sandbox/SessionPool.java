package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sessions of one database for reuse, as opening one costs many times what cleaning one costs.
 *
 * <p>A session is lent only if it is known to be as good as a new one: cleaned, alive, and with the defaults that a new one would have.
 * Any doubt closes it. Safe for use by several threads.
 */
final class SessionPool implements AutoCloseable {

    private static final int MOST_IDLE = 4;

    /** Opens a new session. */
    interface Opener {
        Connection open() throws SQLException;
    }

    private final Opener opener;
    private final SessionReset reset;
    private final Deque<PooledSession> idle = new ArrayDeque<>();
    private final Set<PooledSession> lent = new HashSet<>();
    private boolean closed;

    SessionPool(Opener opener, SessionReset reset) {
        this.opener = opener;
        this.reset = reset;
    }

    /**
     * Lends a session.
     *
     * @return a clean connection, whose {@code close()} gives it back
     * @throws SQLException if the pool is closed or no session can be opened
     */
    Connection borrow() throws SQLException {
        for (PooledSession session = takeIdle(); session != null; session = takeIdle()) {
            if (session.isAsNew(reset)) {
                return lend(session);
            }
            session.end();
        }
        return lend(PooledSession.of(opener.open(), reset));
    }

    private synchronized @Nullable PooledSession takeIdle() throws SQLException {
        if (closed) {
            throw new SQLException("The sandbox is closed.", "08003");
        }
        return idle.pollLast();
    }

    private Connection lend(PooledSession session) throws SQLException {
        synchronized (this) {
            if (!closed) {
                lent.add(session);
                return Lease.of(session, this);
            }
        }
        session.end();
        throw new SQLException("The sandbox is closed.", "08003");
    }

    /** Takes a session back; its lease is over. */
    void giveBack(PooledSession session, boolean traces) {
        synchronized (this) {
            if (!lent.remove(session)) {
                // Ended by endAll() in the meantime.
                return;
            }
        }
        boolean clean = !traces && session.clean(reset);
        synchronized (this) {
            if (clean && !closed && idle.size() < MOST_IDLE) {
                idle.addLast(session);
                return;
            }
        }
        session.end();
    }

    SessionReset reset() {
        return reset;
    }

    /** Ends every session, also those that are lent: their users get an {@link SQLException}. */
    void endAll() {
        Set<PooledSession> all;
        synchronized (this) {
            all = new HashSet<>(lent);
            all.addAll(idle);
            lent.clear();
            idle.clear();
        }
        all.forEach(PooledSession::end);
    }

    /** Ends every session and lends no more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        endAll();
    }
}
