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

/** Reads the rows of any product through its driver. Reads no counters: JDBC does not know of any. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PortableDataReader implements DataReader {

    /** For the service loader. */
    public PortableDataReader() {}

    @Override
    public boolean supports(DatabaseInfo database) {
        return true;
    }

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public DataSnapshot read(Connection connection, SchemaSnapshot schema, Collection<Table> tables)
            throws SQLException {
        Reading reading = new Reading();
        String quote = connection.getMetaData().getIdentifierQuoteString();
        JdbcRows source = new JdbcRows(new Identifiers(quote == null || quote.isBlank() ? "" : quote));
        boolean transaction =
                !connection.getAutoCommit() && connection.getMetaData().supportsSavepoints();
        Isolation isolation = transaction ? Isolation.savepoints(connection) : Isolation.NONE;
        new TableByTable(connection, source, isolation, reading).read(tables);
        return reading.finish();
    }
}
