package dev.mrt.core.internal.compare;

import dev.mrt.api.schema.Attribute;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One object that is not what it was.
 *
 * @param before as it was, {@code null} if it was not there
 * @param after as it is, {@code null} if it is not there
 * @param parts what came or went with it: columns, keys and the like of a table
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record SchemaChange(
        @Nullable SchemaObject before, @Nullable SchemaObject after, List<SchemaChange> parts) {

    /** Copies its list. */
    public SchemaChange {
        parts = List.copyOf(parts);
    }

    SchemaChange(@Nullable SchemaObject before, @Nullable SchemaObject after) {
        this(before, after, List.of());
    }

    SchemaChange with(List<SchemaChange> its) {
        return new SchemaChange(before, after, its);
    }

    Stream<SchemaChange> withParts() {
        return Stream.concat(Stream.of(this), parts.stream());
    }

    /** What happened to the object. */
    public enum Type {
        /** It was there and is not. */
        MISSING,
        /** It was not there and is. */
        UNEXPECTED,
        /** It is there with other properties. */
        CHANGED
    }

    /**
     * A property that is not what it was.
     *
     * @param name its name
     * @param before its value, {@code null} if it did not apply
     * @param after its value, {@code null} if it does not apply
     */
    record AttributeChange(
            String name, @Nullable String before, @Nullable String after) {}

    /**
     * What happened.
     *
     * @return the type
     */
    public Type type() {
        if (after == null) {
            return Type.MISSING;
        }
        return before == null ? Type.UNEXPECTED : Type.CHANGED;
    }

    /**
     * Which object.
     *
     * @return its key, the former one where both exist
     */
    public ObjectKey key() {
        if (before != null) {
            return before.key();
        }
        if (after != null) {
            return after.key();
        }
        throw new IllegalStateException("A change of nothing.");
    }

    /**
     * Whether a property differs.
     *
     * @param attribute its name
     * @return {@code false} also if the object is missing or unexpected
     */
    public boolean changes(String attribute) {
        return attributes().stream().anyMatch(change -> change.name().equals(attribute));
    }

    List<AttributeChange> attributes() {
        if (before == null || after == null) {
            return List.of();
        }
        SortedSet<String> names = new TreeSet<>(before.attributes().keySet());
        names.addAll(after.attributes().keySet());
        List<AttributeChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = value(before.attributes().get(name));
            String is = value(after.attributes().get(name));
            if (was == null ? is != null : !was.equals(is)) {
                changes.add(new AttributeChange(name, was, is));
            }
        }
        return changes;
    }

    private static @Nullable String value(@Nullable Attribute attribute) {
        return attribute == null ? null : attribute.value();
    }
}
