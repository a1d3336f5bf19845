package dev.mrt.api.spi;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.apiguardian.api.API;

/** Reads the schema of a database. Found by {@link java.util.ServiceLoader}; stateless, safe for use by several threads. */
@API(status = API.Status.STABLE, since = "0.1")
public interface SchemaIntrospector {

    /**
     * The reader's name as users write it.
     *
     * @return for example {@code catalog} or {@code jooq}
     */
    String id();

    /**
     * Whether it can read this product.
     *
     * @param database the product
     * @return {@code true} if {@link #snapshot} works there
     */
    boolean supports(DatabaseInfo database);

    /**
     * Which reader wins where several can read: the highest. Readers of one dialect have 100, jOOQ-meta 50.
     *
     * @return the priority
     */
    int priority();

    /**
     * What it can see.
     *
     * @param database the product
     * @return the facets; others are named in the report as not compared
     */
    Set<Facet> covers(DatabaseInfo database);

    /**
     * Reads the schema with a number of queries that does not grow with the number of tables (jOOQ-meta is allowed to). Works inside an
     * open transaction and outside one; neither commits nor changes a setting of the session beyond its return.
     *
     * @param connection the connection to read with
     * @param scope what to read
     * @return the schema
     * @throws SQLException if the catalog cannot be read
     * @throws dev.mrt.api.MrtException if a schema of the scope does not exist, with the nearest name that does
     */
    SchemaSnapshot snapshot(Connection connection, SnapshotScope scope) throws SQLException;

    /**
     * Starts a series of snapshots of one database. A reader that can tell cheaply what has not changed overrides it.
     *
     * @return snapshots that know of each other; the default takes each by itself
     */
    default SnapshotSeries series() {
        return this::snapshot;
    }
}
