package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;

/**
 * The names that a database gives to what a script leaves without one. Those of H2, SQLite, Oracle and SQL Server hold a number or a hash that no
 * script tells; there a constraint stays without a name.
 */
final class ImpliedNames {

    private ImpliedNames() {}

    static ConstraintDefinition name(Model model, TableDefinition table, ConstraintDefinition constraint) {
        if (constraint.name() != null) {
            return constraint;
        }
        if (constraint.usingIndex() != null) {
            return Constraints.named(constraint, constraint.usingIndex());
        }
        if (model.dialect() == SqlDialect.POSTGRES) {
            return Constraints.named(constraint, SqlName.of(PostgresNames.of(model, table, constraint)));
        }
        if (model.dialect().isMySqlLike()) {
            return Constraints.named(constraint, SqlName.of(MySqlNames.of(model.dialect(), table, constraint)));
        }
        return constraint;
    }

    static IndexDefinition name(Model model, TableDefinition table, IndexDefinition index) {
        if (index.name() != null) {
            return index;
        }
        if (model.dialect() == SqlDialect.POSTGRES) {
            return Constraints.named(index, SqlName.of(PostgresNames.of(model, table, index)));
        }
        if (model.dialect().isMySqlLike() && !index.columns().isEmpty()) {
            return Constraints.named(
                    index,
                    SqlName.of(MySqlNames.free(table, index.columns().get(0).name())));
        }
        return index;
    }

    /** Whether a name is one that the database would give, so that another such name in its place is no difference. */
    static boolean isImplied(SqlDialect dialect, TableDefinition table, ConstraintDefinition constraint) {
        if (constraint.name() == null) {
            return true;
        }
        String name = constraint.name().name();
        if (dialect == SqlDialect.POSTGRES) {
            return PostgresNames.isImplied(name, constraint);
        }
        return dialect.isMySqlLike() && MySqlNames.isImplied(table, name, constraint);
    }
}
