package dev.mrt.api.sql;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A table as the scripts define it.
 *
 * @param name its name
 * @param columns its columns in order
 * @param constraints its constraints
 * @param indexes its indexes
 * @param temporary whether it ends with the session
 * @param partitionOf the table that it is a part of, {@code null} if none
 * @param partitioned whether it has partitions
 * @param complete whether the scripts tell all of it; {@code false} for one made by a query or LIKE, or made outside the scripts
 * @param options what stands behind the parentheses (ENGINE, WITH, PARTITION BY), empty if nothing
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TableDefinition(
        SqlName name,
        List<ColumnDefinition> columns,
        List<ConstraintDefinition> constraints,
        List<IndexDefinition> indexes,
        boolean temporary,
        @Nullable SqlName partitionOf,
        boolean partitioned,
        boolean complete,
        String options) {

    /** Copies its lists. */
    public TableDefinition {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    /**
     * Looks a column up.
     *
     * @param column its name
     * @return the column, empty if the scripts tell of none
     */
    public Optional<ColumnDefinition> column(SqlName column) {
        return columns.stream()
                .filter(each -> each.name().name().equals(column.name()))
                .findFirst();
    }

    /**
     * Looks a constraint up.
     *
     * @param constraint its name, written or given by the database
     * @return the constraint, empty if the scripts tell of none
     */
    public Optional<ConstraintDefinition> constraint(SqlName constraint) {
        return constraints.stream()
                .filter(each -> each.name() != null && each.name().name().equals(constraint.name()))
                .findFirst();
    }
}
