package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.TableRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts parents before children; tables that refer to each other in a circle come as one group (Tarjan's algorithm). */
final class TableOrder {

    private final Map<TableRef, Table> tables = new HashMap<>();
    private final Map<TableRef, Integer> index = new HashMap<>();
    private final Map<TableRef, Integer> low = new HashMap<>();
    private final Deque<Table> stack = new ArrayDeque<>();
    private final Set<TableRef> onStack = new HashSet<>();
    private final List<List<Table>> groups = new ArrayList<>();

    private TableOrder(Collection<Table> all) {
        all.forEach(table -> tables.put(table.ref(), table));
    }

    static List<List<Table>> of(Collection<Table> all) {
        TableOrder order = new TableOrder(all);
        for (Table table : all) {
            if (!order.index.containsKey(table.ref())) {
                order.visit(table);
            }
        }
        return order.groups.stream().map(order::withinCircle).toList();
    }

    private void visit(Table table) {
        TableRef ref = table.ref();
        int number = index.size();
        index.put(ref, number);
        low.put(ref, number);
        stack.push(table);
        onStack.add(ref);
        for (ForeignKey key : table.foreignKeys()) {
            Table parent = tables.get(key.target());
            if (parent == null) {
                continue;
            }
            if (!index.containsKey(parent.ref())) {
                visit(parent);
                low.merge(ref, low.getOrDefault(parent.ref(), number), Math::min);
            } else if (onStack.contains(parent.ref())) {
                low.merge(ref, index.getOrDefault(parent.ref(), number), Math::min);
            }
        }
        if (low.getOrDefault(ref, number) == number) {
            groups.add(popUpTo(ref));
        }
    }

    private List<Table> popUpTo(TableRef ref) {
        List<Table> group = new ArrayList<>();
        while (true) {
            Table table = stack.pop();
            onStack.remove(table.ref());
            group.add(table);
            if (table.ref().equals(ref)) {
                return group;
            }
        }
    }

    /** In a circle first the table whose references to the rest are the easiest to leave open. */
    private List<Table> withinCircle(List<Table> group) {
        List<Table> left = new ArrayList<>(group);
        List<Table> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Table best = left.get(0);
            for (Table table : left) {
                best = cost(table, left) < cost(best, left) ? table : best;
            }
            left.remove(best);
            ordered.add(best);
        }
        return ordered;
    }

    private static int cost(Table table, List<Table> left) {
        int cost = 0;
        for (ForeignKey key : table.foreignKeys()) {
            boolean open = !key.target().equals(table.ref())
                    && left.stream().anyMatch(one -> one.ref().equals(key.target()));
            cost += !open || isOptional(table, key) ? 0 : key.deferrable() ? 1 : 10;
        }
        return cost;
    }

    /** Whether a row may leave the reference empty. */
    static boolean isOptional(Table table, ForeignKey key) {
        return key.columns().stream().anyMatch(name -> table.column(name).filter(one -> one.nullable()).isPresent());
    }
}
