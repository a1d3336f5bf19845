package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints and indexes with one property changed. */
final class Constraints {

    private Constraints() {}

    static ConstraintDefinition named(ConstraintDefinition old, @Nullable SqlName name) {
        return of(old, name, old.columns(), old.target(), old.targetColumns(), old.expression(), old.validated());
    }

    static ConstraintDefinition on(ConstraintDefinition old, List<SqlName> columns) {
        return of(old, old.name(), columns, old.target(), old.targetColumns(), old.expression(), old.validated());
    }

    static ConstraintDefinition to(ConstraintDefinition old, SqlName target) {
        return of(old, old.name(), old.columns(), target, old.targetColumns(), old.expression(), old.validated());
    }

    static ConstraintDefinition toColumns(ConstraintDefinition old, List<SqlName> targetColumns) {
        return of(old, old.name(), old.columns(), old.target(), targetColumns, old.expression(), old.validated());
    }

    static ConstraintDefinition demanding(ConstraintDefinition old, String expression) {
        return of(old, old.name(), old.columns(), old.target(), old.targetColumns(), expression, old.validated());
    }

    static ConstraintDefinition validated(ConstraintDefinition old) {
        return of(old, old.name(), old.columns(), old.target(), old.targetColumns(), old.expression(), true);
    }

    private static ConstraintDefinition of(
            ConstraintDefinition old,
            @Nullable SqlName name,
            List<SqlName> columns,
            @Nullable SqlName target,
            List<SqlName> targetColumns,
            String expression,
            boolean validated) {
        return new ConstraintDefinition(
                old.kind(),
                name,
                columns,
                target,
                targetColumns,
                old.onDelete(),
                old.onUpdate(),
                expression,
                validated,
                null,
                old.text());
    }

    static IndexDefinition named(IndexDefinition old, @Nullable SqlName name) {
        return index(old, name, old.table(), old.keys(), old.columns(), old.condition());
    }

    static IndexDefinition onTable(IndexDefinition old, SqlName table) {
        return index(old, old.name(), table, old.keys(), old.columns(), old.condition());
    }

    static IndexDefinition keyed(IndexDefinition old, List<String> keys, List<SqlName> columns, String condition) {
        return index(old, old.name(), old.table(), keys, columns, condition);
    }

    private static IndexDefinition index(
            IndexDefinition old,
            @Nullable SqlName name,
            SqlName table,
            List<String> keys,
            List<SqlName> columns,
            String condition) {
        return new IndexDefinition(
                name, table, old.unique(), old.method(), keys, columns, condition, old.parentOnly(), old.text());
    }
}
