package dev.mrt.api.sql;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A column as a script defines it. Keys and checks written with the column are {@link ConstraintDefinition}s beside it.
 *
 * @param name its name
 * @param type its type; the name is empty where none is written (SQLite, computed columns)
 * @param nullable whether it takes NULL
 * @param defaultExpression its default as written, {@code null} if none
 * @param counter how it is counted: {@code ""}, {@code serial}, {@code identity}, {@code auto_increment}
 * @param generated the expression it is computed by as written, {@code null} if it is not
 * @param stored whether a computed column is stored
 * @param collation its collation or character set as written, {@code null} if none
 * @param onUpdate MySQL's ON UPDATE expression, {@code null} if none
 * @param comment its comment, {@code null} if none
 * @param text the whole definition as written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ColumnDefinition(
        SqlName name,
        SqlType type,
        boolean nullable,
        @Nullable String defaultExpression,
        String counter,
        @Nullable String generated,
        boolean stored,
        @Nullable String collation,
        @Nullable String onUpdate,
        @Nullable String comment,
        String text) {

    /**
     * Whether an insert that leaves it out gets a value other than NULL.
     *
     * @return {@code true} with a default, a counter or a computed value
     */
    public boolean hasValue() {
        return defaultExpression != null || generated != null || !counter.isEmpty();
    }
}
