package dev.mrt.api.schema;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * A schema at one moment, twice: as comparable objects, and as a typed view of the tables for seeding and for reading rows.
 *
 * @param database where it was taken
 * @param introspector the name of the reader; snapshots of different readers are never compared
 * @param objects every object by its key
 * @param tables every table that can hold rows (partitions only through their root), views not included, sorted by name
 * @param covered the facets that the reader can see
 * @param warnings sentences about parts that could not be read; each becomes a limitation
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SchemaSnapshot(
        DatabaseInfo database,
        String introspector,
        SortedMap<ObjectKey, SchemaObject> objects,
        List<Table> tables,
        Set<Facet> covered,
        List<String> warnings) {

    /** Copies its collections. */
    public SchemaSnapshot {
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
        tables = List.copyOf(tables);
        covered = Set.copyOf(covered);
        warnings = List.copyOf(warnings);
    }

    /**
     * Looks a table up.
     *
     * @param ref its name in the catalog's spelling
     * @return the table, empty if it is not in this snapshot
     */
    public Optional<Table> table(TableRef ref) {
        return tables.stream().filter(table -> table.ref().equals(ref)).findFirst();
    }
}
