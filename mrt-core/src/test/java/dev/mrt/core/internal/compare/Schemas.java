package dev.mrt.core.internal.compare;

import dev.mrt.api.schema.Attribute;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.api.schema.SchemaSnapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;

/** Small schemas written by hand. */
final class Schemas {

    private final TreeMap<ObjectKey, SchemaObject> objects = new TreeMap<>();

    static Schemas schema() {
        return new Schemas();
    }

    Schemas table(String name) {
        return add(new ObjectKey(ObjectKind.TABLE, "public", name, ""), false, "kind", "table");
    }

    Schemas column(String table, String name, String type) {
        return add(new ObjectKey(ObjectKind.COLUMN, "public", table, name), false, "type", type);
    }

    Schemas order(String table, String columns) {
        return add(new ObjectKey(ObjectKind.COLUMN_ORDER, "public", table, ""), false, "order", columns);
    }

    Schemas generated(ObjectKind kind, String table, String name, String definition) {
        return add(new ObjectKey(kind, "public", table, name), true, "definition", definition);
    }

    Schemas named(ObjectKind kind, String table, String name, String definition) {
        return add(new ObjectKey(kind, "public", table, name), false, "definition", definition);
    }

    private Schemas add(ObjectKey key, boolean generated, String attribute, String value) {
        TreeMap<String, Attribute> attributes = new TreeMap<>();
        attributes.put(attribute, new Attribute(Facet.TABLE, value));
        objects.put(key, new SchemaObject(key, attributes, generated));
        return this;
    }

    SchemaSnapshot snapshot() {
        return snapshot("catalog");
    }

    SchemaSnapshot snapshot(String introspector) {
        return new SchemaSnapshot(
                new DatabaseInfo("H2", "2.4", 2, 4),
                introspector,
                objects,
                List.of(),
                EnumSet.allOf(Facet.class),
                List.of());
    }
}
