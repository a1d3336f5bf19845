package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * A physical connection that can be lent again and again.
 *
 * @param connection the driver's connection
 * @param defaults what a session started with when this one began
 * @param holdability the driver's own result set holdability
 */
record PooledSession(Connection connection, String defaults, int holdability) {

    static PooledSession of(Connection connection, SessionReset reset) throws SQLException {
        boolean done = false;
        try {
            PooledSession session =
                    new PooledSession(connection, reset.defaults(connection), connection.getHoldability());
            done = true;
            return session;
        } finally {
            if (!done) {
                connection.close();
            }
        }
    }

    /** Whether it still works, and a new session would start with the same settings. */
    boolean isAsNew(SessionReset reset) {
        try {
            return Objects.equals(defaults, reset.defaults(connection));
        } catch (SQLException e) {
            debug("A pooled session no longer works.", e);
            return false;
        }
    }

    /**
     * Ends a transaction that was left open and makes the session forget its user.
     *
     * @return whether it may be lent again
     */
    boolean clean(SessionReset reset) {
        try {
            if (connection.isClosed()) {
                return false;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            reset.clean(connection);
            connection.setReadOnly(false);
            connection.setHoldability(holdability);
            connection.setNetworkTimeout(Runnable::run, 0);
            connection.clearWarnings();
            return true;
        } catch (SQLException e) {
            debug("A session could not be cleaned and is closed.", e);
            return false;
        }
    }

    /** Closes the connection without waiting for a statement that may be running. */
    void end() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            debug("A session could not be closed.", e);
        }
    }

    private static void debug(String message, SQLException e) {
        System.getLogger(PooledSession.class.getName()).log(System.Logger.Level.DEBUG, message, e);
    }

    /** Two sessions are never the same, whatever they remember. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(connection);
    }
}
