package dev.mrt.api.spi;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import org.apiguardian.api.API;

/** Fills tables with rows that show any loss. Found by {@link java.util.ServiceLoader}; stateless, safe for use by several threads. */
@API(status = API.Status.STABLE, since = "0.1")
public interface Seeder {

    /**
     * Whether it can seed this product.
     *
     * @param database the product
     * @return {@code true} if {@link #seed} works there
     */
    boolean supports(DatabaseInfo database);

    /**
     * Which seeder wins where several can seed: the highest.
     *
     * @return the priority
     */
    int priority();

    /**
     * Gives rows to tables, parents first. A table that cannot be seeded does not keep others from being seeded. If the connection is in
     * auto-commit mode the rows are committed and the mode is restored; else they stay in the caller's transaction, which stays usable.
     *
     * @param connection the connection to write with
     * @param schema the schema as it is now
     * @param request which rows to make
     * @return which rows were made
     * @throws SQLException if the connection fails
     * @throws dev.mrt.api.MrtException if a custom row is wrong, or the user's supplier throws; the message names the table
     */
    SeedResult seed(Connection connection, SchemaSnapshot schema, SeedRequest request) throws SQLException;

    /**
     * Plays the new application: into the tables of the request inserts, besides one ordinary row each, rows that {@code now} allows and
     * {@code before} did not: NULL where NOT NULL went away, longer text, greater numbers, new enumeration labels, values that a changed
     * CHECK takes now, duplicates where a unique key went away, references to rows of new targets. Rows that the database refuses are no
     * error here.
     *
     * @param connection as in {@link #seed}
     * @param before the schema without the migration
     * @param now the schema with it
     * @param request the tables that the migration touched and that existed before it
     * @return which rows were made; a shortfall is a table that took not even an ordinary row
     * @throws SQLException if the connection fails
     */
    SeedResult write(Connection connection, SchemaSnapshot before, SchemaSnapshot now, SeedRequest request)
            throws SQLException;
}
