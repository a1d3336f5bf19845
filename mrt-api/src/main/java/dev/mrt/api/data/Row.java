package dev.mrt.api.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One row.
 *
 * @param values the canonical text of each value, in the order of the table's columns; {@code null} is NULL. Equal text means equal
 *     value; a value longer than a reader's limit is written as its SHA-256 with its length.
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Row(List<@Nullable String> values) {

    /** Copies the values; NULLs are allowed. */
    public Row {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
