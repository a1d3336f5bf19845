package dev.mrt.schema.jooq;

import dev.mrt.api.schema.TableRef;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * An index as {@link DatabaseMetaData#getIndexInfo} tells it.
 *
 * @param unique whether it is unique
 * @param columns its parts that are columns
 * @param parts all its parts, with {@code desc} where the order is reversed
 * @param expressions its parts that are no columns, separated by commas
 * @param condition which rows it holds, empty for all
 */
record DriverIndex(boolean unique, List<String> columns, List<String> parts, String expressions, String condition) {

    boolean hasExpression() {
        return !expressions.isEmpty();
    }

    static Map<String, DriverIndex> read(Connection connection, Product product, TableDefinition table, TableRef ref)
            throws SQLException {
        Set<String> columns =
                table.getColumns().stream().map(Definition::getName).collect(Collectors.toSet());
        Map<String, DriverIndex> indexes = new LinkedHashMap<>();
        try (ResultSet rows = indexInfo(connection, product, ref)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                if (name != null) {
                    indexes.merge(name, part(rows, columns), DriverIndex::and);
                }
            }
        }
        return indexes;
    }

    private static ResultSet indexInfo(Connection connection, Product product, TableRef table) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        return switch (product.naming()) {
            case SCHEMAS -> metaData.getIndexInfo(connection.getCatalog(), table.schema(), table.name(), false, true);
            case CATALOGS -> metaData.getIndexInfo(table.schema(), null, table.name(), false, true);
            case NO_SCHEMAS -> metaData.getIndexInfo(null, null, table.name(), false, true);
        };
    }

    private static DriverIndex part(ResultSet row, Set<String> columns) throws SQLException {
        String part = orEmpty(row.getString("COLUMN_NAME"));
        String plain = part.startsWith("\"") && part.endsWith("\"") && part.length() > 1
                ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                : part;
        boolean column = columns.contains(plain);
        boolean descending = "D".equals(row.getString("ASC_OR_DESC"));
        return new DriverIndex(
                !row.getBoolean("NON_UNIQUE"),
                column ? List.of(plain) : List.of(),
                List.of((column ? plain : part) + (descending ? " desc" : "")),
                column ? "" : part,
                orEmpty(row.getString("FILTER_CONDITION")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private DriverIndex and(DriverIndex next) {
        return new DriverIndex(
                unique,
                joined(columns, next.columns),
                joined(parts, next.parts),
                expressions.isEmpty() || next.expressions.isEmpty()
                        ? expressions + next.expressions
                        : expressions + ", " + next.expressions,
                condition);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
