package dev.mrt.schema.catalog.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A session that prints values in one way for as long as the reading takes. No setting here touches an open transaction. */
final class MysqlSession {

    private static final Map<String, String> PINNED =
            Map.of("time_zone", "+00:00", "sql_mode", "", "character_set_results", "utf8mb4");

    private MysqlSession() {}

    static void run(Connection connection, boolean mysql, Isolation.Work work) throws SQLException {
        Map<String, @Nullable String> pinned = new LinkedHashMap<>(PINNED);
        if (mysql) {
            // Else AUTO_INCREMENT is up to a day old.
            pinned.put("information_schema_stats_expiry", "0");
        }
        Map<String, @Nullable String> before = show(connection, pinned);
        try {
            set(connection, pinned);
            work.run();
        } catch (SQLException e) {
            try {
                set(connection, before);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        set(connection, before);
    }

    private static Map<String, @Nullable String> show(Connection connection, Map<String, @Nullable String> names)
            throws SQLException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        String query = names.keySet().stream()
                .map(name -> "@@session." + name)
                .collect(Collectors.joining(", ", "select ", ""));
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            int index = 1;
            for (String name : names.keySet()) {
                values.put(name, row.getString(index++));
            }
        }
        return values;
    }

    private static void set(Connection connection, Map<String, @Nullable String> values) throws SQLException {
        String assignments =
                values.entrySet().stream().map(MysqlSession::assignment).collect(Collectors.joining(", ", "set ", ""));
        try (Statement statement = connection.createStatement()) {
            statement.execute(assignments);
        }
    }

    private static String assignment(Entry<String, @Nullable String> entry) {
        String value = entry.getValue();
        boolean number = entry.getKey().endsWith("_expiry");
        return "session " + entry.getKey() + " = " + (value == null ? "null" : number ? value : "'" + value + "'");
    }
}
