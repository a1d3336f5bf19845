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
 * Rows with every value printed by the output function of its type, as in the text of a row. A cast to text is another thing for some
 * types: it drops the blanks of {@code char(n)} and adds a mask to {@code inet}.
 */
final class PostgresRows implements RowSource {

    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float4", "float8");

    @Override
    public String query(Table table, List<Column> columns) {
        String list = columns.stream()
                .map(column -> "row(" + Identifiers.STANDARD.name(column.name()) + ")::text")
                .collect(Collectors.joining(", "));
        return "select " + list + " from " + from(table);
    }

    /** {@code ONLY}: the rows of an inheriting table are read with that table, those of partitions through the root. */
    static String from(Table table) {
        return (table.partitioned() ? "" : "only ") + Identifiers.STANDARD.table(table.ref());
    }

    @Override
    public @Nullable String value(ResultSet rows, int index, Column column) throws SQLException {
        return canonical(RecordText.fields(rows.getString(index)).get(0), column);
    }

    static @Nullable String canonical(@Nullable String text, Column column) {
        if (text == null) {
            return null;
        }
        if (column.array()) {
            return Canonical.text(text);
        }
        if (column.baseType().equals("bool")) {
            return text.equals("t") ? "true" : "false";
        }
        return Canonical.text(NUMBERS.contains(column.baseType()) ? Canonical.number(text) : text);
    }
}
