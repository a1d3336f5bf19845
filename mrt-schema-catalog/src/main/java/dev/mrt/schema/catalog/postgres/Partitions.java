package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.TableRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the columns of partitions that only repeat the table that they are a part of: they would turn one change into one per partition. */
final class Partitions {

    private final List<Fact> facts;
    private final Map<TableRef, TableRef> parents = new HashMap<>();
    private final Map<ObjectKey, Fact> columns = new HashMap<>();

    Partitions(List<Fact> facts) {
        this.facts = facts;
        for (Fact fact : facts) {
            if (fact.has(".parent table")) {
                parents.put(fact.table(), new TableRef(fact.require(".parent schema"), fact.require(".parent table")));
            }
            if (fact.is(ObjectKind.COLUMN)) {
                columns.put(fact.key(), fact);
            }
        }
    }

    Set<ObjectKey> repeatedColumns() {
        Set<ObjectKey> repeated = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.is(ObjectKind.COLUMN) && repeats(fact, parents.get(fact.table()))) {
                repeated.add(fact.key());
            }
        }
        return repeated;
    }

    private boolean repeats(Fact column, @Nullable TableRef parent) {
        if (parent == null) {
            return false;
        }
        Fact original = columns.get(ObjectKey.of(ObjectKind.COLUMN, parent, column.name()));
        return original != null && comparable(original).equals(comparable(column));
    }

    private static Map<String, String> comparable(Fact column) {
        Map<String, String> values = new TreeMap<>(column.values());
        values.keySet().removeIf(marked -> marked.startsWith("."));
        return values;
    }
}
