package dev.mrt.schema.catalog.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One row of a catalog query.
 *
 * @param values the values by their column's label in lower case; a NULL is left out
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record CatalogRow(Map<String, String> values) {

    /** Copies the values. */
    public CatalogRow {
        values = Map.copyOf(values);
    }

    /**
     * Runs a query and reads every row as text.
     *
     * @param connection where to run it
     * @param sql the query
     * @param arguments the values of its parameters
     * @return the rows in their order
     * @throws SQLException if the database refuses the query
     */
    public static List<CatalogRow> read(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static List<CatalogRow> read(ResultSet rows) throws SQLException {
        List<String> labels = labels(rows.getMetaData());
        List<CatalogRow> read = new ArrayList<>();
        while (rows.next()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < labels.size(); i++) {
                String value = rows.getString(i + 1);
                if (value != null) {
                    values.put(labels.get(i), value);
                }
            }
            read.add(new CatalogRow(values));
        }
        return read;
    }

    private static List<String> labels(ResultSetMetaData metaData) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            labels.add(metaData.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        return labels;
    }

    /**
     * A value that may be NULL.
     *
     * @param label the column's label in lower case
     * @return the value, {@code null} for NULL
     */
    public @Nullable String get(String label) {
        return values.get(label);
    }

    /**
     * A value that is never NULL where the query is right.
     *
     * @param label the column's label in lower case
     * @return the value, empty for NULL
     */
    public String text(String label) {
        return values.getOrDefault(label, "");
    }

    /**
     * A whole number.
     *
     * @param label the column's label in lower case
     * @return the number, {@code null} for NULL and for numbers that no {@code int} holds
     */
    public @Nullable Integer number(String label) {
        String value = get(label);
        if (value == null) {
            return null;
        }
        long number = Long.parseLong(value);
        return number == (int) number ? Integer.valueOf((int) number) : null;
    }

    /**
     * A flag as catalogs write it.
     *
     * @param label the column's label in lower case
     * @return {@code true} for {@code YES}, {@code TRUE} and {@code 1}
     */
    public boolean flag(String label) {
        String value = text(label);
        return value.equalsIgnoreCase("yes") || value.equalsIgnoreCase("true") || value.equals("1");
    }
}
