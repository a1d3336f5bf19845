package dev.mrt.core.internal.compare;

import dev.mrt.api.schema.Attribute;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.api.schema.TableRef;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises a view that lists the same columns in the new order of a table whose columns stand in another order. */
final class ReorderedView {

    private static final Set<ObjectKind> VIEWS = Set.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);
    private static final String DEFINITION = "definition";

    private ReorderedView() {}

    static boolean is(SchemaChange change, Set<TableRef> reordered) {
        if (change.type() != SchemaChange.Type.CHANGED
                || !VIEWS.contains(change.key().kind())) {
            return false;
        }
        boolean onlyDefinition = change.attributes().stream()
                .allMatch(attribute -> attribute.name().equals(DEFINITION));
        String before = definition(change.before());
        return onlyDefinition
                && reordered.stream().anyMatch(table -> before.contains(table.name()))
                && items(before).equals(items(definition(change.after())));
    }

    private static String definition(@Nullable SchemaObject view) {
        Attribute attribute = view == null ? null : view.attributes().get(DEFINITION);
        return attribute == null ? "" : attribute.value();
    }

    /** One selected column a line is how databases print it; the comma stands behind all but the last. */
    private static List<String> items(String definition) {
        return definition
                .lines()
                .map(line -> line.strip().replaceFirst(",$", "").replaceFirst("^(?i)select ", ""))
                .sorted()
                .toList();
    }
}
