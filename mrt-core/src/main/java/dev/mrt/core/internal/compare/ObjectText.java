package dev.mrt.core.internal.compare;

import dev.mrt.api.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The canonical text of schema objects: a line for the object, an indented line for each property. */
final class ObjectText {

    private ObjectText() {}

    static List<String> of(Collection<SchemaObject> objects) {
        List<String> lines = new ArrayList<>();
        for (SchemaObject object : objects) {
            lines.add(object.key().toString());
            object.attributes().forEach((name, attribute) -> addProperty(lines, name, attribute.value()));
        }
        return lines;
    }

    private static void addProperty(List<String> lines, String name, String value) {
        List<String> parts = value.lines().toList();
        if (parts.size() < 2) {
            lines.add("    " + name + ": " + value.strip());
        } else {
            lines.add("    " + name + ":");
            parts.forEach(part -> lines.add("        " + part));
        }
    }

    static String diff(List<String> before, List<String> after) {
        return UnifiedDiff.of("before the migration", before, "after the rollback", after);
    }
}
