package dev.mrt.schema.catalog.seed;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Combines the literals of a table's columns to rows. Conditions on several columns need a row that meets all of them; and where the
 * SQL puts a value into a column, only a row that meets the condition and holds another value shows it.
 */
final class HintRows {

    /** More rows than this for the literals of one table would make a call slow and the report no better. */
    static final int MOST = 16;

    private final TableModel model;
    private final Map<String, List<@Nullable String>> byColumn;
    private final Set<Map<String, @Nullable String>> rows = new LinkedHashSet<>();

    private HintRows(TableModel model, Map<String, List<@Nullable String>> byColumn) {
        this.model = model;
        this.byColumn = byColumn;
    }

    /**
     * Combines.
     *
     * @param model the table
     * @param byColumn literals by column, at least one each; {@code null} for NULL
     * @return what to fix in additional rows, the most telling ones first
     */
    static List<Map<String, @Nullable String>> of(TableModel model, Map<String, List<@Nullable String>> byColumn) {
        HintRows rows = new HintRows(model, byColumn);
        rows.aligned();
        rows.withoutOne();
        rows.combined(List.copyOf(byColumn.keySet()), Map.of());
        return rows.rows.stream().limit(MOST).toList();
    }

    /** The n-th literals of all columns, as statements tend to name them together. */
    private void aligned() {
        int most = byColumn.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            int at = i;
            byColumn.forEach((name, values) -> {
                if (at < values.size() || !model.isUniqueAlone(name)) {
                    row.put(name, values.get(at % values.size()));
                }
            });
            rows.add(row);
        }
    }

    private void withoutOne() {
        for (Map<String, @Nullable String> row : List.copyOf(rows)) {
            for (String name : row.keySet()) {
                Map<String, @Nullable String> rest = new LinkedHashMap<>(row);
                rest.keySet().removeIf(other -> other.equals(name) || model.isUniqueAlone(other));
                add(rest);
            }
        }
    }

    private void combined(List<String> names, Map<String, @Nullable String> chosen) {
        if (names.isEmpty() || rows.size() >= MOST) {
            add(chosen);
            return;
        }
        String name = names.get(0);
        List<String> others = names.subList(1, names.size());
        List<@Nullable String> values = model.isUniqueAlone(name) ? List.of() : byColumn.getOrDefault(name, List.of());
        for (String value : values) {
            Map<String, @Nullable String> more = new LinkedHashMap<>(chosen);
            more.put(name, value);
            combined(others, more);
        }
        combined(others, chosen);
    }

    private void add(Map<String, @Nullable String> row) {
        if (!row.isEmpty() && rows.size() < MOST) {
            rows.add(row);
        }
    }
}
