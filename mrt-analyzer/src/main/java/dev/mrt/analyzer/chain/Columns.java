package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlType;
import org.jspecify.annotations.Nullable;

/** Columns with one property changed. */
final class Columns {

    private Columns() {}

    static ColumnDefinition named(ColumnDefinition column, SqlName name) {
        return of(name, column, column.type(), column.nullable(), column.defaultExpression(), column.collation());
    }

    static ColumnDefinition typed(ColumnDefinition column, SqlType type, String collation) {
        return of(
                column.name(),
                column,
                type,
                column.nullable(),
                column.defaultExpression(),
                collation.isEmpty() ? null : collation);
    }

    static ColumnDefinition nullable(ColumnDefinition column, boolean nullable) {
        return of(column.name(), column, column.type(), nullable, column.defaultExpression(), column.collation());
    }

    static ColumnDefinition defaulted(ColumnDefinition column, @Nullable String expression) {
        return of(column.name(), column, column.type(), column.nullable(), expression, column.collation());
    }

    private static ColumnDefinition of(
            SqlName name,
            ColumnDefinition rest,
            SqlType type,
            boolean nullable,
            @Nullable String defaultExpression,
            @Nullable String collation) {
        return new ColumnDefinition(
                name,
                type,
                nullable,
                defaultExpression,
                rest.counter(),
                rest.generated(),
                rest.stored(),
                collation,
                rest.onUpdate(),
                rest.comment(),
                rest.text());
    }

    static ColumnDefinition generation(ColumnDefinition column, String counter, @Nullable String generated) {
        return new ColumnDefinition(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultExpression(),
                counter,
                generated,
                column.stored(),
                column.collation(),
                column.onUpdate(),
                column.comment(),
                column.text());
    }
}
