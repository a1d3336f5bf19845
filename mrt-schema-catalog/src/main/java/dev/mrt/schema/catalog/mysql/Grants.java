package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Privileges on databases, tables and columns, as far as the reading account may see them. */
final class Grants {

    private Grants() {}

    static void write(Catalog catalog, SnapshotBuilder builder) {
        write(catalog.of(Section.DATABASE_GRANTS), builder);
        write(catalog.of(Section.TABLE_GRANTS), builder);
        write(catalog.of(Section.COLUMN_GRANTS), builder);
    }

    private static void write(List<Row> rows, SnapshotBuilder builder) {
        rows.stream()
                .collect(Collectors.groupingBy(Grants::key, TreeMap::new, Collectors.toList()))
                .forEach((key, grants) -> byName(grants)
                        .forEach((name, privileges) -> builder.attribute(key, Facet.GRANT, name, privileges)));
    }

    private static ObjectKey key(Row row) {
        return new ObjectKey(ObjectKind.GRANT, row.text("table_schema"), row.text("table_name"), row.text("grantee"));
    }

    private static Map<String, String> byName(List<Row> grants) {
        return grants.stream()
                .collect(Collectors.groupingBy(
                        row -> row.value("column_name") == null
                                ? "privileges"
                                : "privileges on column " + row.text("column_name"),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Grants::privilege, Collectors.toList()),
                                all -> all.stream().sorted().collect(Collectors.joining(", ")))));
    }

    private static String privilege(Row row) {
        return row.text("privilege_type") + (row.yes("is_grantable") ? " with grant option" : "");
    }
}
