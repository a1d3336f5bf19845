package dev.mrt.schema.catalog.sqlite;

import dev.mrt.api.schema.ObjectKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as it is written, on a column or on the table.
 *
 * @param kind PRIMARY_KEY, UNIQUE, FOREIGN_KEY or CHECK
 * @param name its name, {@code null} if it has none
 * @param terms the columns, each with what is said about it (collation, order)
 * @param condition of a check
 * @param reference of a foreign key
 * @param conflict what happens to a row that breaks it, empty if nothing is said
 * @param autoIncrement whether a primary key never gives out a number twice
 */
record Constraint(
        ObjectKind kind,
        @Nullable String name,
        List<List<Token>> terms,
        List<Token> condition,
        @Nullable Reference reference,
        String conflict,
        boolean autoIncrement) {

    /**
     * Where a foreign key leads.
     *
     * @param table the table as written
     * @param columns its columns as written, empty for the primary key
     * @param onDelete in upper case
     * @param onUpdate in upper case
     * @param match empty if nothing is said
     * @param deferrable in upper case, empty for one that is not
     */
    record Reference(
            String table, List<String> columns, String onDelete, String onUpdate, String match, String deferrable) {}

    /** The columns as written. */
    List<String> columns() {
        return terms.stream()
                .filter(term -> !term.isEmpty())
                .map(term -> new TokenCursor(term).name())
                .toList();
    }
}
