package dev.mrt.api.spi;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.apiguardian.api.API;

/**
 * Reads every row of tables, exact and typed: no rounding, no change of time zone, text compared as text. Found by
 * {@link java.util.ServiceLoader}; stateless, safe for use by several threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface DataReader {

    /**
     * Whether it can read this product.
     *
     * @param database the product
     * @return {@code true} if {@link #read} works there
     */
    boolean supports(DatabaseInfo database);

    /**
     * Which reader wins where several can read: the highest.
     *
     * @return the priority
     */
    int priority();

    /**
     * Reads rows and counters. Works inside an open transaction and outside one; neither commits nor changes a setting of the session
     * beyond its return. A table that cannot be read is named in {@link DataSnapshot#unread()}, and the transaction stays usable.
     *
     * @param connection the connection to read with
     * @param schema the schema as it is now
     * @param tables the tables to read, all of them part of {@code schema}
     * @return their rows
     * @throws SQLException if the connection fails
     */
    DataSnapshot read(Connection connection, SchemaSnapshot schema, Collection<Table> tables) throws SQLException;
}
