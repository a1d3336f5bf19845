package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Routines and triggers. */
final class H2Programs {

    private H2Programs() {}

    static void read(H2Catalog catalog, H2Tables tables) throws SQLException {
        routines(catalog);
        triggers(catalog, tables);
    }

    private static void routines(H2Catalog catalog) throws SQLException {
        Map<String, List<CatalogRow>> parameters = catalog
                .rows(
                        "parameters",
                        "specific_schema",
                        "specific_schema, specific_name, parameter_name,"
                                + " data_type_sql(specific_schema, specific_name, 'ROUTINE', dtd_identifier) as type_sql",
                        "order by ordinal_position")
                .stream()
                .collect(Collectors.groupingBy(H2Programs::id));
        for (CatalogRow row : catalog.rows(
                "routines",
                "routine_schema",
                "specific_schema, specific_name, routine_schema, routine_name, routine_type, routine_body,"
                        + " routine_definition, external_name, external_language, is_deterministic, remarks,"
                        + " data_type_sql(specific_schema, specific_name, 'ROUTINE', dtd_identifier) as type_sql")) {
            routine(catalog, row, parameters.getOrDefault(id(row), List.of()));
        }
    }

    private static void routine(H2Catalog catalog, CatalogRow row, List<CatalogRow> parameters) {
        String types = parameters.stream().map(one -> one.text("type_sql")).collect(Collectors.joining(", "));
        String name = row.text("routine_name") + "(" + types + ")";
        ObjectKey key = new ObjectKey(ObjectKind.ROUTINE, row.text("routine_schema"), "", name);
        catalog.attributes(
                key,
                Facet.ROUTINE,
                row,
                "routine_type",
                "routine_body",
                "routine_definition",
                "external_name",
                "external_language",
                "is_deterministic");
        catalog.builder().attribute(key, Facet.ROUTINE, "result", row.get("type_sql"));
        catalog.comment(key, row);
    }

    private static void triggers(H2Catalog catalog, H2Tables tables) throws SQLException {
        for (CatalogRow row : catalog.rows(
                "triggers",
                "trigger_schema",
                "trigger_name, event_object_schema, event_object_table, event_manipulation, action_orientation,"
                        + " action_timing, is_rollback, java_class, queue_size, no_wait, remarks")) {
            TableRef table = new TableRef(row.text("event_object_schema"), row.text("event_object_table"));
            if (tables.contains(table)) {
                ObjectKey key = ObjectKey.of(ObjectKind.TRIGGER, table, row.text("trigger_name"));
                catalog.attributes(
                        key,
                        Facet.TRIGGER,
                        row,
                        "event_manipulation",
                        "action_orientation",
                        "action_timing",
                        "is_rollback",
                        "java_class",
                        "queue_size",
                        "no_wait");
                catalog.comment(key, row);
            }
        }
    }

    private static String id(CatalogRow row) {
        return row.text("specific_schema") + '\n' + row.text("specific_name");
    }
}
