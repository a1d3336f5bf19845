package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.spi.SnapshotScope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was read of the catalog.
 *
 * @param server where
 * @param schemas the databases of the scope
 * @param rows the rows by section
 * @param sequences the definitions of MariaDB's sequences
 * @param failures sentences about what could not be read
 * @param uncovered what cannot be compared because of that
 */
record Catalog(
        Server server,
        List<String> schemas,
        Map<Section, List<Row>> rows,
        List<Row> sequences,
        List<String> failures,
        Set<Facet> uncovered) {

    List<Row> of(Section section) {
        return rows.getOrDefault(section, List.of());
    }

    /** Without the tables that the scope leaves out and all that belongs to them. */
    Catalog without(SnapshotScope scope) {
        Map<Section, List<Row>> kept = new EnumMap<>(Section.class);
        rows.forEach((section, all) -> kept.put(
                section,
                all.stream()
                        .filter(row -> row.value("table_name") == null || !scope.excludes(row.table()))
                        .toList()));
        return new Catalog(server, schemas, kept, sequences, failures, uncovered);
    }
}
