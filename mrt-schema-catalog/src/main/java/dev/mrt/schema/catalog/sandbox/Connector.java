package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Opens sessions in one database. */
interface Connector {

    /**
     * Opens a session.
     *
     * @param settings settings of the driver; a connector that cannot pass them on opens the session without
     * @return a new connection in auto-commit mode
     * @throws SQLException if the database cannot be reached, without credentials in any message
     */
    Connection connect(Properties settings) throws SQLException;
}
