package dev.mrt.schema.jooq;

import dev.mrt.api.schema.Attribute;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what is found, in any order, into a snapshot. Used by one thread. */
final class Facts {

    private final DatabaseInfo database;
    private final String introspector;
    private final Set<Facet> covered;
    private final SortedMap<ObjectKey, SortedMap<String, Attribute>> objects = new TreeMap<>();
    private final Set<ObjectKey> generated = new HashSet<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Facts(DatabaseInfo database, String introspector, Set<Facet> covered) {
        this.database = database;
        this.introspector = introspector;
        this.covered = covered;
    }

    DatabaseInfo database() {
        return database;
    }

    /** Notes that an object exists, and collects its properties. */
    Properties object(ObjectKey key, Facet facet) {
        SortedMap<String, Attribute> attributes = objects.computeIfAbsent(key, any -> new TreeMap<>());
        // Of what is not covered only the existence counts.
        return new Properties(covered.contains(facet) ? attributes : new TreeMap<>(), facet);
    }

    /** The same for an object whose name the database made up. */
    Properties generated(ObjectKey key, Facet facet) {
        generated.add(key);
        return object(key, facet);
    }

    /** Whether a name is taken. */
    boolean has(ObjectKey key) {
        return objects.containsKey(key);
    }

    void table(Table table) {
        tables.add(table);
    }

    void warning(String sentence) {
        warnings.add(sentence);
    }

    SchemaSnapshot build() {
        SortedMap<ObjectKey, SchemaObject> finished = new TreeMap<>();
        objects.forEach(
                (key, attributes) -> finished.put(key, new SchemaObject(key, attributes, generated.contains(key))));
        tables.sort(Comparator.comparing(Table::ref));
        return new SchemaSnapshot(database, introspector, finished, tables, covered, warnings);
    }

    /** The properties of one object in one facet. */
    record Properties(SortedMap<String, Attribute> attributes, Facet facet) {

        /** Notes a property; {@code null} and empty text leave it out. */
        Properties with(String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                attributes.put(name, new Attribute(facet, value));
            }
            return this;
        }

        /** Notes a property that most objects do not have. */
        Properties with(String name, boolean value) {
            return with(name, value ? "true" : null);
        }
    }
}
