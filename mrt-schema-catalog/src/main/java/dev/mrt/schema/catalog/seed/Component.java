package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.Table.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns whose values depend on each other: joined by a CHECK, by references over several columns, or by a key that no column of many
 * values makes unique.
 *
 * @param columns their names in the table's order
 * @param conditions what they must meet
 * @param references references whose columns are all among them
 * @param keys keys whose columns are all among them
 */
record Component(List<String> columns, List<Check> conditions, List<ForeignKey> references, List<UniqueKey> keys) {

    static List<Component> of(TableModel model) {
        Map<String, Set<String>> groups = new HashMap<>();
        model.conditions().forEach(check -> join(groups, check.columns()));
        joinReferences(model, groups);
        for (UniqueKey key : model.keys()) {
            if (!hasWideColumn(model, key, groups.keySet())) {
                join(groups, key.columns());
            }
        }
        List<Component> components = new ArrayList<>();
        for (Set<String> group : new HashSet<>(groups.values())) {
            components.add(component(model, group));
        }
        components.sort((a, b) -> Integer.compare(
                model.position(a.columns().get(0)), model.position(b.columns().get(0))));
        return components;
    }

    private static void joinReferences(TableModel model, Map<String, Set<String>> groups) {
        Map<String, Integer> uses = new HashMap<>();
        model.references().forEach(key -> key.columns().forEach(name -> uses.merge(name, 1, Integer::sum)));
        for (ForeignKey key : model.references()) {
            boolean shared = key.columns().stream().anyMatch(name -> uses.getOrDefault(name, 0) > 1);
            if (key.columns().size() > 1 || shared) {
                join(groups, key.columns());
            }
        }
    }

    private static void join(Map<String, Set<String>> groups, Collection<String> names) {
        Set<String> joined = new TreeSet<>(names);
        names.forEach(name -> joined.addAll(groups.getOrDefault(name, Set.of())));
        joined.forEach(name -> groups.put(name, joined));
    }

    private static boolean hasWideColumn(TableModel model, UniqueKey key, Set<String> dependent) {
        Set<String> referring = model.referring();
        for (String name : key.columns()) {
            Column column = model.column(name);
            boolean counted = model.isCounter(column);
            boolean free = !referring.contains(name)
                    && !dependent.contains(name)
                    && !column.generated()
                    && Family.of(column).isWide();
            if (counted || free || column.generated()) {
                return true;
            }
        }
        return false;
    }

    private static Component component(TableModel model, Set<String> group) {
        List<String> columns = model.table().columns().stream()
                .map(Column::name)
                .filter(group::contains)
                .toList();
        return new Component(
                columns,
                model.conditions().stream()
                        .filter(check -> !check.columns().isEmpty() && group.containsAll(check.columns()))
                        .toList(),
                model.references().stream()
                        .filter(key -> group.containsAll(key.columns()))
                        .toList(),
                model.keys().stream()
                        .filter(key -> group.containsAll(key.columns()))
                        .toList());
    }

    /** The same with other candidates that the order of columns keeps. */
    static <V> Map<String, V> inOrder(Component component, Map<String, V> values) {
        Map<String, V> ordered = new LinkedHashMap<>();
        component.columns().forEach(name -> {
            V value = values.get(name);
            if (value != null) {
                ordered.put(name, value);
            }
        });
        return ordered;
    }
}
