package dev.mrt.schema.catalog.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code CREATE TABLE} statement.
 *
 * @param columns what is written about each column, by its name in lower case
 * @param constraints the constraints of columns and table in their order
 */
record TableStatement(Map<String, ColumnText> columns, List<Constraint> constraints) {

    /** A statement that says nothing. */
    static final TableStatement NONE = new TableStatement(Map.of(), List.of());

    /**
     * What no pragma tells about a column.
     *
     * @param properties the collation, what happens to a NULL, and the like, by their names
     * @param generated the expression of a generated column
     */
    record ColumnText(
            Map<String, String> properties, @Nullable List<Token> generated) {}

    ColumnText column(String name) {
        return columns.getOrDefault(name.toLowerCase(Locale.ROOT), new ColumnText(new HashMap<>(), null));
    }
}
