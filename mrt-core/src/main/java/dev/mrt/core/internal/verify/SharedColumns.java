package dev.mrt.core.internal.verify;

import dev.mrt.api.data.TableData;
import dev.mrt.api.schema.TableRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rows of a table at two moments, seen through columns that it has at both.
 *
 * @param before the rows at the first
 * @param after the rows at the second
 * @param columns the columns
 */
record SharedColumns(TableData before, TableData after, List<String> columns) {

    /** Of a table that is there at both moments. */
    static SharedColumns of(Moment before, Moment after, TableRef table) {
        TableData then = Objects.requireNonNull(before.data().tables().get(table));
        TableData now = Objects.requireNonNull(after.data().tables().get(table));
        return new SharedColumns(
                then,
                now,
                then.columns().stream().filter(now.columns()::contains).toList());
    }

    SharedColumns only(Predicate<String> wanted) {
        return new SharedColumns(before, after, columns.stream().filter(wanted).toList());
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Whether a row of before is not among those of after, or not as often. */
    boolean hasLostRows() {
        return isMore(counted(before), counted(after));
    }

    /** Whether a row of after is not among those of before, or not as often. */
    boolean hasNewRows() {
        return isMore(counted(after), counted(before));
    }

    private static boolean isMore(Map<List<String>, Long> some, Map<List<String>, Long> others) {
        return some.entrySet().stream().anyMatch(row -> row.getValue() > others.getOrDefault(row.getKey(), 0L));
    }

    private Map<List<String>, Long> counted(TableData data) {
        List<Integer> places = columns.stream().map(data.columns()::indexOf).toList();
        return data.rows().stream()
                .map(row -> places.stream()
                        .map(place -> Objects.requireNonNullElse(row.values().get(place), "\0"))
                        .toList())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
