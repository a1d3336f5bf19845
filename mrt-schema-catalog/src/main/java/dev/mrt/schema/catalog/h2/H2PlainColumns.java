package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Column.Identity;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.TableRef;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Columns as an empty result of each table describes them. Up to H2 2.4, {@code INFORMATION_SCHEMA.COLUMNS} fails with a
 * NullPointerException inside H2 for as long as any materialised view exists; rows must be read and compared all the same.
 */
final class H2PlainColumns {

    private H2PlainColumns() {}

    static Map<TableRef, List<H2Columns.Found>> read(H2Catalog catalog, H2Tables tables, SQLException why)
            throws SQLException {
        catalog.builder()
                .warning("H2 cannot list the columns (a materialised view makes INFORMATION_SCHEMA.COLUMNS fail); only "
                        + "their names, types and NOT NULL are compared, not defaults, identities with what they give out next, and generated "
                        + "expressions: "
                        + String.valueOf(why.getMessage()).lines().findFirst().orElse(""));
        Map<TableRef, List<H2Columns.Found>> found = new HashMap<>();
        for (TableRef ref : tables.refs()) {
            if (tables.key(ref).kind() == ObjectKind.TABLE) {
                found.put(ref, columns(catalog, ref));
            }
        }
        H2Columns.order(catalog, tables, found);
        return found;
    }

    private static List<H2Columns.Found> columns(H2Catalog catalog, TableRef ref) throws SQLException {
        List<H2Columns.Found> columns = new ArrayList<>();
        try (Statement statement = catalog.views().connection().createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from " + quote(ref.schema()) + "." + quote(ref.name()) + " where false")) {
            ResultSetMetaData metaData = rows.getMetaData();
            for (int i = 1; i <= metaData.getColumnCount(); i++) {
                Column column = column(metaData, i);
                ObjectKey key = ObjectKey.of(ObjectKind.COLUMN, ref, column.name());
                catalog.builder()
                        .attribute(key, Facet.COLUMN, "type", column.type())
                        .attribute(key, Facet.COLUMN, "is nullable", column.nullable() ? "YES" : "NO");
                columns.add(new H2Columns.Found(column, null));
            }
        }
        return columns;
    }

    private static Column column(ResultSetMetaData metaData, int index) throws SQLException {
        String type = metaData.getColumnTypeName(index);
        return new Column(
                metaData.getColumnName(index),
                type,
                type.toLowerCase(Locale.ROOT).replaceAll("\\(.*", "").trim(),
                metaData.getColumnDisplaySize(index),
                metaData.getPrecision(index),
                metaData.getScale(index),
                metaData.isNullable(index) != ResultSetMetaData.columnNoNulls,
                null,
                metaData.isAutoIncrement(index) ? Identity.BY_DEFAULT : Identity.NONE,
                null,
                List.of(),
                type.contains("ARRAY"),
                false);
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
