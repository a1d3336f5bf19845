package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.Table.UniqueKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the database find values for a component: the candidates of its columns are crossed and filtered with the table's own conditions,
 * so that whatever a CHECK can say is understood.
 */
final class Solver {

    private static final int LARGEST_PRODUCT = 20_000;
    private static final int TRIED_ONE_BY_ONE = 150;
    private static final int ENOUGH = 3;
    private static final int IN_VAIN = 15;

    private final Session session;
    private final Dialect dialect;
    private final TableModel model;
    private final Component component;
    private final Map<String, List<@Nullable String>> candidates;

    Solver(
            Session session,
            Dialect dialect,
            TableModel model,
            Component component,
            Map<String, List<@Nullable String>> candidates) {
        this.session = session;
        this.dialect = dialect;
        this.model = model;
        this.component = component;
        this.candidates = trimmed(candidates);
    }

    /** Shortens the longest lists until their product is bearable. */
    private static Map<String, List<@Nullable String>> trimmed(Map<String, List<@Nullable String>> candidates) {
        Map<String, List<@Nullable String>> shorter = new HashMap<>(candidates);
        while (product(shorter) > LARGEST_PRODUCT) {
            String longest = shorter.keySet().stream()
                    .sorted()
                    .max((a, b) -> Integer.compare(size(shorter, a), size(shorter, b)))
                    .orElseThrow();
            List<@Nullable String> list = shorter.getOrDefault(longest, List.of());
            int keep = Math.max(1, list.size() * 4 / 5);
            List<@Nullable String> kept = new ArrayList<>(list.subList(0, keep));
            if (list.get(list.size() - 1) == null) {
                kept.set(kept.size() - 1, null);
            }
            shorter.put(longest, kept);
        }
        return shorter;
    }

    private static int size(Map<String, List<@Nullable String>> candidates, String column) {
        return candidates.getOrDefault(column, List.of()).size();
    }

    private static double product(Map<String, List<@Nullable String>> candidates) {
        return candidates.values().stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
    }

    /**
     * Finds values.
     *
     * @param manyNulls whether NULLs are welcome, else they come last
     * @param further a condition that they must meet besides those of the component, empty for none
     * @param limit how many at most
     * @return values by column, the best first; empty if there are none among the candidates
     */
    List<Map<String, @Nullable String>> solve(boolean manyNulls, String further, int limit) throws SQLException {
        if (candidates.values().stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        String where = where(further);
        try {
            return session.atomically(() -> inOneQuery(where, manyNulls, limit));
        } catch (SQLException raised) {
            return smaller().solveAgain(where, manyNulls, limit);
        }
    }

    /** An expression raised an error, most often as a product of large numbers overflows. */
    private List<Map<String, @Nullable String>> solveAgain(String where, boolean manyNulls, int limit)
            throws SQLException {
        try {
            return session.atomically(() -> inOneQuery(where, manyNulls, limit));
        } catch (SQLException raised) {
            return oneByOne(where, Math.min(limit, 20));
        }
    }

    private Solver smaller() {
        Map<String, List<@Nullable String>> small = new HashMap<>();
        candidates.forEach((name, list) -> {
            boolean number = Family.of(model.column(name)).isNumber();
            List<@Nullable String> kept = list.stream()
                    .filter(text -> !number || text == null || isSmall(text))
                    .toList();
            small.put(name, kept.isEmpty() ? list : kept);
        });
        return new Solver(session, dialect, model, component, small);
    }

    private static boolean isSmall(String number) {
        return number.length() <= 5 && number.indexOf('.') < 0;
    }

    private List<Map<String, @Nullable String>> inOneQuery(String where, boolean manyNulls, int limit)
            throws SQLException {
        List<String> columns = component.columns();
        StringBuilder from = new StringBuilder();
        StringBuilder picked = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            from.append(i == 0 ? "" : " CROSS JOIN ").append(dialect.source(typed(name), "v" + i));
            picked.append(i == 0 ? "" : ", ");
            picked.append("v" + i + ".x AS " + dialect.quote(name) + ", v" + i + ".o AS mrt_o" + i);
        }
        String numbers =
                IntStream.range(0, columns.size()).mapToObj(i -> "mrt_o" + i).collect(Collectors.joining(", "));
        String sql = "SELECT " + numbers + " FROM (SELECT " + picked + " FROM " + from + ") mrt_s WHERE " + where
                + " ORDER BY " + nulls() + (manyNulls ? " DESC" : "") + ", " + distance() + ", " + numbers
                + dialect.limit(limit);
        List<Map<String, @Nullable String>> found = new ArrayList<>();
        for (List<@Nullable String> row : session.query(sql)) {
            Map<String, @Nullable String> values = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                int index = Integer.parseInt(String.valueOf(row.get(i)));
                values.put(
                        columns.get(i),
                        candidates.getOrDefault(columns.get(i), List.of()).get(index));
            }
            found.add(values);
        }
        return found;
    }

    private List<String> typed(String name) {
        return candidates.getOrDefault(name, List.of()).stream()
                .map(text -> dialect.typed(model.column(name), model.fact(name), text))
                .toList();
    }

    private String nulls() {
        return component.columns().stream()
                .map(name -> "CASE WHEN " + dialect.quote(name) + " IS NULL THEN 1 ELSE 0 END")
                .collect(Collectors.joining(" + "));
    }

    /** First what is generated for the same row in all columns, then what is early in the lists. */
    private String distance() {
        return IntStream.range(0, component.columns().size())
                .mapToObj(i -> "mrt_o" + i + " * mrt_o" + i
                        + (i == 0 ? "" : " + 16 * (mrt_o" + i + " - mrt_o0) * (mrt_o" + i + " - mrt_o0)"))
                .collect(Collectors.joining(" + "));
    }

    private String where(String further) {
        List<String> all = new ArrayList<>();
        component.conditions().stream()
                .map(Check::expression)
                .map(Solver::holds)
                .forEach(all::add);
        component.references().stream()
                .filter(key ->
                        key.columns().size() > 1 || component.references().size() > 1)
                .map(this::refers)
                .forEach(all::add);
        component.keys().stream().map(this::isNew).forEach(all::add);
        if (!further.isEmpty()) {
            all.add(further);
        }
        return all.isEmpty() ? "1 = 1" : String.join(" AND ", all);
    }

    /** As a CHECK has it: what is unknown is allowed. */
    static String holds(String expression) {
        return "CASE WHEN NOT (" + expression + ") THEN 0 ELSE 1 END = 1";
    }

    private String refers(ForeignKey key) {
        StringBuilder sql = new StringBuilder("(");
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < key.columns().size(); i++) {
            String mine = "mrt_s." + dialect.quote(key.columns().get(i));
            sql.append(mine).append(" IS NULL OR ");
            equal.append(i == 0 ? "" : " AND ");
            String theirs = "mrt_p." + dialect.quote(key.targetColumns().get(i));
            equal.append(dialect.equal(model.column(key.columns().get(i)), theirs, mine));
        }
        return sql + "EXISTS (SELECT 1 FROM " + dialect.name(key.target()) + " mrt_p WHERE " + equal + "))";
    }

    private String isNew(UniqueKey key) {
        String equal = key.columns().stream()
                .map(name -> dialect.equal(
                        model.column(name), "mrt_e." + dialect.quote(name), "mrt_s." + dialect.quote(name)))
                .collect(Collectors.joining(" AND "));
        return "NOT EXISTS (SELECT 1 FROM " + dialect.name(model.ref()) + " mrt_e WHERE " + equal + ")";
    }

    /** For conditions that raise an error for some values: each combination is asked for alone. */
    private List<Map<String, @Nullable String>> oneByOne(String where, int limit) throws SQLException {
        List<Map<String, @Nullable String>> found = new ArrayList<>();
        int[] at = new int[component.columns().size()];
        int sinceFound = 0;
        for (int tried = 0; tried < TRIED_ONE_BY_ONE && found.size() < limit; tried++) {
            if (found.size() >= ENOUGH && sinceFound++ > IN_VAIN) {
                break;
            }
            Map<String, @Nullable String> values = new HashMap<>();
            List<String> picked = new ArrayList<>();
            for (int i = 0; i < at.length; i++) {
                String name = component.columns().get(i);
                String value = candidates.getOrDefault(name, List.of()).get(at[i]);
                values.put(name, value);
                picked.add(dialect.typed(model.column(name), model.fact(name), value) + " AS " + dialect.quote(name));
            }
            if (holds(picked, where)) {
                found.add(values);
                sinceFound = 0;
            }
            if (!advance(at)) {
                break;
            }
        }
        return found;
    }

    private boolean holds(List<String> picked, String where) throws SQLException {
        String sql =
                "SELECT 1 FROM (SELECT " + String.join(", ", picked) + dialect.fromNothing() + ") mrt_s WHERE " + where;
        try {
            return session.atomically(() -> !session.query(sql).isEmpty());
        } catch (SQLException raised) {
            return false;
        }
    }

    private boolean advance(int[] at) {
        for (int i = 0; i < at.length; i++) {
            at[i]++;
            if (at[i] < size(candidates, component.columns().get(i))) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }
}
