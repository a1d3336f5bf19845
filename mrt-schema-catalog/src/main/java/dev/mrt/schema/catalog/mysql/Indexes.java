package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Primary and unique keys, which are indexes here, and other indexes. */
final class Indexes {

    private Indexes() {}

    static void write(Catalog catalog, SnapshotBuilder builder) {
        catalog.of(Section.INDEXES).stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.text("seq_in_index"))))
                .collect(Collectors.groupingBy(Indexes::key, TreeMap::new, Collectors.toList()))
                .forEach((key, parts) -> write(key, parts, builder));
    }

    private static ObjectKey key(Row row) {
        return ObjectKey.of(kind(row), row.table(), row.text("index_name"));
    }

    private static ObjectKind kind(Row row) {
        if (row.text("index_name").equals("PRIMARY")) {
            return ObjectKind.PRIMARY_KEY;
        }
        return row.text("non_unique").equals("0") ? ObjectKind.UNIQUE : ObjectKind.INDEX;
    }

    private static void write(ObjectKey key, List<Row> parts, SnapshotBuilder builder) {
        Row first = parts.get(0);
        Facet facet = key.kind() == ObjectKind.INDEX ? Facet.INDEX : Facet.KEY;
        builder.attribute(
                        key, facet, "columns", parts.stream().map(Indexes::part).collect(Collectors.joining(", ")))
                .attribute(key, facet, "method", first.value("index_type"))
                .attribute(key, facet, "used", unused(first) ? "no" : null)
                .attribute(key, facet, "state", first.filled("comment"))
                .attribute(key, Facet.COMMENT, "comment", first.filled("index_comment"));
        if (GeneratedNames.index(key.table(), first.text("column_name"), key.name())) {
            builder.nameGenerated(key);
        }
    }

    private static String part(Row row) {
        String expression = row.value("expression");
        String length = row.value("sub_part");
        return (expression == null ? row.text("column_name") : "(" + expression + ")")
                + (length == null ? "" : "(" + length + ")")
                + ("D".equals(row.value("collation")) ? " DESC" : "");
    }

    private static boolean unused(Row row) {
        @Nullable String visible = row.value("is_visible");
        return row.yes("ignored") || "NO".equals(visible);
    }
}
