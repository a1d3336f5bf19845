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

/** Reads the rows of MySQL and MariaDB as the server prints them. A failed statement spoils no transaction there. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class MysqlDataReader implements DataReader {

    /** For the service loader. */
    public MysqlDataReader() {}

    @Override
    public boolean supports(DatabaseInfo database) {
        return database.is("MySQL") || database.is("MariaDB");
    }

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public DataSnapshot read(Connection connection, SchemaSnapshot schema, Collection<Table> tables)
            throws SQLException {
        Reading reading = new Reading();
        MysqlRows source = MysqlRows.of(connection.getMetaData().getDriverName());
        MysqlSession.run(connection, isMysql(schema.database()), () -> {
            new TableByTable(connection, source, Isolation.NONE, reading).read(tables);
            MysqlCounters.read(connection, tables, reading);
        });
        return reading.finish();
    }

    /** A MariaDB server calls itself MySQL to the MySQL driver, but its version tells. */
    private static boolean isMysql(DatabaseInfo database) {
        return database.is("MySQL") && !database.version().contains("MariaDB") && database.major() >= 8;
    }
}
