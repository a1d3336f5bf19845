package dev.mrt.core.internal.compare;

import dev.mrt.api.data.Row;
import dev.mrt.api.data.TableData;
import dev.mrt.core.internal.compare.TableDiff.Columns;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out which row of one moment is which row of another. */
final class RowPairs {

    /** Beyond this many unequal rows without a key, they are paired in their order instead of by likeness. */
    private static final int MOST_LIKENED = 400;

    /**
     * The same row at two moments.
     *
     * @param before {@code null} if it was not there
     * @param after {@code null} if it is gone
     */
    record Pair(@Nullable Row before, @Nullable Row after) {}

    private RowPairs() {}

    /** Pairs that are equal in all common columns may be left out. */
    static List<Pair> of(TableData before, TableData after, Columns columns) {
        if (!before.key().isEmpty() && after.columns().containsAll(before.key())) {
            Map<List<@Nullable String>, Row> was = byKey(before, before.key());
            Map<List<@Nullable String>, Row> is = byKey(after, before.key());
            if (was.size() == before.rows().size() && is.size() == after.rows().size()) {
                return keyed(was, is);
            }
        }
        return likened(before, after, columns);
    }

    private static Map<List<@Nullable String>, Row> byKey(TableData table, List<String> key) {
        List<Integer> at = key.stream().map(table.columns()::indexOf).toList();
        Map<List<@Nullable String>, Row> rows = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            rows.put(pick(row, at::get, at.size()), row);
        }
        return rows;
    }

    private static List<@Nullable String> pick(Row row, Function<Integer, Integer> at, int count) {
        List<@Nullable String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(row.values().get(at.apply(i)));
        }
        return values;
    }

    private static List<Pair> keyed(Map<List<@Nullable String>, Row> was, Map<List<@Nullable String>, Row> is) {
        List<Pair> pairs = new ArrayList<>();
        was.forEach((key, row) -> pairs.add(new Pair(row, is.get(key))));
        is.forEach((key, row) -> {
            if (!was.containsKey(key)) {
                pairs.add(new Pair(null, row));
            }
        });
        return pairs;
    }

    private static List<Pair> likened(TableData before, TableData after, Columns columns) {
        Map<List<@Nullable String>, Deque<Row>> unmatched = new LinkedHashMap<>();
        for (Row row : after.rows()) {
            List<@Nullable String> common =
                    pick(row, columns.afterAt()::get, columns.names().size());
            unmatched.computeIfAbsent(common, any -> new ArrayDeque<>()).add(row);
        }
        List<Pair> pairs = new ArrayList<>();
        List<Row> left = new ArrayList<>();
        for (Row row : before.rows()) {
            List<@Nullable String> common =
                    pick(row, columns.beforeAt()::get, columns.names().size());
            Row match = unmatched.getOrDefault(common, new ArrayDeque<>()).pollFirst();
            if (match == null) {
                left.add(row);
            } else if (!columns.gone().isEmpty()) {
                pairs.add(new Pair(row, match));
            }
        }
        List<Row> right = new ArrayList<>();
        unmatched.values().forEach(right::addAll);
        pairRest(left, right, columns, pairs);
        return pairs;
    }

    private static void pairRest(List<Row> left, List<Row> right, Columns columns, List<Pair> pairs) {
        for (Row row : left) {
            Row match = null;
            if (!right.isEmpty()) {
                match = right.size() > MOST_LIKENED
                        ? right.get(right.size() - 1)
                        : right.stream()
                                .max(Comparator.comparingInt(other -> alike(row, other, columns)))
                                .orElse(null);
                right.remove(match);
            }
            pairs.add(new Pair(row, match));
        }
        right.forEach(row -> pairs.add(new Pair(null, row)));
    }

    private static int alike(Row left, Row right, Columns columns) {
        int same = 0;
        for (int i = 0; i < columns.names().size(); i++) {
            String was = columns.before(left, i);
            String is = columns.after(right, i);
            if (was == null ? is == null : was.equals(is)) {
                same++;
            }
        }
        return same;
    }
}
