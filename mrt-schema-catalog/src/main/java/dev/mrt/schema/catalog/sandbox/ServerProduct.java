package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.Sandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What differs between the products on whose servers mrt works in a scratch database. */
interface ServerProduct {

    /**
     * The product of a server.
     *
     * @return empty if mrt knows no way to make a scratch database there
     */
    static Optional<ServerProduct> of(DatabaseInfo info) {
        if (info.is("PostgreSQL")) {
            return Optional.of(new PostgresProduct());
        }
        return info.is("MariaDB") || info.is("MySQL") ? Optional.of(new MySqlProduct()) : Optional.empty();
    }

    /**
     * Makes a database like the one that the session is in: same encoding, same sorting, same settings.
     *
     * @param given a session in the given database
     * @param name a name that needs no quotes
     * @throws SQLException if the server refuses
     */
    void create(Connection given, String name) throws SQLException;

    /** What two scratch databases of one server have in common. */
    Sandbox.Sharing sharing();

    /** Whether {@link #copy} makes a database that is the same in everything. */
    default boolean copiesDatabases() {
        return false;
    }

    /**
     * Makes a database as {@link #create} does, that holds what another one holds. Nobody may have a session in that one.
     *
     * @param given a session in the given database
     * @param original a scratch database
     * @param name a name that needs no quotes
     * @throws SQLException if the server refuses
     */
    default void copy(Connection given, String original, String name) throws SQLException {
        throw new SQLFeatureNotSupportedException("This server copies no databases.");
    }

    /** Whether the server refused because the user may not make databases. */
    boolean isMissingRight(SQLException refusal);

    /**
     * Ends all sessions of a scratch database and removes it; does nothing if it is not there.
     *
     * @param given a session in another database
     * @param siblings opens sessions in the scratch database
     * @param name its name
     * @throws SQLException if the server refuses
     */
    void drop(Connection given, UrlConnector siblings, String name) throws SQLException;

    /**
     * Lists the scratch databases of the server, whoever made them.
     *
     * @throws SQLException if the server refuses
     */
    List<Scratch> scratchDatabases(Connection given) throws SQLException;

    /** How a used session is made as good as new; empty if sessions are not used again. */
    Optional<SessionReset> reset();

    /** Settings of the driver under which the server, not the driver, tells where a statement ends. */
    Properties scriptSettings();

    /** How the contents of a database are listed and removed. */
    DatabaseContents contents();

    /**
     * A scratch database on a server.
     *
     * @param name its name
     * @param sessions how many sessions are in it, as far as the user may see
     */
    record Scratch(ScratchName name, int sessions) {}
}
