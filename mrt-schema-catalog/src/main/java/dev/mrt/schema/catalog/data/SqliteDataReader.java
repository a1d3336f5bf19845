package dev.mrt.schema.catalog.data;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.schema.Column.Identity;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.spi.DataReader;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the main database of a SQLite connection. No setting changes what SQLite hands out. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SqliteDataReader implements DataReader {

    /** For the service loader. */
    public SqliteDataReader() {}

    @Override
    public boolean supports(DatabaseInfo database) {
        return database.is("SQLite");
    }

    @Override
    public int priority() {
        return 100;
    }

    @Override
    public DataSnapshot read(Connection connection, SchemaSnapshot schema, Collection<Table> tables)
            throws SQLException {
        Reading reading = new Reading();
        new TableByTable(connection, new SqliteRows(), Isolation.NONE, reading).read(tables);
        counters(connection, tables, reading);
        return reading.finish();
    }

    /**
     * SQLite takes the number after the greatest that is in the table or, for AUTOINCREMENT, that ever was
     * (https://sqlite.org/autoinc.html): such a counter never collides, but it can fall back.
     */
    private static void counters(Connection connection, Collection<Table> tables, Reading reading) throws SQLException {
        Map<String, BigInteger> highest = highest(connection);
        for (Table table : tables) {
            table.columns().stream()
                    .filter(column -> column.identity() != Identity.NONE)
                    .forEach(column -> {
                        BigInteger ever = highest.get(table.ref().name());
                        BigInteger now = reading.extreme(table.ref(), column.name(), BigInteger.ONE);
                        reading.counter(
                                table.ref(), column.name(), greater(ever, now).add(BigInteger.ONE), BigInteger.ONE);
                    });
        }
    }

    private static BigInteger greater(@Nullable BigInteger one, @Nullable BigInteger other) {
        BigInteger first = one == null ? BigInteger.ZERO : one;
        return other == null ? first : first.max(other);
    }

    private static Map<String, BigInteger> highest(Connection connection) throws SQLException {
        Map<String, BigInteger> highest = new HashMap<>();
        List<CatalogRow> kept =
                CatalogRow.read(connection, "select name from sqlite_schema where name = 'sqlite_sequence'");
        if (!kept.isEmpty()) {
            for (CatalogRow row : CatalogRow.read(connection, "select name, seq from main.sqlite_sequence")) {
                if (row.text("seq").matches("-?[0-9]+")) {
                    highest.put(row.text("name"), new BigInteger(row.text("seq")));
                }
            }
        }
        return highest;
    }
}
