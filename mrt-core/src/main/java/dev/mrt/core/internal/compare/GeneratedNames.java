package dev.mrt.core.internal.compare;

import dev.mrt.api.schema.Attribute;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Pairs objects whose names the database made up by what they are: such names are numbered by creation, so that the same name may
 * stand for another object afterwards.
 *
 * @param paired the objects of both sides that found their like
 * @param renamed the former keys of those whose name differs
 */
record GeneratedNames(Set<SchemaObject> paired, List<ObjectKey> renamed) {

    private record Likeness(ObjectKind kind, TableRef table, SortedMap<String, Attribute> attributes) {
        static Likeness of(SchemaObject object) {
            return new Likeness(object.key().kind(), object.key().tableRef(), object.attributes());
        }
    }

    static GeneratedNames match(SchemaSnapshot before, SchemaSnapshot after) {
        Map<Likeness, Deque<SchemaObject>> candidates = new HashMap<>();
        after.objects().values().stream()
                .filter(SchemaObject::nameGenerated)
                .forEach(object -> candidates
                        .computeIfAbsent(Likeness.of(object), any -> new ArrayDeque<>())
                        .add(object));
        Set<SchemaObject> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ObjectKey> renamed = new ArrayList<>();
        before.objects().values().stream().filter(SchemaObject::nameGenerated).forEach(object -> {
            Deque<SchemaObject> alike = candidates.getOrDefault(Likeness.of(object), new ArrayDeque<>());
            SchemaObject match = take(alike, object.key());
            if (match != null) {
                paired.add(object);
                paired.add(match);
                if (!match.key().equals(object.key())) {
                    renamed.add(object.key());
                }
            }
        });
        return new GeneratedNames(paired, renamed);
    }

    private static @Nullable SchemaObject take(Deque<SchemaObject> alike, ObjectKey preferred) {
        for (SchemaObject object : alike) {
            if (object.key().equals(preferred)) {
                alike.remove(object);
                return object;
            }
        }
        return alike.pollFirst();
    }

    /** Whether this very object found its like. */
    boolean settled(SchemaObject object) {
        return paired.contains(object);
    }
}
