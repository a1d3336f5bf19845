package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.postgres.CatalogReader.Facts;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes a snapshot of facts. */
final class SnapshotAssembly {

    private final Map<Section, String> failures;
    private final List<Fact> facts;
    private final SnapshotBuilder builder;

    SnapshotAssembly(DatabaseInfo database, SnapshotScope scope, Facts read) {
        this.failures = read.failures();
        this.facts =
                read.facts().stream().filter(fact -> !excluded(scope, fact)).toList();
        this.builder = new SnapshotBuilder(database, PostgresIntrospector.ID, covered());
    }

    private static boolean excluded(SnapshotScope scope, Fact fact) {
        String ownerSchema = fact.value(".owner schema");
        String ownerTable = fact.value(".owner table");
        return scope.excludes(fact.table())
                || (ownerSchema != null && ownerTable != null && scope.excludes(new TableRef(ownerSchema, ownerTable)));
    }

    private Set<Facet> covered() {
        Set<Facet> covered = EnumSet.allOf(Facet.class);
        failures.keySet().forEach(section -> covered.removeAll(section.facets()));
        return covered;
    }

    SchemaSnapshot build() {
        Set<ObjectKey> repeated = new Partitions(facts).repeatedColumns();
        for (Fact fact : facts) {
            if (!fact.kind().startsWith(".") && !fact.has(".inherited") && !repeated.contains(fact.key())) {
                write(fact);
            }
        }
        columnOrders();
        TypedTables.of(facts).forEach(builder::table);
        failures.forEach((section, error) -> builder.warning(
                "The " + section.words() + " of the database could not be read and are not compared: " + error));
        return builder.build();
    }

    private void write(Fact fact) {
        fact.writeTo(builder);
        String definition = fact.value(".definition");
        if (definition != null) {
            IndexDefinition.parse(definition).writeTo(builder, fact.key());
        }
        if (GeneratedNames.matches(fact)) {
            builder.nameGenerated(fact.key());
        }
    }

    private void columnOrders() {
        Set<TableRef> ordered = facts.stream()
                .filter(fact -> fact.is(ObjectKind.TABLE) && !fact.has(".parent table"))
                .map(Fact::table)
                .collect(Collectors.toSet());
        Map<TableRef, String> orders = facts.stream()
                .filter(fact -> fact.is(ObjectKind.COLUMN) && ordered.contains(fact.table()))
                .sorted(Comparator.comparingInt(fact -> Integer.parseInt(fact.require(".position"))))
                .collect(Collectors.groupingBy(
                        Fact::table, TreeMap::new, Collectors.mapping(Fact::name, Collectors.joining(", "))));
        orders.forEach((table, order) -> builder.attribute(
                ObjectKey.relation(ObjectKind.COLUMN_ORDER, table), Facet.COLUMN_ORDER, "columns", order));
    }
}
