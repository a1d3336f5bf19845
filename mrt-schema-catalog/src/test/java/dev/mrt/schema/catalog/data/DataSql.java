package dev.mrt.schema.catalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.Row;
import dev.mrt.api.data.TableData;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.DataReader;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** Runs SQL and readers in tests. */
final class DataSql {

    private DataSql() {}

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static DataSnapshot read(Connection connection, SchemaIntrospector introspector, DataReader reader)
            throws SQLException {
        SchemaSnapshot schema = introspector.snapshot(connection, new SnapshotScope(List.of(), Set.of()));
        return reader.read(connection, schema, schema.tables());
    }

    static TableData table(DataSnapshot data, String name) {
        List<TableData> found = data.tables().values().stream()
                .filter(table -> table.table().name().equalsIgnoreCase(name))
                .toList();
        assertThat(found)
                .describedAs("tables called %s, unread: %s", name, data.unread())
                .hasSize(1);
        return found.get(0);
    }

    static List<String> column(DataSnapshot data, String table, String column) {
        TableData found = table(data, table);
        int index = found.columns().stream().map(String::toLowerCase).toList().indexOf(column);
        return found.rows().stream().map(Row::values).map(row -> row.get(index)).toList();
    }
}
