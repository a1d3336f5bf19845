package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables and views. */
final class H2Tables {

    /** Belongs to the session that made it: no other session sees it. */
    private static final String LOCAL_TEMPORARY = "LOCAL TEMPORARY";

    private final H2Catalog catalog;
    private final Map<TableRef, CatalogRow> relations = new TreeMap<>();
    private Map<TableRef, List<H2Columns.Found>> columns = Map.of();

    private H2Tables(H2Catalog catalog) {
        this.catalog = catalog;
    }

    static H2Tables read(H2Catalog catalog) throws SQLException {
        H2Tables tables = new H2Tables(catalog);
        tables.relations();
        tables.views();
        tables.columns = H2Columns.read(catalog, tables);
        return tables;
    }

    private void relations() throws SQLException {
        List<CatalogRow> rows = catalog.rows(
                "tables",
                "table_schema",
                "table_schema, table_name, table_type, commit_action, storage_type, table_class, remarks");
        Map<TableRef, CatalogRow> found = new HashMap<>();
        rows.forEach(row -> found.put(ref(row), row));
        found.forEach((ref, row) -> {
            if (!row.text("table_type").equals(LOCAL_TEMPORARY)
                    && !catalog.excludes(ref)
                    && !isStoreOfMaterializedView(ref, found)) {
                relations.put(ref, row);
                describe(ref, row);
            }
        });
    }

    /** H2 keeps the rows of the materialised view {@code v} in a table {@code v$1}. */
    private static boolean isStoreOfMaterializedView(TableRef ref, Map<TableRef, CatalogRow> found) {
        if (!ref.name().endsWith("$1")) {
            return false;
        }
        String view = ref.name().substring(0, ref.name().length() - 2);
        CatalogRow row = found.get(new TableRef(ref.schema(), view));
        return row != null && kind(row) == ObjectKind.MATERIALIZED_VIEW;
    }

    private void describe(TableRef ref, CatalogRow row) {
        ObjectKey key = key(ref);
        catalog.attributes(key, Facet.TABLE, row, "table_type", "commit_action");
        if (key.kind() == ObjectKind.TABLE) {
            catalog.attributes(key, Facet.STORAGE, row, "storage_type", "table_class");
        }
        catalog.comment(key, row);
    }

    private void views() throws SQLException {
        for (CatalogRow row : catalog.rows(
                "views", "table_schema", "table_schema, table_name, view_definition, check_option, status")) {
            if (contains(ref(row))) {
                catalog.attributes(key(ref(row)), Facet.VIEW, row, "view_definition", "check_option", "status");
            }
        }
    }

    boolean contains(TableRef ref) {
        return relations.containsKey(ref);
    }

    Iterable<TableRef> refs() {
        return relations.keySet();
    }

    ObjectKey key(TableRef ref) {
        CatalogRow row = relations.get(ref);
        return ObjectKey.relation(row == null ? ObjectKind.TABLE : kind(row), ref);
    }

    private static ObjectKind kind(CatalogRow row) {
        if (row.text("table_class").endsWith("MaterializedView")) {
            return ObjectKind.MATERIALIZED_VIEW;
        }
        return row.text("table_type").equals("VIEW") ? ObjectKind.VIEW : ObjectKind.TABLE;
    }

    static TableRef ref(CatalogRow row) {
        return new TableRef(row.text("table_schema"), row.text("table_name"));
    }

    /** Delivers the typed view of every table whose rows H2 itself keeps: not of views and of links to other databases. */
    void deliver(H2Keys keys, H2Domains domains) {
        relations.forEach((ref, row) -> {
            if (kind(row) == ObjectKind.TABLE && !row.text("table_class").endsWith("TableLink")) {
                catalog.builder().table(table(ref, keys, domains));
            }
        });
    }

    private Table table(TableRef ref, H2Keys keys, H2Domains domains) {
        List<H2Columns.Found> found = columns.getOrDefault(ref, List.of());
        List<Column> typed = found.stream().map(domains::apply).toList();
        return new Table(
                ref,
                typed,
                keys.primaryKey(ref),
                keys.uniqueKeys(ref),
                keys.foreignKeys(ref),
                domains.checks(keys.checks(ref), found),
                false);
    }
}
