package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.EnumSet;
import java.util.Set;

/** Makes a snapshot of what was read. */
final class SnapshotAssembly {

    private static final String SCRATCH = "mrt_";

    private final Catalog catalog;
    private final SnapshotBuilder builder;

    SnapshotAssembly(DatabaseInfo database, SnapshotScope scope, Catalog read) {
        this.catalog = read.without(scope);
        Set<Facet> covered = EnumSet.allOf(Facet.class);
        covered.removeAll(read.uncovered());
        this.builder = new SnapshotBuilder(database, MySqlIntrospector.ID, covered);
    }

    SchemaSnapshot build() {
        databases();
        Relations.write(catalog, builder);
        Columns.write(catalog, builder);
        Indexes.write(catalog, builder);
        ForeignKeys.write(catalog, builder);
        Checks.write(catalog, builder);
        Programs.write(catalog, builder);
        Sequences.write(catalog, builder);
        Grants.write(catalog, builder);
        TypedTables.of(catalog).forEach(builder::table);
        catalog.failures().forEach(builder::warning);
        return builder.build();
    }

    /** Other scratch databases come and go with other runs. */
    private void databases() {
        for (Row row : catalog.of(Section.DATABASES)) {
            String name = row.text("schema_name");
            boolean inScope = catalog.schemas().contains(name);
            if (inScope || !name.startsWith(SCRATCH)) {
                ObjectKey key = new ObjectKey(ObjectKind.SCHEMA, "", "", name);
                builder.attribute(key, Facet.DATABASE, "kind", "database");
                if (inScope) {
                    builder.attribute(key, Facet.STORAGE, "character set", row.value("default_character_set_name"))
                            .attribute(key, Facet.STORAGE, "collation", row.value("default_collation_name"));
                }
            }
        }
    }
}
