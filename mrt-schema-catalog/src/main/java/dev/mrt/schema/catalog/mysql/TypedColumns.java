package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Column;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The typed view of a column. */
final class TypedColumns {

    private static final Set<String> FRACTIONAL = Set.of("decimal", "float", "double");

    private TypedColumns() {}

    static Column column(Row row, List<Row> checks) {
        String name = row.text("column_name");
        String dataType = row.text("data_type").toLowerCase(Locale.ROOT);
        String generated = row.filled("generation_expression");
        return new Column(
                name,
                row.text("column_type").replaceAll(" ?/\\*.*?\\*/", ""),
                checks.stream().anyMatch(check -> Checks.isJson(check, name)) ? "json" : dataType,
                length(row, dataType),
                precision(row, dataType),
                FRACTIONAL.contains(dataType) ? row.number("numeric_scale") : null,
                row.yes("is_nullable"),
                generated == null ? defaultExpression(row) : null,
                Columns.isAutoIncrement(row) ? Column.Identity.BY_DEFAULT : Column.Identity.NONE,
                generated,
                labels(row, dataType),
                false,
                Columns.onUpdate(row.text("extra")) != null);
    }

    private static @Nullable Integer length(Row row, String dataType) {
        return switch (dataType) {
            case "enum", "set" -> null;
            case "bit" -> row.number("numeric_precision");
            default -> row.number("character_maximum_length");
        };
    }

    private static @Nullable Integer precision(Row row, String dataType) {
        if (FRACTIONAL.contains(dataType)) {
            return row.value("numeric_scale") == null ? null : row.number("numeric_precision");
        }
        return row.number("datetime_precision");
    }

    /** MariaDB writes NULL for a column that has no default but NULL. */
    private static @Nullable String defaultExpression(Row row) {
        String value = row.value("column_default");
        return "NULL".equals(value) ? null : value;
    }

    private static List<String> labels(Row row, String dataType) {
        return dataType.equals("enum") || dataType.equals("set")
                ? EnumLabels.parse(row.text("column_type"))
                : List.of();
    }
}
