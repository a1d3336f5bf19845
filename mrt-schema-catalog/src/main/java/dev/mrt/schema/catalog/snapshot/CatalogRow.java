package dev.mrt.schema.catalog.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** One row of a catalog query: values by their column's label in lower case. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CatalogRow {

    /** The row of something that is not in the catalog: every value is NULL. */
    public static final CatalogRow NONE = new CatalogRow(Map.of(), new String[0]);

    /** Shared by all rows of a query. */
    private final Map<String, Integer> positions;

    private final @Nullable String[] values;

    private CatalogRow(Map<String, Integer> positions, @Nullable String[] values) {
        this.positions = positions;
        this.values = values;
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
        Map<String, Integer> positions = positions(rows.getMetaData());
        int width = rows.getMetaData().getColumnCount();
        List<CatalogRow> read = new ArrayList<>();
        while (rows.next()) {
            @Nullable String[] values = new String[width];
            for (int i = 0; i < width; i++) {
                values[i] = rows.getString(i + 1);
            }
            read.add(new CatalogRow(positions, values));
        }
        return read;
    }

    private static Map<String, Integer> positions(ResultSetMetaData metaData) throws SQLException {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            positions.put(metaData.getColumnLabel(i).toLowerCase(Locale.ROOT), i - 1);
        }
        return positions;
    }

    /**
     * A value that may be NULL.
     *
     * @param label the column's label in lower case
     * @return the value, {@code null} for NULL
     */
    public @Nullable String get(String label) {
        Integer position = positions.get(label);
        return position == null ? null : values[position];
    }

    /**
     * A value that is never NULL where the query is right.
     *
     * @param label the column's label in lower case
     * @return the value, empty for NULL
     */
    public String text(String label) {
        String value = get(label);
        return value == null ? "" : value;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogRow row && positions.equals(row.positions) && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return positions.keySet() + " " + Arrays.toString(values);
    }
}
