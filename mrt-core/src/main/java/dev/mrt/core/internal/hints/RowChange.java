package dev.mrt.core.internal.hints;

import java.util.List;
import org.apiguardian.api.API;

/**
 * An UPDATE or DELETE that runs when its script does.
 *
 * @param table the table, without its schema, in lower case
 * @param columns the columns that an UPDATE assigns, in lower case; empty for a DELETE
 */
@API(status = API.Status.INTERNAL)
public record RowChange(String table, List<String> columns) {

    /** Copies the columns. */
    public RowChange {
        columns = List.copyOf(columns);
    }

    /**
     * Which statement it is.
     *
     * @return {@code UPDATE} or {@code DELETE}
     */
    public String verb() {
        return columns.isEmpty() ? "DELETE" : "UPDATE";
    }
}
