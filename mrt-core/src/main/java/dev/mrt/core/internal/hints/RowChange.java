package dev.mrt.core.internal.hints;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A statement on the rows of one table that runs when its script does.
 *
 * @param verb what it does
 * @param table the table, without its schema, in lower case
 * @param columns the columns that an UPDATE assigns, in lower case; empty for others
 */
@API(status = API.Status.INTERNAL)
public record RowChange(Verb verb, String table, List<String> columns) {

    /** What a statement does to rows. */
    public enum Verb {
        /** INSERT, REPLACE or MERGE. */
        INSERT,
        /** UPDATE. */
        UPDATE,
        /** DELETE. */
        DELETE
    }

    /** Copies the columns. */
    public RowChange {
        columns = List.copyOf(columns);
    }
}
