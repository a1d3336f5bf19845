package dev.mrt.schema.catalog.h2;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.schema.Table.UniqueKey;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Primary and unique keys, foreign keys, check constraints. */
final class H2Keys {

    private final H2Catalog catalog;
    private final Map<String, List<CatalogRow>> columns;
    private final Map<String, List<CatalogRow>> used;
    private final Map<String, CatalogRow> references;
    private final Map<String, CatalogRow> clauses;
    private final Map<TableRef, List<String>> primaryKeys = new HashMap<>();
    private final Map<TableRef, List<UniqueKey>> uniqueKeys = new HashMap<>();
    private final Map<TableRef, List<ForeignKey>> foreignKeys = new HashMap<>();
    private final Map<TableRef, List<Check>> checks = new HashMap<>();

    private H2Keys(H2Catalog catalog) throws SQLException {
        this.catalog = catalog;
        String name = "constraint_schema, constraint_name, ";
        columns = grouped(catalog.rows(
                "key_column_usage",
                "constraint_schema",
                name + "table_schema, table_name, column_name, ordinal_position, position_in_unique_constraint"));
        used = grouped(catalog.rows(
                "constraint_column_usage", "constraint_schema", name + "table_schema, table_name, column_name"));
        references = byName(catalog.rows(
                "referential_constraints",
                "constraint_schema",
                name + "unique_constraint_schema, unique_constraint_name, match_option, update_rule, delete_rule"));
        clauses = byName(catalog.rows("check_constraints", "constraint_schema", name + "check_clause"));
    }

    static H2Keys read(H2Catalog catalog, H2Tables tables) throws SQLException {
        H2Keys keys = new H2Keys(catalog);
        List<CatalogRow> rows = new ArrayList<>(catalog.rows(
                "table_constraints",
                "table_schema",
                "table_schema, table_name, constraint_schema, constraint_name, constraint_type, is_deferrable,"
                        + " initially_deferred, enforced, nulls_distinct, remarks"));
        rows.sort(Comparator.comparing(row -> row.text("constraint_name")));
        Map<String, TableRef> foreign = keys.referredTables();
        for (CatalogRow row : rows) {
            if (tables.contains(H2Tables.ref(row))) {
                keys.add(row, foreign);
            }
        }
        return keys;
    }

    private Map<String, TableRef> referredTables() {
        Map<String, TableRef> tables = new HashMap<>();
        columns.forEach((name, rows) -> tables.put(name, H2Tables.ref(rows.get(0))));
        return tables;
    }

    private void add(CatalogRow row, Map<String, TableRef> foreign) {
        TableRef table = H2Tables.ref(row);
        String name = row.text("constraint_name");
        switch (row.text("constraint_type")) {
            case "PRIMARY KEY" -> {
                describe(ObjectKey.of(ObjectKind.PRIMARY_KEY, table, name), Facet.KEY, row);
                primaryKeys.put(table, names(id(row)));
            }
            case "UNIQUE" -> {
                ObjectKey key = ObjectKey.of(ObjectKind.UNIQUE, table, name);
                describe(key, Facet.KEY, row);
                catalog.attributes(key, Facet.KEY, row, "nulls_distinct");
                addUnique(table, new UniqueKey(name, names(id(row)), "", ""));
            }
            case "FOREIGN KEY" -> foreignKey(table, name, row, foreign);
            default -> check(table, name, row);
        }
    }

    private void describe(ObjectKey key, Facet facet, CatalogRow row) {
        catalog.attributes(key, facet, row, "is_deferrable", "initially_deferred", "enforced");
        if (facet != Facet.CHECK) {
            catalog.builder().attribute(key, facet, "columns", String.join(", ", names(id(row))));
        }
        catalog.comment(key, row);
        catalog.name(key);
    }

    private void foreignKey(TableRef table, String name, CatalogRow row, Map<String, TableRef> foreign) {
        CatalogRow reference = references.get(id(row));
        if (reference == null) {
            catalog.builder().warning("H2 lists no target for the foreign key " + table + "." + name + ".");
            return;
        }
        String unique = id(reference.text("unique_constraint_schema"), reference.text("unique_constraint_name"));
        TableRef target = foreign.getOrDefault(unique, new TableRef(reference.text("unique_constraint_schema"), ""));
        List<String> targetColumns = targetColumns(id(row), names(unique));
        ObjectKey key = ObjectKey.of(ObjectKind.FOREIGN_KEY, table, name);
        describe(key, Facet.FOREIGN_KEY, row);
        catalog.builder().attribute(key, Facet.FOREIGN_KEY, "target", target.toString());
        catalog.builder().attribute(key, Facet.FOREIGN_KEY, "target columns", String.join(", ", targetColumns));
        catalog.attributes(key, Facet.FOREIGN_KEY, reference, "match_option", "update_rule", "delete_rule");
        foreignKeys
                .computeIfAbsent(table, any -> new ArrayList<>())
                .add(new ForeignKey(
                        name,
                        names(id(row)),
                        target,
                        targetColumns,
                        reference.text("delete_rule"),
                        row.flag("is_deferrable")));
    }

    private List<String> targetColumns(String foreignKey, List<String> unique) {
        List<String> targets = new ArrayList<>();
        for (CatalogRow column : ordered(foreignKey)) {
            Integer position = column.number("position_in_unique_constraint");
            if (position != null && position <= unique.size()) {
                targets.add(unique.get(position - 1));
            }
        }
        return targets;
    }

    private void check(TableRef table, String name, CatalogRow row) {
        ObjectKey key = ObjectKey.of(ObjectKind.CHECK, table, name);
        describe(key, Facet.CHECK, row);
        CatalogRow clause = clauses.get(id(row));
        String expression = clause == null ? "" : clause.text("check_clause");
        catalog.builder().attribute(key, Facet.CHECK, "expression", expression);
        List<String> reads = used.getOrDefault(id(row), List.of()).stream()
                .map(column -> column.text("column_name"))
                .toList();
        checks.computeIfAbsent(table, any -> new ArrayList<>()).add(new Check(name, expression, reads));
    }

    List<String> primaryKey(TableRef table) {
        return primaryKeys.getOrDefault(table, List.of());
    }

    List<UniqueKey> uniqueKeys(TableRef table) {
        return uniqueKeys.getOrDefault(table, List.of());
    }

    void addUnique(TableRef table, UniqueKey key) {
        uniqueKeys.computeIfAbsent(table, any -> new ArrayList<>()).add(key);
    }

    List<ForeignKey> foreignKeys(TableRef table) {
        return foreignKeys.getOrDefault(table, List.of());
    }

    List<Check> checks(TableRef table) {
        return checks.getOrDefault(table, List.of());
    }

    private List<String> names(String constraint) {
        return ordered(constraint).stream()
                .map(column -> column.text("column_name"))
                .toList();
    }

    private List<CatalogRow> ordered(String constraint) {
        return columns.getOrDefault(constraint, List.of()).stream()
                .sorted(Comparator.comparingInt(H2Keys::position))
                .toList();
    }

    private static int position(CatalogRow row) {
        @Nullable Integer position = row.number("ordinal_position");
        return position == null ? 0 : position;
    }

    private static Map<String, List<CatalogRow>> grouped(List<CatalogRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(H2Keys::id));
    }

    private static Map<String, CatalogRow> byName(List<CatalogRow> rows) {
        return rows.stream().collect(Collectors.toMap(H2Keys::id, row -> row));
    }

    private static String id(CatalogRow row) {
        return id(row.text("constraint_schema"), row.text("constraint_name"));
    }

    private static String id(String schema, String name) {
        return schema + '\n' + name;
    }
}
