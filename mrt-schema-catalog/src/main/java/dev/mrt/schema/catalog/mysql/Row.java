package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.TableRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a query on {@code information_schema}.
 *
 * @param values by the column's name in lower case; NULL is missing
 */
record Row(Map<String, String> values) {

    Row {
        values = Collections.unmodifiableMap(values);
    }

    static List<Row> query(Connection connection, String sql, List<String> parameters) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(of(result));
                }
            }
        }
        return rows;
    }

    private static Row of(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = result.getString(i);
            if (value != null) {
                values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return new Row(values);
    }

    /** The same row with one more value. */
    Row with(String column, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(column, value);
        return new Row(more);
    }

    /** The value, {@code null} for NULL. */
    @Nullable
    String value(String column) {
        return values.get(column);
    }

    /** The value, empty for NULL. */
    String text(String column) {
        return values.getOrDefault(column, "");
    }

    /** The value, {@code null} for NULL and for an empty one. */
    @Nullable
    String filled(String column) {
        String value = text(column);
        return value.isEmpty() ? null : value;
    }

    @Nullable
    Integer number(String column) {
        String value = values.get(column);
        return value == null ? null : clamped(value);
    }

    /** LONGTEXT holds more characters than an int can count. */
    private static Integer clamped(String value) {
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(value));
    }

    boolean yes(String column) {
        return "YES".equals(values.get(column));
    }

    TableRef table() {
        return new TableRef(text("table_schema"), text("table_name"));
    }
}
