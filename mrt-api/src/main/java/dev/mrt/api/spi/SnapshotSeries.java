package dev.mrt.api.spi;

import dev.mrt.api.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import org.apiguardian.api.API;

/**
 * Snapshots of one database, one after the other, as a verification takes them: before a migration, after it, after its rollback. Used by
 * one thread at a time.
 *
 * <p>Each of them is what {@link SchemaIntrospector#snapshot} would give at that moment. What a series may spare is the work for objects
 * that it knows to be unchanged since an earlier one, if the database itself can tell that; it never takes a thing for unchanged because a
 * change is unlikely. A state that was seen before may be told by the same instance, which makes a comparison of the two cheap.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface SnapshotSeries {

    /**
     * Reads the schema as it is now.
     *
     * @param connection a connection to the database of the series, not always the same one; it is treated as by {@link
     *     SchemaIntrospector#snapshot}
     * @param scope what to read
     * @return the schema
     * @throws SQLException if the catalog cannot be read
     * @throws dev.mrt.api.MrtException if a schema of the scope does not exist, with the nearest name that does
     */
    SchemaSnapshot next(Connection connection, SnapshotScope scope) throws SQLException;
}
