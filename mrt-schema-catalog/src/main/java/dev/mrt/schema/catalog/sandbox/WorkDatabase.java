package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.Sandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** One product's way to reach, empty and remove the database that mrt works in. Used under the lock of {@link ManagedSandbox}, but for {@link #connect()}. */
interface WorkDatabase {

    /**
     * Opens a session as clean as a new one.
     *
     * @return an auto-commit connection
     * @throws SQLException if the database cannot be reached
     */
    Connection connect() throws SQLException;

    /**
     * Runs a script of several statements in a session of its own.
     *
     * @param sql the whole script
     * @throws SQLException if the database refuses a statement
     */
    default void runScript(String sql) throws SQLException {
        try (Connection connection = connect()) {
            Scripts.run(connection, sql);
        }
    }

    /**
     * Ends all sessions and leaves an empty database.
     *
     * @throws SQLException if the database refuses
     */
    void recreate() throws SQLException;

    /**
     * What it shares with another one of its kind that is open at the same time.
     *
     * @return nothing, unless the product says otherwise
     */
    default Sandbox.Sharing sharing() {
        return Sandbox.Sharing.NOTHING;
    }

    /**
     * Makes another one of the same contents; ends all sessions of this one.
     *
     * @return empty unless the product copies databases as a whole
     * @throws SQLException if the database refuses
     */
    default Optional<WorkDatabase> copy() throws SQLException {
        return Optional.empty();
    }

    /** Ends all sessions and removes what was made. */
    void remove();

    /**
     * Names the database to a person.
     *
     * @param info product and version
     * @return a phrase without credentials
     */
    String describe(DatabaseInfo info);
}
