package dev.mrt.analyzer.checks;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a table says about duplicates. */
final class UniqueKeys {

    private UniqueKeys() {}

    /** Whether no two rows can agree in all of these columns, as some of them form a key already. */
    static boolean rulesOutDuplicates(TableDefinition table, Collection<SqlName> columns) {
        Set<String> names = names(columns);
        return table.constraints().stream()
                        .filter(UniqueKeys::isKey)
                        .map(ConstraintDefinition::columns)
                        .anyMatch(key -> isWithin(key, names))
                || table.indexes().stream()
                        .filter(UniqueKeys::isWhole)
                        .map(IndexDefinition::columns)
                        .anyMatch(key -> isWithin(key, names));
    }

    static boolean isKey(ConstraintDefinition constraint) {
        return constraint.kind() == Kind.UNIQUE || constraint.kind() == Kind.PRIMARY_KEY;
    }

    /** Unique for all rows, and by columns alone. */
    private static boolean isWhole(IndexDefinition index) {
        return index.unique()
                && index.condition().isEmpty()
                && index.keys().size() == index.columns().size();
    }

    private static boolean isWithin(List<SqlName> key, Set<String> names) {
        return !key.isEmpty() && names.containsAll(names(key));
    }

    private static Set<String> names(Collection<SqlName> columns) {
        return columns.stream().map(SqlName::name).collect(Collectors.toSet());
    }
}
