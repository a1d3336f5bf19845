package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.stream.Stream;

/**
 * MySQL makes an index for a foreign key that has none, keeps it when the key is dropped, and takes it back when a better one is made (manual, "FOREIGN KEY
 * Constraints"). Such an index has an empty text, as no script wrote one.
 */
final class ForeignKeyIndexes {

    private ForeignKeyIndexes() {}

    static TableDefinition after(SqlDialect dialect, TableDefinition table, ConstraintDefinition constraint) {
        if (!dialect.isMySqlLike()) {
            return table;
        }
        if (Keys.hasIndex(constraint)) {
            return withoutImplied(table, constraint.columns());
        }
        boolean makes =
                constraint.kind() == Kind.FOREIGN_KEY && table.complete() && !isServed(table, constraint.columns());
        return makes ? Edit.indexes(table, Edit.plus(table.indexes(), index(table, constraint))) : table;
    }

    static TableDefinition before(SqlDialect dialect, TableDefinition table, IndexDefinition index) {
        return dialect.isMySqlLike() ? withoutImplied(table, index.columns()) : table;
    }

    static boolean isImplied(IndexDefinition index) {
        return index.text().isEmpty();
    }

    private static IndexDefinition index(TableDefinition table, ConstraintDefinition foreignKey) {
        boolean isNamed = foreignKey.name() != null && !ImpliedNames.isImplied(SqlDialect.MYSQL, table, foreignKey);
        SqlName name = isNamed && foreignKey.name() != null
                ? SqlName.of(foreignKey.name().name())
                : SqlName.of(MySqlNames.free(table, foreignKey.columns().get(0).name()));
        return new IndexDefinition(
                name,
                table.name(),
                false,
                "",
                foreignKey.columns().stream().map(SqlName::name).toList(),
                foreignKey.columns(),
                "",
                false,
                "");
    }

    private static TableDefinition withoutImplied(TableDefinition table, List<SqlName> columns) {
        return Edit.withoutIndexes(table, index -> isImplied(index) && begins(columns, index.columns()));
    }

    private static boolean isServed(TableDefinition table, List<SqlName> columns) {
        return columns.isEmpty()
                || Stream.concat(
                                table.indexes().stream().map(IndexDefinition::columns),
                                table.constraints().stream()
                                        .filter(Keys::hasIndex)
                                        .map(ConstraintDefinition::columns))
                        .anyMatch(each -> begins(each, columns));
    }

    private static boolean begins(List<SqlName> columns, List<SqlName> with) {
        return columns.size() >= with.size() && columns.subList(0, with.size()).equals(with);
    }
}
