package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.Table.UniqueKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values found for a component, given out so that rows differ as much as they can. */
final class ComponentValues {

    private static final int MOST = 150;

    private final SeedRun run;
    private final TableModel model;
    private final Component component;
    private final Map<String, List<@Nullable String>> candidates;
    private final List<Map<String, @Nullable String>> full;
    private final List<Map<String, @Nullable String>> sparse;
    private final Map<String, Set<@Nullable String>> usedValues = new HashMap<>();
    private final Set<List<@Nullable String>> usedKeys = new HashSet<>();

    ComponentValues(
            SeedRun run, TableModel model, Component component, Map<String, List<@Nullable String>> candidates, boolean sparse)
            throws SQLException {
        this.run = run;
        this.model = model;
        this.component = component;
        this.candidates = candidates;
        this.full = solver(candidates).solve(false, "", MOST);
        boolean nullable = component.columns().stream().anyMatch(name -> model.column(name).nullable());
        this.sparse = sparse && nullable ? solver(candidates).solve(true, "", MOST) : full;
    }

    private Solver solver(Map<String, List<@Nullable String>> from) {
        return new Solver(run.session(), run.dialect(), model, component, from);
    }

    Component component() {
        return component;
    }

    int size() {
        return full.size();
    }

    /**
     * Picks values for a row.
     *
     * @param spec the row
     * @param attempt how many were refused already
     * @return values by column
     * @throws Unsolvable if none are left
     */
    Map<String, @Nullable String> pick(RowSpec spec, int attempt) throws SQLException, Unsolvable {
        List<Map<String, @Nullable String>> from = spec.kind() == RowSpec.Kind.NULLS && attempt < 4 ? sparse : full;
        Map<String, @Nullable String> fixed = new HashMap<>(spec.fixed());
        fixed.keySet().retainAll(component.columns());
        List<Map<String, @Nullable String>> possible = free(from, fixed);
        if (possible.isEmpty() && !fixed.isEmpty()) {
            possible = free(solveWith(fixed), fixed);
        }
        if (possible.isEmpty()) {
            throw new Unsolvable(why());
        }
        if (spec.kind() == RowSpec.Kind.NULLS && attempt == 0) {
            long most = nulls(possible.get(0));
            possible = possible.stream().filter(values -> nulls(values) == most).toList();
        }
        List<Map<String, @Nullable String>> ranked = possible.stream()
                .sorted((a, b) -> Integer.compare(overlap(a), overlap(b)))
                .toList();
        return ranked.get(attempt % ranked.size());
    }

    private List<Map<String, @Nullable String>> free(
            List<Map<String, @Nullable String>> all, Map<String, @Nullable String> fixed) {
        return all.stream()
                .filter(values -> values.entrySet().containsAll(fixed.entrySet()))
                .filter(values -> component.keys().stream().noneMatch(key -> isUsed(key, values)))
                .toList();
    }

    private List<Map<String, @Nullable String>> solveWith(Map<String, @Nullable String> fixed) throws SQLException {
        Map<String, List<@Nullable String>> narrowed = new HashMap<>(candidates);
        fixed.forEach((name, value) -> {
            List<@Nullable String> one = new ArrayList<>();
            one.add(value);
            narrowed.put(name, one);
        });
        return solver(narrowed).solve(false, "", MOST);
    }

    private static long nulls(Map<String, @Nullable String> values) {
        return values.values().stream().filter(Objects::isNull).count();
    }

    /** How much of it is in earlier rows already; a first value in a column is worth more than a new value in another. */
    private int overlap(Map<String, @Nullable String> values) {
        int overlap = 0;
        for (Map.Entry<String, @Nullable String> entry : values.entrySet()) {
            Set<@Nullable String> before = usedValues.get(entry.getKey());
            boolean used = before != null && before.contains(entry.getValue());
            overlap += used ? 1 : 0;
            overlap += entry.getValue() == null ? 1 : 0;
            boolean first = entry.getValue() != null
                    && (before == null || before.stream().allMatch(Objects::isNull));
            overlap -= first ? 3 : 0;
        }
        return overlap;
    }

    private boolean isUsed(UniqueKey key, Map<String, @Nullable String> values) {
        return usedKeys.contains(keyOf(key, values));
    }

    private static List<@Nullable String> keyOf(UniqueKey key, Map<String, @Nullable String> values) {
        List<@Nullable String> all = new ArrayList<>();
        all.add(key.name());
        for (String name : key.columns()) {
            String value = values.get(name);
            if (value == null) {
                return List.of();
            }
            all.add(value);
        }
        return all;
    }

    void used(Map<String, @Nullable String> row) {
        for (String name : component.columns()) {
            if (row.containsKey(name)) {
                usedValues.computeIfAbsent(name, any -> new HashSet<>()).add(row.get(name));
            }
        }
        for (UniqueKey key : component.keys()) {
            List<@Nullable String> used = keyOf(key, row);
            if (!used.isEmpty()) {
                usedKeys.add(used);
            }
        }
    }

    void forget() {
        usedValues.clear();
        usedKeys.clear();
    }

    private String why() {
        String columns = String.join(", ", component.columns());
        String names = component.conditions().stream().map(Check::name).distinct().collect(Collectors.joining(", "));
        String keys = component.keys().stream().map(UniqueKey::name).collect(Collectors.joining(", "));
        if (!full.isEmpty()) {
            return "no further combination of values for " + columns + " is left" + (keys.isEmpty() ? "" : " that " + keys + " takes");
        }
        for (String name : component.columns()) {
            if (candidates.getOrDefault(name, List.of()).isEmpty()) {
                return "mrt knows no value for the column " + name + " of type " + model.column(name).type();
            }
        }
        return "no values tried for " + columns + " meet " + (names.isEmpty() ? keys : names);
    }
}
