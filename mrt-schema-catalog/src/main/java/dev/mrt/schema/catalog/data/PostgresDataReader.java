package dev.mrt.schema.catalog.data;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.spi.DataReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Reads the rows of PostgreSQL as the server prints them, many small tables with one statement.
 *
 * <p>Everything happens behind a savepoint (or in a transaction of its own), to which it is rolled back: with it go the settings that
 * were pinned for reading.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PostgresDataReader implements DataReader {

    /** For the service loader. */
    public PostgresDataReader() {}

    @Override
    public boolean supports(DatabaseInfo database) {
        return database.is("PostgreSQL");
    }

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public DataSnapshot read(Connection connection, SchemaSnapshot schema, Collection<Table> tables)
            throws SQLException {
        Reading reading = new Reading();
        PostgresSession.run(connection, prepared -> {
            new PostgresBatches(connection, prepared, reading).read(List.copyOf(tables));
            PostgresCounters.read(connection, prepared, tables, reading);
        });
        return reading.finish();
    }
}
