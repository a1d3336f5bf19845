package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows with every value made text by the server: drivers turn zero dates into NULL or errors and times of more than a day into others.
 *
 * @param fetchSize rows per round trip, in the driver's own terms
 */
record MysqlRows(int fetchSize) implements RowSource {

    private static final Identifiers IDENTIFIERS = new Identifiers("`");
    private static final Set<String> NUMBERS = Set.of(
            "tinyint",
            "smallint",
            "mediumint",
            "int",
            "integer",
            "bigint",
            "decimal",
            "numeric",
            "float",
            "double",
            "real",
            "bit",
            "year",
            "boolean",
            "bool");
    private static final Set<String> BYTES = Set.of(
            "binary",
            "varbinary",
            "tinyblob",
            "blob",
            "mediumblob",
            "longblob",
            "vector",
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection",
            "geomcollection");
    private static final Set<String> TEXTS =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set", "json");

    /** With a driver that streams only for one special value of the fetch size. */
    static MysqlRows of(String driver) {
        return new MysqlRows(driver.startsWith("MySQL Connector") ? Integer.MIN_VALUE : 500);
    }

    @Override
    public String query(Table table, List<Column> columns) {
        String list = columns.stream().map(MysqlRows::text).collect(Collectors.joining(", "));
        return "select " + list + " from " + IDENTIFIERS.table(table.ref());
    }

    private static String text(Column column) {
        String name = IDENTIFIERS.name(column.name());
        String type = column.baseType();
        if (BYTES.contains(type)) {
            return "lower(hex(" + name + "))";
        }
        if (TEXTS.contains(type)) {
            return "convert(" + name + " using utf8mb4)";
        }
        return switch (type) {
            // A float is printed with six digits, which are not enough; the double of the same value with all.
            case "float" -> "cast(" + name + " + 0e0 as char)";
            case "bit" -> "cast(" + name + " + 0 as char)";
            default -> "cast(" + name + " as char)";
        };
    }

    @Override
    public @Nullable String value(ResultSet rows, int index, Column column) throws SQLException {
        String text = rows.getString(index);
        if (text == null) {
            return null;
        }
        return Canonical.text(NUMBERS.contains(column.baseType()) ? Canonical.number(text) : text);
    }
}
