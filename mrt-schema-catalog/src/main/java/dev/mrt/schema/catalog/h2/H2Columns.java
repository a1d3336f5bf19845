package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Column.Identity;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of tables and views. */
final class H2Columns {

    /**
     * A column with its domain.
     *
     * @param column without what its domain adds
     * @param domain schema and name of its domain, {@code null} if it has none
     */
    record Found(Column column, @Nullable TableRef domain) {}

    private static final String COLUMNS = "table_schema, table_name, column_name, data_type, character_maximum_length,"
            + " numeric_precision, declared_numeric_precision, numeric_scale, datetime_precision, interval_type,"
            + " dtd_identifier, geometry_type, collation_name, domain_schema, domain_name, is_nullable, column_default,"
            + " default_on_null, column_on_update, is_visible, is_identity, identity_generation, identity_start,"
            + " identity_increment, identity_minimum, identity_maximum, identity_cycle, identity_cache, is_generated,"
            + " generation_expression, remarks,"
            + " data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) as type_sql";

    /** What H2 says for types without a declared length. */
    private static final int LONGEST = 1_000_000_000;

    private final H2Catalog catalog;
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<String, CatalogRow> elements = new HashMap<>();
    private final Map<TableRef, List<Found>> found = new HashMap<>();

    private H2Columns(H2Catalog catalog) {
        this.catalog = catalog;
    }

    static Map<TableRef, List<Found>> read(H2Catalog catalog, H2Tables tables) throws SQLException {
        List<CatalogRow> rows;
        try {
            rows = catalog.rows("columns", "table_schema", COLUMNS, "order by ordinal_position");
        } catch (SQLException e) {
            return H2PlainColumns.read(catalog, tables, e);
        }
        H2Columns columns = new H2Columns(catalog);
        columns.parts();
        for (CatalogRow row : rows) {
            if (tables.contains(H2Tables.ref(row))) {
                columns.add(tables.key(H2Tables.ref(row)), row);
            }
        }
        order(catalog, tables, columns.found);
        return columns.found;
    }

    static void order(H2Catalog catalog, H2Tables tables, Map<TableRef, List<Found>> found) {
        found.forEach((ref, list) -> {
            if (tables.key(ref).kind() == ObjectKind.TABLE) {
                String names = String.join(
                        ", ", list.stream().map(one -> one.column().name()).toList());
                catalog.builder()
                        .attribute(
                                ObjectKey.of(ObjectKind.COLUMN_ORDER, ref, ""), Facet.COLUMN_ORDER, "columns", names);
            }
        });
    }

    private void parts() throws SQLException {
        for (CatalogRow row : catalog.rows(
                "enum_values",
                "object_schema",
                "object_schema, object_name, enum_identifier, value_name",
                "and object_type = 'TABLE' order by value_ordinal")) {
            labels.computeIfAbsent(
                            part(row.text("object_schema"), row.text("object_name"), row.text("enum_identifier")),
                            any -> new ArrayList<>())
                    .add(row.text("value_name"));
        }
        for (CatalogRow row : catalog.rows(
                "element_types",
                "object_schema",
                "object_schema, object_name, collection_type_identifier, dtd_identifier, data_type, interval_type,"
                        + " character_maximum_length, numeric_precision, declared_numeric_precision, numeric_scale,"
                        + " datetime_precision",
                "and object_type = 'TABLE'")) {
            elements.put(
                    part(row.text("object_schema"), row.text("object_name"), row.text("collection_type_identifier")),
                    row);
        }
    }

    private static String part(String schema, String table, String identifier) {
        return schema + '\n' + table + '\n' + identifier;
    }

    private void add(ObjectKey relation, CatalogRow row) {
        describe(relation, row);
        TableRef domain = row.get("domain_name") == null
                ? null
                : new TableRef(row.text("domain_schema"), row.text("domain_name"));
        found.computeIfAbsent(relation.tableRef(), any -> new ArrayList<>()).add(new Found(column(row), domain));
    }

    private void describe(ObjectKey relation, CatalogRow row) {
        ObjectKey key = ObjectKey.of(ObjectKind.COLUMN, relation.tableRef(), row.text("column_name"));
        Facet facet = relation.kind() == ObjectKind.TABLE ? Facet.COLUMN : Facet.VIEW;
        catalog.builder().attribute(key, facet, "type", row.get("type_sql"));
        catalog.attributes(key, facet, row, "collation_name");
        catalog.comment(key, row);
        if (relation.kind() != ObjectKind.TABLE) {
            return;
        }
        catalog.builder().attribute(key, facet, "column default", defaultOf(row));
        catalog.attributes(
                key,
                facet,
                row,
                "domain_schema",
                "domain_name",
                "is_nullable",
                "default_on_null",
                "column_on_update",
                "is_visible",
                "is_identity",
                "identity_generation",
                "identity_start",
                "identity_increment",
                "identity_minimum",
                "identity_maximum",
                "identity_cycle",
                "identity_cache",
                "is_generated",
                "generation_expression");
    }

    private Column column(CatalogRow row) {
        TableRef table = H2Tables.ref(row);
        String identifier = row.text("dtd_identifier");
        CatalogRow element = elements.get(part(table.schema(), table.name(), identifier));
        CatalogRow base = element == null ? row : element;
        return new Column(
                row.text("column_name"),
                row.text("type_sql"),
                baseType(base),
                length(base),
                precision(base),
                base.number("numeric_scale"),
                row.flag("is_nullable"),
                defaultOf(row),
                identity(row),
                row.get("generation_expression"),
                labels.getOrDefault(part(table.schema(), table.name(), base.text("dtd_identifier")), List.of()),
                element != null,
                row.get("column_on_update") != null);
    }

    /** A default of NULL does what no default does. */
    private static @Nullable String defaultOf(CatalogRow row) {
        String value = row.get("column_default");
        return "NULL".equals(value) ? null : value;
    }

    private static String baseType(CatalogRow row) {
        String fields = row.get("interval_type");
        return (fields == null ? row.text("data_type") : "interval " + fields).toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer length(CatalogRow row) {
        Integer length = row.number("character_maximum_length");
        return length == null || length >= LONGEST ? null : length;
    }

    private static @Nullable Integer precision(CatalogRow row) {
        Integer time = row.number("datetime_precision");
        return time == null ? row.number("numeric_precision") : time;
    }

    private static Identity identity(CatalogRow row) {
        if (!row.flag("is_identity")) {
            return Identity.NONE;
        }
        return row.text("identity_generation").equals("ALWAYS") ? Identity.ALWAYS : Identity.BY_DEFAULT;
    }
}
