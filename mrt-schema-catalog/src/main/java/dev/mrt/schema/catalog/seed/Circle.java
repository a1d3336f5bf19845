package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.TableRef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Seeds tables that refer to each other or to themselves: first one row each with its open references empty, or where that is not allowed
 * with a key that the target will have, then the other rows, of which the second half can refer to the first.
 */
final class Circle {

    /** Rows that wait until every table of the circle has one. */
    private record Rest(TableModel model, List<RowSpec> specs) {}

    private final SeedRun run;
    private final List<Table> tables;
    private final Set<TableRef> done = new HashSet<>();
    private final Map<TableRef, Map<String, @Nullable String>> promised = new HashMap<>();
    private final List<Rest> rests = new ArrayList<>();

    Circle(SeedRun run, List<Table> tables) {
        this.run = run;
        this.tables = tables;
    }

    void seed() throws SQLException {
        for (Table table : tables) {
            first(run.model(table));
            done.add(table.ref());
        }
        for (Rest rest : rests) {
            int half = (rest.specs().size() + 1) / 2;
            TableSeeder seeder = new TableSeeder(run, rest.model());
            seeder.insert(rest.specs().subList(0, half), Set.of());
            seeder.insert(rest.specs().subList(half, rest.specs().size()), Set.of());
        }
    }

    private void first(TableModel model) throws SQLException {
        insertFirst(model, new ArrayList<>(new RowPlan(run, model).all()));
    }

    /** Makes the given rows in the only table of this circle. */
    void insertOnly(TableModel model, List<RowSpec> specs) throws SQLException {
        insertFirst(model, new ArrayList<>(specs));
    }

    private void insertFirst(TableModel model, List<RowSpec> specs) throws SQLException {
        RowPlan plan = new RowPlan(run, model);
        Set<ForeignKey> open = open(model);
        Map<String, @Nullable String> promise = promised.getOrDefault(model.ref(), Map.of());
        if (specs.isEmpty() || (open.isEmpty() && promise.isEmpty())) {
            new TableSeeder(run, model).insert(specs, Set.of());
            return;
        }
        RowSpec root = takeRoot(specs);
        rests.add(new Rest(model, specs));
        List<ForeignKey> mandatory = open.stream()
                .filter(key -> !TableOrder.isOptional(model.table(), key))
                .toList();
        List<ForeignKey> toItself = mandatory.stream()
                .filter(key -> key.target().equals(model.ref()))
                .toList();
        List<ForeignKey> ahead = mandatory.stream()
                .filter(key -> !key.target().equals(model.ref()))
                .toList();
        RowSpec fixed = root.with(plan.toItself(root, toItself)).with(promise).with(ahead(plan, root, ahead));
        insertRoot(model, fixed, open, ahead);
    }

    /** The row with NULLs is the best one to start with: it leaves references empty anyway. */
    private static RowSpec takeRoot(List<RowSpec> specs) {
        int at = 0;
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i).kind() == RowSpec.Kind.NULLS) {
                at = i;
            }
        }
        return specs.remove(at);
    }

    private Set<ForeignKey> open(TableModel model) throws SQLException {
        Set<ForeignKey> open = new LinkedHashSet<>();
        for (ForeignKey key : model.references()) {
            boolean inside = key.target().equals(model.ref())
                    || (tables.stream().anyMatch(table -> table.ref().equals(key.target()))
                            && !done.contains(key.target()));
            if (inside && run.parents().of(key).isEmpty()) {
                open.add(key);
            }
        }
        return open;
    }

    /** Promises keys of rows that are made later. */
    private Map<String, @Nullable String> ahead(RowPlan plan, RowSpec root, List<ForeignKey> references)
            throws SQLException {
        Map<String, @Nullable String> fixed = new HashMap<>();
        for (ForeignKey key : references) {
            Table target = run.schema().table(key.target()).orElseThrow();
            Map<String, @Nullable String> promise = promised.computeIfAbsent(key.target(), any -> new HashMap<>());
            for (int i = 0; i < key.columns().size(); i++) {
                String name = key.targetColumns().get(i);
                if (!promise.containsKey(name)) {
                    promise.put(name, plan.predicted(run.model(target), name, root));
                }
                fixed.put(key.columns().get(i), promise.get(name));
            }
        }
        return fixed;
    }

    private void insertRoot(TableModel model, RowSpec root, Set<ForeignKey> open, List<ForeignKey> ahead)
            throws SQLException {
        TableSeeder seeder = new TableSeeder(run, model);
        List<String> offOn = run.dialect().foreignKeysOffOn();
        boolean off = !offOn.isEmpty() && ahead.stream().anyMatch(key -> !key.deferrable());
        if (!ahead.isEmpty()) {
            run.dialect().deferConstraints(run.session());
        }
        if (!off) {
            seeder.insert(List.of(root), open);
            return;
        }
        int made = run.session().atomically(() -> {
            run.session().update(offOn.get(0));
            int rows = seeder.insert(List.of(root), open);
            run.session().update(offOn.get(1));
            return rows;
        });
        if (made > 0) {
            run.madeWithoutTriggers(model.ref());
        }
    }
}
