package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows with every value cast to text by the server. */
final class PostgresRows implements RowSource {

    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float4", "float8");

    @Override
    public String query(Table table, List<Column> columns) {
        String list = columns.stream().map(PostgresRows::text).collect(Collectors.joining(", "));
        return "select " + list + " from " + from(table);
    }

    /** {@code ONLY}: the rows of an inheriting table are read with that table, those of partitions through the root. */
    static String from(Table table) {
        return (table.partitioned() ? "" : "only ") + Identifiers.STANDARD.table(table.ref());
    }

    /** A cast of {@code char(n)} to text drops its blanks, its output function does not. */
    static String text(Column column) {
        String name = Identifiers.STANDARD.name(column.name());
        return column.baseType().equals("bpchar") && !column.array()
                ? "bpcharout(" + name + ")::text"
                : name + "::text";
    }

    @Override
    public @Nullable String value(ResultSet rows, int index, Column column) throws SQLException {
        String text = rows.getString(index);
        if (text == null) {
            return null;
        }
        return Canonical.text(NUMBERS.contains(column.baseType()) && !column.array() ? Canonical.number(text) : text);
    }
}
