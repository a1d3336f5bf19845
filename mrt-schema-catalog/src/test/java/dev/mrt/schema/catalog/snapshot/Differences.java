package dev.mrt.schema.catalog.snapshot;

import dev.mrt.api.schema.Attribute;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.api.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares snapshots as a verification does: by key, made-up names by their properties. */
public final class Differences {

    private final Map<ObjectKey, SchemaObject> before;
    private final Map<ObjectKey, SchemaObject> after;
    private final List<Found> found = new ArrayList<>();

    private Differences(SchemaSnapshot before, SchemaSnapshot after) {
        this.before = new TreeMap<>(before.objects());
        this.after = new TreeMap<>(after.objects());
    }

    /**
     * Compares.
     *
     * @param before one state
     * @param after another
     * @return {@code + key} for a new object, {@code - key} for one that is gone, {@code ~ key property: old -> new} for a change
     */
    public static List<String> between(SchemaSnapshot before, SchemaSnapshot after) {
        return found(before, after).map(found -> found.what() + found.values()).toList();
    }

    /**
     * Compares, and names what differs without its values.
     *
     * @param before one state
     * @param after another
     * @return as {@link #between}, but {@code ~ key property} for a change
     */
    public static List<String> named(SchemaSnapshot before, SchemaSnapshot after) {
        return found(before, after).map(Found::what).toList();
    }

    private static Stream<Found> found(SchemaSnapshot before, SchemaSnapshot after) {
        Differences differences = new Differences(before, after);
        differences.compare();
        return differences.found.stream();
    }

    private record Found(String what, String values) {}

    /**
     * Whether a difference is a note and no failure.
     *
     * @param difference one of {@link #between}
     * @return {@code true} for the order of columns
     */
    public static boolean isOnlyOrder(String difference) {
        return difference.startsWith("~ column order ");
    }

    private void compare() {
        for (ObjectKey key : new TreeSet<>(before.keySet())) {
            SchemaObject now = after.remove(key);
            if (now != null) {
                compare(Objects.requireNonNull(before.remove(key)), now);
            }
        }
        for (SchemaObject gone : List.copyOf(before.values())) {
            renamed(gone).ifPresent(now -> {
                before.remove(gone.key());
                after.remove(now.key());
            });
        }
        before.keySet().forEach(key -> found.add(new Found("- " + key, "")));
        after.keySet().forEach(key -> found.add(new Found("+ " + key, "")));
    }

    private Optional<SchemaObject> renamed(SchemaObject gone) {
        return after.values().stream()
                .filter(now -> gone.nameGenerated() && now.nameGenerated())
                .filter(now -> now.key().kind() == gone.key().kind()
                        && now.key().tableRef().equals(gone.key().tableRef())
                        && now.attributes().equals(gone.attributes()))
                .findFirst();
    }

    private void compare(SchemaObject old, SchemaObject now) {
        TreeSet<String> names = new TreeSet<>(old.attributes().keySet());
        names.addAll(now.attributes().keySet());
        for (String name : names) {
            Attribute was = old.attributes().get(name);
            Attribute is = now.attributes().get(name);
            if (!Objects.equals(was, is)) {
                found.add(new Found("~ " + old.key() + " " + name, ": " + text(was) + " -> " + text(is)));
            }
        }
    }

    private static String text(Attribute attribute) {
        return attribute == null ? "none" : attribute.value();
    }
}
