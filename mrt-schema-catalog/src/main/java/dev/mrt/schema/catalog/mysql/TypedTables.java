package dev.mrt.schema.catalog.mysql;

import static java.util.stream.Collectors.groupingBy;

import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The typed view of the tables. */
final class TypedTables {

    private final Map<TableRef, List<Row>> columns;
    private final Map<TableRef, List<Row>> indexes;
    private final Map<TableRef, List<Row>> checks;
    private final Map<TableRef, List<Table.ForeignKey>> foreignKeys;
    private final Set<TableRef> partitioned;

    private TypedTables(Catalog catalog) {
        this.columns = byTable(catalog, Section.COLUMNS, "ordinal_position");
        this.indexes = byTable(catalog, Section.INDEXES, "seq_in_index");
        this.checks = catalog.of(Section.CHECKS).stream()
                .sorted(Comparator.comparing(row -> row.text("constraint_name")))
                .collect(groupingBy(Row::table));
        this.foreignKeys = ForeignKeys.of(catalog);
        this.partitioned =
                catalog.of(Section.PARTITIONS).stream().map(Row::table).collect(Collectors.toSet());
    }

    private static Map<TableRef, List<Row>> byTable(Catalog catalog, Section section, String order) {
        return catalog.of(section).stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.text(order))))
                .collect(groupingBy(Row::table));
    }

    static List<Table> of(Catalog catalog) {
        TypedTables typed = new TypedTables(catalog);
        return catalog.of(Section.TABLES).stream()
                .filter(Relations::isTable)
                .map(row -> typed.table(row.table()))
                .toList();
    }

    private Table table(TableRef ref) {
        List<Row> rows = columns.getOrDefault(ref, List.of());
        List<Row> conditions = checks.getOrDefault(ref, List.of());
        Set<String> names = rows.stream().map(row -> row.text("column_name")).collect(Collectors.toSet());
        Map<String, List<Row>> keys = indexes.getOrDefault(ref, List.of()).stream()
                .filter(row -> row.text("non_unique").equals("0"))
                .collect(groupingBy(row -> row.text("index_name"), TreeMap::new, Collectors.toList()));
        List<Row> primary = keys.containsKey("PRIMARY") ? keys.remove("PRIMARY") : List.of();
        return new Table(
                ref,
                rows.stream().map(row -> TypedColumns.column(row, conditions)).toList(),
                plainColumns(primary, names),
                keys.entrySet().stream()
                        .map(key -> uniqueKey(key.getKey(), key.getValue(), names))
                        .toList(),
                foreignKeys.getOrDefault(ref, List.of()),
                conditions.stream().map(row -> Checks.typed(row, names)).toList(),
                partitioned.contains(ref));
    }

    /** A system-versioned table's keys end with a hidden column that is none of the table's. */
    private static List<String> plainColumns(List<Row> parts, Set<String> names) {
        return parts.stream()
                .map(row -> row.text("column_name"))
                .filter(names::contains)
                .toList();
    }

    private static Table.UniqueKey uniqueKey(String name, List<Row> parts, Set<String> names) {
        String expressions = parts.stream()
                .map(row -> row.text("expression"))
                .filter(expression -> !expression.isEmpty())
                .collect(Collectors.joining(", "));
        return new Table.UniqueKey(name, plainColumns(parts, names), expressions, "");
    }
}
