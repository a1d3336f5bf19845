package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns of tables and views, and their order. */
final class Columns {

    private static final Pattern ON_UPDATE = Pattern.compile("on update (\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KNOWN_EXTRA = Pattern.compile(
            "auto_increment|on update \\S+|(stored|virtual|persistent) generated|default_generated|invisible",
            Pattern.CASE_INSENSITIVE);

    private Columns() {}

    static void write(Catalog catalog, SnapshotBuilder builder) {
        Set<TableRef> tables = catalog.of(Section.TABLES).stream()
                .filter(Relations::isTable)
                .map(Row::table)
                .collect(Collectors.toSet());
        Set<TableRef> views = catalog.of(Section.TABLES).stream()
                .filter(row -> row.text("table_type").equals("VIEW"))
                .map(Row::table)
                .collect(Collectors.toCollection(HashSet::new));
        Map<TableRef, List<Row>> byTable = catalog.of(Section.COLUMNS).stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.text("ordinal_position"))))
                .collect(Collectors.groupingBy(Row::table, TreeMap::new, Collectors.toList()));
        byTable.forEach((table, columns) -> {
            if (tables.contains(table)) {
                columns.forEach(row -> column(row, catalog.server().mariaDb(), builder));
                order(table, columns, builder);
            } else if (views.contains(table)) {
                columns.forEach(row -> builder.attribute(key(row), Facet.COLUMN, "type", row.text("column_type")));
            }
        });
    }

    private static ObjectKey key(Row row) {
        return ObjectKey.of(ObjectKind.COLUMN, row.table(), row.text("column_name"));
    }

    private static void column(Row row, boolean mariaDb, SnapshotBuilder builder) {
        ObjectKey key = key(row);
        String extra = row.text("extra");
        builder.attribute(key, Facet.COLUMN, "type", row.text("column_type"))
                .attribute(key, Facet.COLUMN, "nullable", row.yes("is_nullable") ? "yes" : "no")
                .attribute(
                        key,
                        Facet.COLUMN,
                        "default",
                        row.filled("generation_expression") == null ? defaultOf(row, mariaDb) : null)
                .attribute(key, Facet.COLUMN, "generated", row.filled("generation_expression"))
                .attribute(key, Facet.COLUMN, "generated kept", kept(extra))
                .attribute(key, Facet.COLUMN, "auto increment", isAutoIncrement(row) ? "yes" : null)
                .attribute(key, Facet.COLUMN, "on update", onUpdate(extra))
                .attribute(key, Facet.COLUMN, "visible", contains(extra, "invisible") ? "no" : null)
                .attribute(key, Facet.COLUMN, "collation", row.value("collation_name"))
                .attribute(key, Facet.COLUMN, "reference system", row.value("srs_id"))
                .attribute(key, Facet.COLUMN, "other", rest(extra))
                .attribute(key, Facet.COMMENT, "comment", row.filled("column_comment"));
    }

    /**
     * MySQL prints a default's text without quotes, so it must say whether that is an expression. On MariaDB a nullable column has the default
     * NULL unless that was dropped.
     */
    private static @Nullable String defaultOf(Row row, boolean mariaDb) {
        String value = row.value("column_default");
        if (mariaDb && row.yes("is_nullable")) {
            return value == null ? "none, not even NULL" : value.equals("NULL") ? null : value;
        }
        return value != null && contains(row.text("extra"), "default_generated") ? "(" + value + ")" : value;
    }

    private static @Nullable String kept(String extra) {
        if (contains(extra, "stored generated") || contains(extra, "persistent generated")) {
            return "stored";
        }
        return contains(extra, "virtual generated") ? "virtual" : null;
    }

    static boolean isAutoIncrement(Row row) {
        return contains(row.text("extra"), "auto_increment");
    }

    static @Nullable String onUpdate(String extra) {
        Matcher rule = ON_UPDATE.matcher(extra);
        return rule.find() ? rule.group(1) : null;
    }

    private static @Nullable String rest(String extra) {
        String rest =
                KNOWN_EXTRA.matcher(extra).replaceAll("").replace(",", " ").strip();
        return rest.isEmpty() ? null : rest;
    }

    private static boolean contains(String extra, String word) {
        return extra.toLowerCase(Locale.ROOT).contains(word);
    }

    private static void order(TableRef table, List<Row> columns, SnapshotBuilder builder) {
        builder.attribute(
                ObjectKey.relation(ObjectKind.COLUMN_ORDER, table),
                Facet.COLUMN_ORDER,
                "columns",
                columns.stream().map(row -> row.text("column_name")).collect(Collectors.joining(", ")));
    }
}
