package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tables with one part changed. */
final class Edit {

    private Edit() {}

    /** A table that was made outside the scripts: nothing of it is known. */
    static TableDefinition outside(SqlName name) {
        return new TableDefinition(name, List.of(), List.of(), List.of(), false, null, false, false, "");
    }

    static TableDefinition columns(TableDefinition table, List<ColumnDefinition> columns) {
        return of(table, table.name(), columns, table.constraints(), table.indexes(), table.partitionOf());
    }

    static TableDefinition constraints(TableDefinition table, List<ConstraintDefinition> constraints) {
        return of(table, table.name(), table.columns(), constraints, table.indexes(), table.partitionOf());
    }

    static TableDefinition indexes(TableDefinition table, List<IndexDefinition> indexes) {
        return of(table, table.name(), table.columns(), table.constraints(), indexes, table.partitionOf());
    }

    static TableDefinition partitionOf(TableDefinition table, @Nullable SqlName parent) {
        return of(table, table.name(), table.columns(), table.constraints(), table.indexes(), parent);
    }

    static TableDefinition renamed(TableDefinition table, SqlName to) {
        return of(table, to, table.columns(), table.constraints(), table.indexes(), table.partitionOf());
    }

    private static TableDefinition of(
            TableDefinition table,
            SqlName name,
            List<ColumnDefinition> columns,
            List<ConstraintDefinition> constraints,
            List<IndexDefinition> indexes,
            @Nullable SqlName partitionOf) {
        return new TableDefinition(
                name,
                columns,
                constraints,
                indexes,
                table.temporary(),
                partitionOf,
                table.partitioned(),
                table.complete(),
                table.options());
    }

    /** One column changed; a table without it stays as it is. */
    static TableDefinition column(TableDefinition table, SqlName column, UnaryOperator<ColumnDefinition> edit) {
        return columns(
                table,
                table.columns().stream()
                        .map(each -> each.name().name().equals(column.name()) ? edit.apply(each) : each)
                        .toList());
    }

    static TableDefinition withoutConstraints(TableDefinition table, Predicate<ConstraintDefinition> gone) {
        return constraints(
                table, table.constraints().stream().filter(gone.negate()).toList());
    }

    static TableDefinition withoutIndexes(TableDefinition table, Predicate<IndexDefinition> gone) {
        return indexes(table, table.indexes().stream().filter(gone.negate()).toList());
    }

    static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    static boolean same(@Nullable SqlName one, @Nullable SqlName other) {
        return one != null && other != null && one.name().equals(other.name());
    }
}
