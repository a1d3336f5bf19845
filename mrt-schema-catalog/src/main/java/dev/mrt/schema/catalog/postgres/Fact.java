package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a section: an object with its values. A value's name may be marked: {@code .x} is for the typed view alone and no attribute,
 * {@code @x} is a list whose members stand between U+001F, {@code FACET:x} belongs to another facet than the object.
 *
 * @param kind the name of an {@link ObjectKind}; with a dot in front the whole row is for the typed view alone
 * @param facet of its attributes that name no other
 * @param table the table it belongs to or is; the name is empty if there is none
 * @param name its own name
 * @param values what is known about it; what does not apply is missing
 */
record Fact(String kind, Facet facet, TableRef table, String name, Map<String, String> values) {

    private static final String SEPARATOR = "\u001f";

    Fact {
        values = Collections.unmodifiableMap(values);
    }

    static Fact of(String kind, String facet, TableRef table, String name, @Nullable String[] pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            String value = pairs[i + 1];
            if (pairs[i] != null && value != null) {
                values.put(pairs[i], value);
            }
        }
        return new Fact(kind, Facet.valueOf(facet), table, name, values);
    }

    boolean is(ObjectKind other) {
        return kind.equals(other.name());
    }

    @Nullable
    String value(String marked) {
        return values.get(marked);
    }

    boolean has(String marked) {
        return values.containsKey(marked);
    }

    String require(String marked) {
        String value = values.get(marked);
        if (value == null) {
            throw new IllegalStateException(kind + " " + table + " " + name + " has no " + marked);
        }
        return value;
    }

    List<String> list(String marked) {
        String value = values.get(marked);
        return value == null ? List.of() : Arrays.asList(value.split(SEPARATOR, -1));
    }

    ObjectKey key() {
        return new ObjectKey(ObjectKind.valueOf(kind), table.schema(), table.name(), name);
    }

    /**
     * Notes the object with its attributes.
     *
     * @param builder where to
     */
    void writeTo(SnapshotBuilder builder) {
        ObjectKey key = key();
        builder.object(key);
        values.forEach((marked, value) -> write(builder, key, marked, value));
    }

    private void write(SnapshotBuilder builder, ObjectKey key, String marked, String value) {
        boolean list = marked.startsWith("@");
        String rest = list ? marked.substring(1) : marked;
        if (rest.startsWith(".")) {
            return;
        }
        int colon = rest.indexOf(':');
        builder.attribute(
                key,
                colon < 0 ? facet : Facet.valueOf(rest.substring(0, colon)),
                rest.substring(colon + 1),
                list ? value.replace(SEPARATOR, ", ") : value);
    }
}
