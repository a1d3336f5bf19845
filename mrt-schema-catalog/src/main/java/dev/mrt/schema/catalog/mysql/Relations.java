package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables with their partitions and periods, and views. */
final class Relations {

    private Relations() {}

    /** Whether a row of {@link Section#TABLES} is a table that can hold rows: no view, no sequence, nothing temporary. */
    static boolean isTable(Row row) {
        return List.of("BASE TABLE", "SYSTEM VERSIONED").contains(row.text("table_type"));
    }

    static void write(Catalog catalog, SnapshotBuilder builder) {
        catalog.of(Section.TABLES).stream().filter(Relations::isTable).forEach(row -> table(row, builder));
        catalog.of(Section.VIEWS).forEach(row -> view(row, builder));
        catalog.of(Section.PERIODS)
                .forEach(row -> builder.attribute(
                        ObjectKey.relation(ObjectKind.TABLE, row.table()),
                        Facet.TABLE,
                        "period " + row.text("period"),
                        row.text("start_column_name") + ", " + row.text("end_column_name")));
        catalog.of(Section.PARTITIONS).stream()
                .collect(Collectors.groupingBy(Row::table, TreeMap::new, Collectors.toList()))
                .forEach((table, rows) -> partitions(ObjectKey.relation(ObjectKind.TABLE, table), rows, builder));
    }

    private static void table(Row row, SnapshotBuilder builder) {
        ObjectKey key = ObjectKey.relation(ObjectKind.TABLE, row.table());
        builder.attribute(
                        key,
                        Facet.TABLE,
                        "kind",
                        row.text("table_type").equals("SYSTEM VERSIONED") ? "system-versioned table" : "table")
                .attribute(key, Facet.STORAGE, "engine", row.value("engine"))
                .attribute(key, Facet.STORAGE, "row format", row.value("row_format"))
                .attribute(key, Facet.STORAGE, "collation", row.value("table_collation"))
                .attribute(key, Facet.STORAGE, "options", options(row.text("create_options")))
                .attribute(key, Facet.COMMENT, "comment", row.filled("table_comment"));
    }

    private static @Nullable String options(String text) {
        String options = text.replace("partitioned", "").strip();
        return options.isEmpty() ? null : options;
    }

    private static void view(Row row, SnapshotBuilder builder) {
        ObjectKey key = ObjectKey.relation(ObjectKind.VIEW, row.table());
        builder.attribute(key, Facet.VIEW, "definition", withoutDatabase(row))
                .attribute(key, Facet.VIEW, "check option", lower(row.text("check_option")))
                .attribute(key, Facet.VIEW, "security", lower(row.text("security_type")))
                .attribute(key, Facet.VIEW, "algorithm", row.value("algorithm"))
                .attribute(key, Facet.GRANT, "definer", row.value("definer"));
    }

    /** So that the same view in two scratch databases has one definition. */
    private static String withoutDatabase(Row row) {
        return row.text("view_definition")
                .replace("`" + row.text("table_schema").replace("`", "``") + "`.", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static void partitions(ObjectKey table, List<Row> rows, SnapshotBuilder builder) {
        Row first = rows.get(0);
        builder.attribute(table, Facet.PARTITION, "partition key", method(first, ""))
                .attribute(
                        table,
                        Facet.PARTITION,
                        "subpartition key",
                        first.value("subpartition_method") == null ? null : method(first, "sub"));
        Map<String, List<Row>> byName = rows.stream()
                .sorted(Comparator.comparingInt(
                        row -> Integer.parseInt("0" + row.text("subpartition_ordinal_position"))))
                .collect(Collectors.groupingBy(row -> row.text("partition_name"), TreeMap::new, Collectors.toList()));
        byName.forEach(
                (name, parts) -> builder.attribute(table, Facet.PARTITION, "partition " + name, partition(parts)));
    }

    private static String method(Row row, String prefix) {
        return row.text(prefix + "partition_method") + " (" + row.text(prefix + "partition_expression") + ")";
    }

    private static String partition(List<Row> parts) {
        Row first = parts.get(0);
        String subpartitions = parts.stream()
                .map(row -> row.text("subpartition_name"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return String.join(
                        " ",
                        "number " + first.text("partition_ordinal_position"),
                        first.text("partition_description"),
                        subpartitions,
                        first.text("partition_comment"))
                .strip();
    }
}
