package dev.mrt.api.schema;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * A schema object with everything that is compared about it.
 *
 * @param key its identity
 * @param attributes its properties by name; a property that does not apply is left out
 * @param nameGenerated whether the database made the name up; such objects are matched by their properties when their names differ
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SchemaObject(ObjectKey key, SortedMap<String, Attribute> attributes, boolean nameGenerated) {

    /** Copies the attributes. */
    public SchemaObject {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
