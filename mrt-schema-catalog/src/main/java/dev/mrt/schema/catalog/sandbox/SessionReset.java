package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** What one product needs to make a used session as clean as a new one. */
interface SessionReset {

    /**
     * Undoes what a session remembers of its user.
     *
     * @param session a session in auto-commit mode, without a transaction
     * @throws SQLException if it cannot be used any more
     */
    void clean(Connection session) throws SQLException;

    /**
     * Tells what a new session would start with, as far as others can change it.
     *
     * @param session a clean session
     * @return a text that changes when the defaults change
     * @throws SQLException if it cannot be used any more
     */
    String defaults(Connection session) throws SQLException;

    /**
     * Whether a statement may leave something that {@link #clean} does not undo.
     *
     * @param sql one statement or several
     * @return {@code true} if the session must not be used again
     */
    boolean leavesTraces(String sql);

    /**
     * How the driver must open a session that is to be cleaned and used again.
     *
     * @return settings of the driver, new with each call
     */
    default Properties settings() {
        return new Properties();
    }
}
