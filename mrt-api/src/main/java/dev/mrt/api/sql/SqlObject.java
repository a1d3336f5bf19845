package dev.mrt.api.sql;

import dev.mrt.api.schema.ObjectKind;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An object other than a table, column, constraint or index: a view, sequence, routine, trigger, type, enumeration, domain, schema, policy, ...
 *
 * @param kind what it is
 * @param name its name
 * @param table the table that a trigger, rule or policy is on, {@code null} otherwise
 * @param labels the labels of an enumeration in order, the parameter types of a routine; empty otherwise
 * @param definition the whole statement as written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SqlObject(
        ObjectKind kind, SqlName name, @Nullable SqlName table, List<String> labels, String definition) {

    /** Copies the labels. */
    public SqlObject {
        labels = List.copyOf(labels);
    }
}
