package dev.mrt.api.schema;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A table that can hold rows, as the seeder and the data reader need it.
 *
 * @param ref its name
 * @param columns its columns in their order
 * @param primaryKey the names of the primary key's columns in the key's order; empty if there is none
 * @param uniqueKeys unique constraints and unique indexes, the primary key not included
 * @param foreignKeys its references
 * @param checks its check constraints, those of its columns' domains included (with the column's name in place of {@code VALUE})
 * @param partitioned whether rows go to partitions
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Table(
        TableRef ref,
        List<Column> columns,
        List<String> primaryKey,
        List<UniqueKey> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        boolean partitioned) {

    /** Copies its collections. */
    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }

    /**
     * Looks a column up.
     *
     * @param name in the catalog's spelling
     * @return the column, empty if there is none of that name
     */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /**
     * A unique constraint or a unique index.
     *
     * @param name its name
     * @param columns its columns in the key's order; those of an expression index that are plain columns
     * @param expression the expressions of an expression index as the database prints them, empty otherwise
     * @param predicate the condition of a partial index as the database prints it, empty otherwise
     */
    public record UniqueKey(String name, List<String> columns, String expression, String predicate) {
        /** Copies its columns. */
        public UniqueKey {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A foreign key.
     *
     * @param name its name
     * @param columns the referring columns
     * @param target the table referred to
     * @param targetColumns the columns referred to, in the order of {@code columns}
     * @param onDelete the rule in upper case: {@code NO ACTION}, {@code RESTRICT}, {@code CASCADE}, {@code SET NULL}, {@code SET DEFAULT}
     * @param deferrable whether its check can wait for the end of the transaction
     */
    public record ForeignKey(
            String name,
            List<String> columns,
            TableRef target,
            List<String> targetColumns,
            String onDelete,
            boolean deferrable) {
        /** Copies its columns. */
        public ForeignKey {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }

    /**
     * A check constraint.
     *
     * @param name its name
     * @param expression the condition as the database prints it
     * @param columns the columns it reads, as far as the catalog says; may be empty
     */
    public record Check(String name, String expression, List<String> columns) {
        /** Copies its columns. */
        public Check {
            columns = List.copyOf(columns);
        }
    }
}
