package dev.mrt.schema.catalog.snapshot;

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
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Collects what a reader finds, fact by fact and in any order, into a {@link SchemaSnapshot}. Used by one thread. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SnapshotBuilder {

    private final DatabaseInfo database;
    private final String introspector;
    private final Set<Facet> covered;
    private final SortedMap<ObjectKey, SortedMap<String, Attribute>> objects = new TreeMap<>();
    private final Set<ObjectKey> nameGenerated = new HashSet<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * Starts an empty snapshot.
     *
     * @param database where it is taken
     * @param introspector the reader's id
     * @param covered what the reader can see
     */
    public SnapshotBuilder(DatabaseInfo database, String introspector, Set<Facet> covered) {
        this.database = database;
        this.introspector = introspector;
        this.covered = covered;
    }

    /**
     * Notes that an object exists.
     *
     * @param key its identity
     * @return this
     */
    public SnapshotBuilder object(ObjectKey key) {
        objects.computeIfAbsent(key, any -> new TreeMap<>());
        return this;
    }

    /**
     * Notes a property of an object, and that the object exists.
     *
     * @param key the object
     * @param facet the aspect that the property belongs to
     * @param name the property's name
     * @param value its canonical text; {@code null} leaves the property out
     * @return this
     */
    public SnapshotBuilder attribute(ObjectKey key, Facet facet, String name, @Nullable String value) {
        object(key);
        if (value != null) {
            objects.getOrDefault(key, new TreeMap<>()).put(name, new Attribute(facet, value));
        }
        return this;
    }

    /**
     * Notes that the database made an object's name up.
     *
     * @param key the object
     * @return this
     */
    public SnapshotBuilder nameGenerated(ObjectKey key) {
        nameGenerated.add(key);
        return this;
    }

    /**
     * Adds the typed view of a table that can hold rows.
     *
     * @param table the table
     * @return this
     */
    public SnapshotBuilder table(Table table) {
        tables.add(table);
        return this;
    }

    /**
     * Notes a part that could not be read.
     *
     * @param sentence what, and why
     * @return this
     */
    public SnapshotBuilder warning(String sentence) {
        warnings.add(sentence);
        return this;
    }

    /**
     * Ends the collecting.
     *
     * @return the snapshot, tables sorted by name
     */
    public SchemaSnapshot build() {
        SortedMap<ObjectKey, SchemaObject> finished = new TreeMap<>();
        objects.forEach(
                (key, attributes) -> finished.put(key, new SchemaObject(key, attributes, nameGenerated.contains(key))));
        tables.sort(Comparator.comparing(Table::ref));
        return new SchemaSnapshot(database, introspector, finished, tables, covered, warnings);
    }
}
