package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Lists and removes what is in one database. */
interface DatabaseContents {

    /**
     * Lists everything that is neither the system's nor part of an extension.
     *
     * @param session a session in the database
     * @return the objects, as far as the product lets the user see them
     * @throws SQLException if the catalog cannot be read
     */
    Inventory list(Connection session) throws SQLException;

    /**
     * Removes everything that is not in an inventory.
     *
     * @param session a session in the database
     * @param kept what stays
     * @throws SQLException if something cannot be removed, with its name
     */
    void removeAllBut(Connection session, Set<Inventory.Item> kept) throws SQLException;

    /**
     * Takes the database for this session alone among all sessions that ask for it like this. The end of the session gives it back.
     *
     * @param session a session in the database
     * @return {@code false} if another one has it
     * @throws SQLException if the server cannot say
     */
    boolean claim(Connection session) throws SQLException;

    /**
     * Gives the database back at once; a server may take a while to notice that a session has ended.
     *
     * @param session the session that claimed it
     * @throws SQLException if the server cannot do it
     */
    void release(Connection session) throws SQLException;
}
