package dev.mrt.schema.catalog.sandbox;

import java.sql.SQLException;

/** A database server that this process started. */
interface EmbeddedServer extends AutoCloseable {

    /** What it was started from; equal for servers that can stand in for each other. */
    Object home();

    /** Whether it still serves. */
    boolean isAlive();

    /**
     * Ends all other sessions and removes everything that was made in it.
     *
     * @throws SQLException if something cannot be removed
     */
    void clean() throws SQLException;

    /** Ends it and removes its files. */
    @Override
    void close();
}
