package dev.mrt.schema.catalog.data;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.spi.DataReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.apiguardian.api.API;

/**
 * Reads the rows of H2. No setting of a session changes what H2 hands out: a {@code TIMESTAMP WITH TIME ZONE} carries its own offset.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class H2DataReader implements DataReader {

    /** For the service loader. */
    public H2DataReader() {}

    @Override
    public boolean supports(DatabaseInfo database) {
        return database.is("H2") && database.major() >= 2;
    }

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public DataSnapshot read(Connection connection, SchemaSnapshot schema, Collection<Table> tables)
            throws SQLException {
        Reading reading = new Reading();
        new TableByTable(connection, new JdbcRows(Identifiers.STANDARD), Isolation.NONE, reading).read(tables);
        H2Counters.read(connection, tables, reading);
        return reading.finish();
    }
}
