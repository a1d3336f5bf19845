package dev.mrt.api.spi;

import dev.mrt.api.schema.TableRef;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What a snapshot takes in.
 *
 * @param schemas the schemas to read; empty for every schema that is not the system's (MySQL, MariaDB: the connection's database)
 * @param excluded tables to leave out with all that belongs to them; an empty schema name means in any schema, names are compared
 *     ignoring case
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SnapshotScope(List<String> schemas, Set<TableRef> excluded) {

    /** Copies its collections. */
    public SnapshotScope {
        schemas = List.copyOf(schemas);
        excluded = Set.copyOf(excluded);
    }

    /**
     * Whether a table is left out.
     *
     * @param table in the catalog's spelling
     * @return {@code true} if it is one of {@link #excluded}
     */
    public boolean excludes(TableRef table) {
        return excluded.stream()
                .anyMatch(out -> out.name().equalsIgnoreCase(table.name())
                        && (out.schema().isEmpty() || out.schema().equalsIgnoreCase(table.schema())));
    }
}
