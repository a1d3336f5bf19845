package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table.UniqueKey;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Indexes that a user made; those behind constraints are part of the constraints and change their names whenever a table is rebuilt. */
final class H2Indexes {

    private H2Indexes() {}

    static void read(H2Catalog catalog, H2Tables tables, H2Keys keys) throws SQLException {
        Map<String, List<CatalogRow>> columns = catalog
                .rows(
                        "index_columns",
                        "index_schema",
                        "index_schema, index_name, column_name, ordering_specification, null_ordering, is_unique",
                        "order by ordinal_position")
                .stream()
                .collect(Collectors.groupingBy(H2Indexes::id));
        for (CatalogRow row : catalog.rows(
                "indexes",
                "table_schema",
                "table_schema, table_name, index_schema, index_name, index_type_name, nulls_distinct, index_class,"
                        + " remarks",
                "and not is_generated")) {
            if (tables.contains(H2Tables.ref(row))) {
                add(catalog, keys, row, columns.getOrDefault(id(row), List.of()));
            }
        }
    }

    private static void add(H2Catalog catalog, H2Keys keys, CatalogRow row, List<CatalogRow> columns) {
        ObjectKey key = ObjectKey.of(ObjectKind.INDEX, H2Tables.ref(row), row.text("index_name"));
        catalog.attributes(key, Facet.INDEX, row, "index_type_name", "nulls_distinct", "index_class");
        String list = columns.stream().map(H2Indexes::column).collect(Collectors.joining(", "));
        catalog.builder().attribute(key, Facet.INDEX, "columns", list);
        catalog.comment(key, row);
        catalog.name(key);
        List<String> unique = columns.stream()
                .filter(column -> column.flag("is_unique"))
                .map(column -> column.text("column_name"))
                .toList();
        if (!unique.isEmpty()) {
            keys.addUnique(H2Tables.ref(row), new UniqueKey(key.name(), unique, "", ""));
        }
    }

    private static String column(CatalogRow column) {
        String nulls = column.get("null_ordering");
        return column.text("column_name")
                + " "
                + column.text("ordering_specification")
                + (nulls == null ? "" : " NULLS " + nulls)
                + (column.flag("is_unique") ? " UNIQUE" : "");
    }

    private static String id(CatalogRow row) {
        return row.text("index_schema") + '\n' + row.text("index_name");
    }
}
