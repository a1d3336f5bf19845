package dev.mrt.schema.jooq;

import dev.mrt.api.schema.TableRef;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog says and jOOQ-meta does not, read in a few queries whatever the number of tables.
 *
 * @param columns further properties of columns, by {@link TableRef#column}
 * @param indexes what the database itself prints for an index, by table and name
 * @param partitioned tables whose rows go to partitions
 * @param withoutRows partitions, whose rows the partitioned table shows, and tables of other servers
 */
record Supplement(
        Map<String, ColumnExtra> columns,
        Map<TableRef, Map<String, String>> indexes,
        Set<String> partitioned,
        Set<String> withoutRows) {

    private static final ColumnExtra NOTHING = new ColumnExtra("", false, "", "");

    /**
     * Further properties of a column.
     *
     * @param collation its collation, empty if the product does not tell
     * @param always whether an insert must not give the identity's value
     * @param more anything else the product says, in lower case; empty if nothing
     * @param type its full type as the database prints it, empty if the product does not tell
     */
    record ColumnExtra(String collation, boolean always, String more, String type) {

        boolean touchedOnUpdate() {
            return more.contains("on update");
        }
    }

    static Supplement read(Connection connection, Product product) throws SQLException {
        return new Supplement(
                columns(connection, product),
                indexes(connection, product),
                relations(connection, SupplementSql.partitioned(product)),
                relations(connection, SupplementSql.withoutRows(product)));
    }

    ColumnExtra column(TableRef table, String name) {
        return columns.getOrDefault(table.column(name), NOTHING);
    }

    Map<String, String> indexesOf(TableRef table) {
        return indexes.getOrDefault(table, Map.of());
    }

    boolean isPartitioned(TableRef table) {
        return partitioned.contains(table.toString());
    }

    boolean holdsRows(TableRef table) {
        return !withoutRows.contains(table.toString());
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, RowReader reader) throws SQLException {
        if (query.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static Map<String, ColumnExtra> columns(Connection connection, Product product) throws SQLException {
        Map<String, ColumnExtra> found = new HashMap<>();
        each(
                connection,
                SupplementSql.columns(product),
                row -> found.put(
                        new TableRef(row.getString(1), row.getString(2)).column(row.getString(3)),
                        new ColumnExtra(
                                orEmpty(row.getString(4)),
                                "ALWAYS".equals(row.getString(5)),
                                orEmpty(row.getString(6)).toLowerCase(Locale.ROOT),
                                orEmpty(row.getString(7)))));
        return found;
    }

    private static Map<TableRef, Map<String, String>> indexes(Connection connection, Product product)
            throws SQLException {
        Map<TableRef, Map<String, String>> found = new HashMap<>();
        each(
                connection,
                SupplementSql.indexes(product),
                row -> found.computeIfAbsent(
                                new TableRef(orEmpty(row.getString(1)), row.getString(2)), any -> new TreeMap<>())
                        .put(row.getString(3), IndexText.of(row.getString(4))));
        return found;
    }

    private static Set<String> relations(Connection connection, String query) throws SQLException {
        Map<String, Boolean> found = new HashMap<>();
        each(connection, query, row -> found.put(new TableRef(row.getString(1), row.getString(2)).toString(), true));
        return found.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
