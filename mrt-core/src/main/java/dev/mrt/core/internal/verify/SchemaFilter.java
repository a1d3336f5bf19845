package dev.mrt.core.internal.verify;

import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Leaves out the schemas that a person did not ask for. The chain may make a schema in its course, so that only at its end it is known
 * whether one that was asked for exists.
 */
final class SchemaFilter {

    private final Set<String> wanted;
    private final Set<String> missing;

    SchemaFilter(List<String> schemas) {
        this.wanted = schemas.stream().map(SchemaFilter::plain).collect(Collectors.toSet());
        this.missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        missing.addAll(schemas);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    SchemaSnapshot apply(SchemaSnapshot all) {
        if (wanted.isEmpty()) {
            return all;
        }
        all.objects().keySet().forEach(key -> missing.remove(key.schema().isEmpty() ? key.name() : key.schema()));
        TreeMap<ObjectKey, SchemaObject> objects = new TreeMap<>(all.objects());
        objects.keySet().removeIf(key -> !isWanted(key.schema()));
        List<Table> tables = all.tables().stream()
                .filter(table -> isWanted(table.ref().schema()))
                .toList();
        return new SchemaSnapshot(all.database(), all.introspector(), objects, tables, all.covered(), all.warnings());
    }

    private boolean isWanted(String schema) {
        return schema.isEmpty() || wanted.contains(plain(schema));
    }

    /** The schemas that were asked for and never appeared. */
    Set<String> missing() {
        return missing;
    }

    /** Whether some were asked for, and none of them appeared: nothing was compared. */
    boolean sawNothing() {
        return !wanted.isEmpty() && missing.size() >= wanted.size();
    }
}
