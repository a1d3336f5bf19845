package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;

/** MariaDB's sequences; never their values. */
final class Sequences {

    private Sequences() {}

    static void write(Catalog catalog, SnapshotBuilder builder) {
        catalog.of(Section.TABLES).stream()
                .filter(row -> row.text("table_type").equals("SEQUENCE"))
                .forEach(row -> builder.attribute(key(row), Facet.STORAGE, "engine", row.value("engine"))
                        .attribute(key(row), Facet.COMMENT, "comment", row.filled("table_comment")));
        for (Row row : catalog.sequences()) {
            builder.attribute(key(row), Facet.SEQUENCE, "start", row.value("start_value"))
                    .attribute(key(row), Facet.SEQUENCE, "increment", row.value("increment"))
                    .attribute(key(row), Facet.SEQUENCE, "minimum", row.value("minimum_value"))
                    .attribute(key(row), Facet.SEQUENCE, "maximum", row.value("maximum_value"))
                    .attribute(key(row), Facet.SEQUENCE, "cache", row.value("cache_size"))
                    .attribute(key(row), Facet.SEQUENCE, "cycle", "1".equals(row.value("cycle_option")) ? "yes" : "no");
        }
    }

    private static ObjectKey key(Row row) {
        return new ObjectKey(ObjectKind.SEQUENCE, row.text("table_schema"), "", row.text("table_name"));
    }
}
