package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.Change;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.TableDefinition;
import java.util.Optional;

/**
 * One change that is taken back.
 *
 * @param change the change
 * @param statement the statement that makes it
 * @param before the schema just before it
 * @param after the schema just after it
 * @param dialect the dialect
 */
record Step(Change change, Statement statement, SchemaModel before, SchemaModel after, SqlDialect dialect) {

    Optional<TableDefinition> tableBefore(SqlName table) {
        return before.table(table);
    }

    Optional<TableDefinition> tableAfter(SqlName table) {
        return after.table(table);
    }

    boolean isMySql() {
        return dialect.isMySqlLike();
    }
}
