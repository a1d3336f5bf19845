package dev.mrt.core.internal.compare;

import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * The structural difference of two schemas. It alone decides whether a schema was restored; texts are evidence.
 *
 * @param changes what differs, sorted by key; what belongs to a missing or unexpected table or view is not listed beside it
 * @param reordered tables whose columns stand in another order, which nothing else about their columns explains
 * @param renamed objects whose made-up name differs and nothing else, in their former spelling
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record SchemaDiff(List<SchemaChange> changes, List<TableRef> reordered, List<ObjectKey> renamed) {

    private static final Set<ObjectKind> RELATIONS =
            Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    /** Copies its lists. */
    public SchemaDiff {
        changes = List.copyOf(changes);
        reordered = List.copyOf(reordered);
        renamed = List.copyOf(renamed);
    }

    /**
     * Compares two snapshots of one reader.
     *
     * @param before the schema as it was
     * @param after the schema as it is
     * @return what differs
     * @throws IllegalArgumentException if different readers took them
     */
    public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot after) {
        if (!before.introspector().equals(after.introspector())) {
            throw new IllegalArgumentException(
                    "Snapshots of " + before.introspector() + " and " + after.introspector() + " cannot be compared.");
        }
        if (before.objects().equals(after.objects())) {
            return new SchemaDiff(List.of(), List.of(), List.of());
        }
        List<SchemaChange> all = new ArrayList<>();
        List<ObjectKey> renamed = new ArrayList<>();
        GeneratedNames made = GeneratedNames.match(before, after);
        renamed.addAll(made.renamed());
        before.objects().forEach((key, object) -> {
            SchemaObject now = after.objects().get(key);
            if (!made.settled(object) && (now == null || made.settled(now))) {
                all.add(new SchemaChange(object, null));
            } else if (!made.settled(object)
                    && now != null
                    && !object.attributes().equals(now.attributes())) {
                all.add(new SchemaChange(object, now));
            }
        });
        after.objects().forEach((key, object) -> {
            SchemaObject was = before.objects().get(key);
            if (!made.settled(object) && (was == null || made.settled(was))) {
                all.add(new SchemaChange(null, object));
            }
        });
        all.sort(Comparator.comparing(SchemaChange::key));
        return of(all, renamed);
    }

    private static SchemaDiff of(List<SchemaChange> all, List<ObjectKey> renamed) {
        List<SchemaChange> whole = asWholes(all);
        Set<TableRef> columnsDiffer = whole.stream()
                .filter(change ->
                        change.key().kind() == ObjectKind.COLUMN && change.type() != SchemaChange.Type.CHANGED)
                .map(change -> change.key().tableRef())
                .collect(Collectors.toSet());
        Set<TableRef> reordered = whole.stream()
                .filter(change -> change.key().kind() == ObjectKind.COLUMN_ORDER)
                .map(change -> change.key().tableRef())
                .filter(table -> !columnsDiffer.contains(table))
                .collect(Collectors.toCollection(TreeSet::new));
        List<SchemaChange> changes = whole.stream()
                .filter(change -> change.key().kind() != ObjectKind.COLUMN_ORDER)
                .filter(change -> !ReorderedView.is(change, reordered))
                .toList();
        return new SchemaDiff(changes, List.copyOf(reordered), renamed);
    }

    /** A dropped table is one change with its columns and keys as parts; a dropped schema is one without. */
    private static List<SchemaChange> asWholes(List<SchemaChange> all) {
        Set<TableRef> wholes = new HashSet<>();
        Set<String> schemas = new HashSet<>();
        for (SchemaChange change : all) {
            if (change.type() != SchemaChange.Type.CHANGED) {
                if (RELATIONS.contains(change.key().kind())) {
                    wholes.add(change.key().tableRef());
                } else if (change.key().kind() == ObjectKind.SCHEMA) {
                    schemas.add(nameOfSchema(change.key()));
                }
            }
        }
        List<SchemaChange> known = all.stream()
                .filter(change -> change.key().kind() == ObjectKind.SCHEMA
                        || !schemas.contains(change.key().schema()))
                .toList();
        List<SchemaChange> parts =
                known.stream().filter(change -> isPart(change, wholes)).toList();
        return known.stream()
                .filter(change -> !isPart(change, wholes))
                .map(change -> change.with(partsOf(change.key(), parts)))
                .toList();
    }

    private static boolean isPart(SchemaChange change, Set<TableRef> wholes) {
        return !RELATIONS.contains(change.key().kind())
                && wholes.contains(change.key().tableRef());
    }

    private static List<SchemaChange> partsOf(ObjectKey whole, List<SchemaChange> parts) {
        return parts.stream()
                .filter(part -> RELATIONS.contains(whole.kind())
                        && part.key().kind() != ObjectKind.COLUMN_ORDER
                        && part.key().tableRef().equals(whole.tableRef()))
                .toList();
    }

    private static String nameOfSchema(ObjectKey key) {
        return key.name().isEmpty() ? key.schema() : key.name();
    }

    /**
     * Whether nothing differs that counts.
     *
     * @return {@code true} if there are no changes; another order of columns and made-up names do not count
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
