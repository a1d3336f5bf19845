package dev.mrt.schema.catalog.sandbox;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a database holds.
 *
 * @param items every object
 */
record Inventory(SortedSet<Item> items) {

    /** Where others put their things, not things: a database that holds these only is empty. */
    private static final Set<String> FRAME = Set.of(
            "schema",
            "extension",
            "language",
            "foreign-data wrapper",
            "server",
            "publication",
            "access method",
            "database");

    /**
     * One object.
     *
     * @param type as the product's {@code DROP} writes it, in lower case
     * @param identity the qualified name as {@code DROP} takes it
     */
    record Item(String type, String identity) implements Comparable<Item> {

        private static final Comparator<Item> ORDER =
                Comparator.comparing(Item::type).thenComparing(Item::identity);

        @Override
        public int compareTo(Item other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return type + " " + identity;
        }
    }

    /** The objects that make a database one that is in use. */
    private SortedSet<Item> things() {
        return items.stream()
                .filter(item -> !FRAME.contains(item.type()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isEmpty() {
        return things().isEmpty();
    }

    /** For example {@code 12 tables (first public.users), 1 view (public.active)}; tables come first. */
    String describe() {
        Map<String, SortedSet<String>> byType = new TreeMap<>(
                Comparator.comparing((String type) -> !type.equals("table")).thenComparing(Comparator.naturalOrder()));
        things().forEach(item ->
                byType.computeIfAbsent(item.type(), any -> new TreeSet<>()).add(item.identity()));
        return byType.entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String count(String type, SortedSet<String> names) {
        return names.size() == 1
                ? "1 " + type + " (" + names.first() + ")"
                : names.size() + " " + type + "s (first " + names.first() + ")";
    }
}
