package dev.mrt.analyzer.checks;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.SchemaModel;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Foreign keys as seen from the table that they refer to. */
final class References {

    private References() {}

    /** The tables whose foreign keys lead to a table, directly or through others, without itself. */
    static Set<SqlName> reaching(SchemaModel schema, SqlName table) {
        Set<SqlName> found = new TreeSet<>(Comparator.comparing(SqlName::toString));
        Deque<SqlName> next = new ArrayDeque<>(List.of(table));
        while (!next.isEmpty()) {
            SqlName target = next.remove();
            schema.tables().stream()
                    .filter(each -> refersTo(each, target))
                    .map(TableDefinition::name)
                    .filter(name -> !name.equals(table) && found.add(name))
                    .forEach(next::add);
        }
        return found;
    }

    private static boolean refersTo(TableDefinition table, SqlName target) {
        return table.constraints().stream()
                .map(ConstraintDefinition::target)
                .filter(Objects::nonNull)
                .anyMatch(target::equals);
    }
}
