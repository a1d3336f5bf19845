package dev.mrt.api.sql;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param name its name; {@code null} if the script gives none
 * @param table the table it is on
 * @param unique whether it is unique
 * @param method {@code btree}, {@code gin}, {@code fulltext}, {@code spatial}, ...; empty if none is written
 * @param keys its columns and expressions in order, as written but for case and blanks, with direction and operator class
 * @param columns those of the keys that are plain columns
 * @param condition the WHERE of a partial index as written, empty if none
 * @param parentOnly PostgreSQL's ON ONLY
 * @param text the whole statement or clause as written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record IndexDefinition(
        @Nullable SqlName name,
        SqlName table,
        boolean unique,
        String method,
        List<String> keys,
        List<SqlName> columns,
        String condition,
        boolean parentOnly,
        String text) {

    /** Copies the keys. */
    public IndexDefinition {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
    }
}
