package dev.mrt.api.sql;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @param kind what it demands
 * @param name its name; {@code null} if the script gives none
 * @param columns its columns in order; those that a check mentions, as far as they can be told
 * @param target the table that a foreign key refers to, {@code null} otherwise
 * @param targetColumns the columns referred to; empty for the primary key of the target
 * @param onDelete the rule in upper case ({@code CASCADE}, {@code SET NULL}, ...), empty if none is written
 * @param onUpdate as {@code onDelete}
 * @param expression the condition of a check, the elements of an exclusion; empty otherwise
 * @param validated whether existing rows were checked ({@code false} after NOT VALID, until it is validated)
 * @param usingIndex the index that it is built on, {@code null} if it makes one of its own
 * @param text the definition as written, without {@code CONSTRAINT name}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ConstraintDefinition(
        Kind kind,
        @Nullable SqlName name,
        List<SqlName> columns,
        @Nullable SqlName target,
        List<SqlName> targetColumns,
        String onDelete,
        String onUpdate,
        String expression,
        boolean validated,
        @Nullable SqlName usingIndex,
        String text) {

    /** What a constraint demands. */
    public enum Kind {
        /** PRIMARY KEY. */
        PRIMARY_KEY,
        /** UNIQUE. */
        UNIQUE,
        /** FOREIGN KEY, REFERENCES. */
        FOREIGN_KEY,
        /** CHECK. */
        CHECK,
        /** EXCLUDE. */
        EXCLUSION,
        /** A NOT NULL constraint with a name of its own (PostgreSQL 18, Oracle). */
        NOT_NULL
    }

    /** Copies the columns. */
    public ConstraintDefinition {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
