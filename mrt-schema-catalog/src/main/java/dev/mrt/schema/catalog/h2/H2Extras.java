package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Sequences, constants, synonyms, rights and roles. */
final class H2Extras {

    private H2Extras() {}

    static void read(H2Catalog catalog, H2Tables tables) throws SQLException {
        sequences(catalog);
        constants(catalog);
        synonyms(catalog);
        rights(catalog, tables);
        roles(catalog);
    }

    private static void sequences(H2Catalog catalog) throws SQLException {
        for (CatalogRow row : catalog.rows(
                "sequences",
                "sequence_schema",
                "sequence_schema, sequence_name, data_type, declared_data_type, declared_numeric_precision, start_value,"
                        + " minimum_value, maximum_value, increment, cycle_option, cache, remarks")) {
            ObjectKey key =
                    new ObjectKey(ObjectKind.SEQUENCE, row.text("sequence_schema"), "", row.text("sequence_name"));
            catalog.attributes(
                    key,
                    Facet.SEQUENCE,
                    row,
                    "data_type",
                    "declared_data_type",
                    "declared_numeric_precision",
                    "start_value",
                    "minimum_value",
                    "maximum_value",
                    "increment",
                    "cycle_option",
                    "cache");
            catalog.comment(key, row);
        }
    }

    private static void constants(H2Catalog catalog) throws SQLException {
        for (CatalogRow row : catalog.rows(
                "constants",
                "constant_schema",
                "constant_schema, constant_name, value_definition, data_type, remarks")) {
            ObjectKey key = other(row.text("constant_schema"), "constant " + row.text("constant_name"));
            catalog.attributes(key, Facet.DATABASE, row, "value_definition", "data_type");
            catalog.comment(key, row);
        }
    }

    private static void synonyms(H2Catalog catalog) throws SQLException {
        for (CatalogRow row : catalog.rows(
                "synonyms",
                "synonym_schema",
                "synonym_schema, synonym_name, synonym_for_schema, synonym_for, remarks")) {
            ObjectKey key = other(row.text("synonym_schema"), "synonym " + row.text("synonym_name"));
            catalog.attributes(key, Facet.DATABASE, row, "synonym_for_schema", "synonym_for");
            catalog.comment(key, row);
        }
    }

    private static void rights(H2Catalog catalog, H2Tables tables) throws SQLException {
        Map<ObjectKey, String> rights = new TreeMap<>();
        for (CatalogRow row : catalog.views()
                .query("select grantee, granteetype, grantedrole, rights, table_schema, table_name"
                        + " from information_schema.rights order by rights, grantedrole")) {
            TableRef table = new TableRef(row.text("table_schema"), row.text("table_name"));
            if (inScope(catalog, tables, table)) {
                ObjectKey key = ObjectKey.of(ObjectKind.GRANT, table, row.text("grantee"));
                String right = row.get("grantedrole") == null ? row.text("rights") : "ROLE " + row.text("grantedrole");
                rights.merge(key, right, (one, other) -> one + ", " + other);
            }
        }
        rights.forEach((key, value) -> catalog.builder().attribute(key, Facet.GRANT, "rights", value));
    }

    private static boolean inScope(H2Catalog catalog, H2Tables tables, TableRef table) {
        if (table.name().isEmpty()) {
            return table.schema().isEmpty() || catalog.schemas().contains(table.schema());
        }
        return tables.contains(table);
    }

    private static void roles(H2Catalog catalog) throws SQLException {
        for (CatalogRow row : catalog.views().query("select role_name, remarks from information_schema.roles")) {
            ObjectKey key = other("", "role " + row.text("role_name"));
            catalog.attributes(key, Facet.GRANT, row, "role_name");
            catalog.comment(key, row);
        }
    }

    private static ObjectKey other(String schema, String name) {
        return new ObjectKey(ObjectKind.OTHER, schema, "", name);
    }
}
