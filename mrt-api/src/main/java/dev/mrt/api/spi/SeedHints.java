package dev.mrt.api.spi;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What the SQL of a migration and of its rollback says about the rows that it will meet.
 *
 * @param literals values that the SQL compares, assigns or lists
 * @param casts types that the SQL converts columns to
 * @param jsonKeys keys that the SQL reads from or removes from JSON documents
 * @param joins pairs of columns that the SQL sets equal
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SeedHints(List<Literal> literals, List<Cast> casts, List<String> jsonKeys, List<Join> joins) {

    /** No hints. */
    public static final SeedHints NONE = new SeedHints(List.of(), List.of(), List.of(), List.of());

    /** Copies its lists. */
    public SeedHints {
        literals = List.copyOf(literals);
        casts = List.copyOf(casts);
        jsonKeys = List.copyOf(jsonKeys);
        joins = List.copyOf(joins);
    }

    /**
     * A value in the SQL.
     *
     * @param column the column that it stands next to, without its table, as written and without quotes; {@code null} if none is near
     * @param value its text, quotes removed
     * @param operator the operator between them in upper case ({@code =}, {@code <}, {@code LIKE}, {@code IN}, {@code ~}, ...), empty if none;
     *     {@code VALUES} if the SQL inserts the value, {@code @>} if the column, a document or an array, contains it, {@code NOT EXISTS} if no
     *     row of a joined table is to have it, {@code ENUM} if it is a label of the type that is named like the column, {@code IS NULL} with an
     *     empty value if the column is to hold none
     */
    public record Literal(@Nullable String column, String value, String operator) {}

    /**
     * A conversion of a column.
     *
     * @param column the column, without its table, as written and without quotes; for a value of a JSON document {@code $.} and its keys with dots between them
     * @param type the type it is converted to, lower case, as written
     */
    public record Cast(String column, String type) {}

    /**
     * Two columns set equal.
     *
     * @param left a column, without its table
     * @param right the other one, without its table
     */
    public record Join(String left, String right) {}
}
