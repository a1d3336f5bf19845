package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Foreign keys: their columns from one view of the catalog, their rules from another. */
final class ForeignKeys {

    private ForeignKeys() {}

    static void write(Catalog catalog, SnapshotBuilder builder) {
        Map<ObjectKey, Row> rules = rules(catalog);
        of(catalog)
                .forEach((table, keys) -> keys.forEach(key -> {
                    ObjectKey object = ObjectKey.of(ObjectKind.FOREIGN_KEY, table, key.name());
                    write(object, key, rules.get(object), builder);
                }));
    }

    private static void write(ObjectKey object, Table.ForeignKey key, @Nullable Row rule, SnapshotBuilder builder) {
        boolean sameSchema = key.target().schema().equals(object.schema());
        builder.attribute(object, Facet.FOREIGN_KEY, "columns", String.join(", ", key.columns()))
                .attribute(
                        object,
                        Facet.FOREIGN_KEY,
                        "target",
                        sameSchema ? key.target().name() : key.target().toString())
                .attribute(object, Facet.FOREIGN_KEY, "target columns", String.join(", ", key.targetColumns()))
                .attribute(object, Facet.FOREIGN_KEY, "on delete", key.onDelete());
        if (rule != null) {
            builder.attribute(object, Facet.FOREIGN_KEY, "on update", rule(rule.text("update_rule")))
                    .attribute(
                            object,
                            Facet.FOREIGN_KEY,
                            "match",
                            rule.text("match_option").toLowerCase(Locale.ROOT));
        }
        if (GeneratedNames.foreignKey(object.table(), object.name())) {
            builder.nameGenerated(object);
        }
    }

    /**
     * The foreign keys of each table.
     *
     * @param catalog what was read
     * @return the keys sorted by name
     */
    static Map<TableRef, List<Table.ForeignKey>> of(Catalog catalog) {
        Map<ObjectKey, Row> rules = rules(catalog);
        Map<TableRef, List<Table.ForeignKey>> keys = new HashMap<>();
        catalog.of(Section.KEY_COLUMNS).stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.text("ordinal_position"))))
                .collect(Collectors.groupingBy(ForeignKeys::key, TreeMap::new, Collectors.toList()))
                .forEach((object, rows) -> keys.computeIfAbsent(object.tableRef(), any -> new ArrayList<>())
                        .add(foreignKey(object.name(), rows, rules.get(object))));
        return keys;
    }

    private static Map<ObjectKey, Row> rules(Catalog catalog) {
        return catalog.of(Section.REFERENCES).stream().collect(Collectors.toMap(ForeignKeys::key, row -> row));
    }

    private static ObjectKey key(Row row) {
        return ObjectKey.of(ObjectKind.FOREIGN_KEY, row.table(), row.text("constraint_name"));
    }

    private static Table.ForeignKey foreignKey(String name, List<Row> rows, @Nullable Row rule) {
        Row first = rows.get(0);
        return new Table.ForeignKey(
                name,
                rows.stream().map(row -> row.text("column_name")).toList(),
                new TableRef(first.text("referenced_table_schema"), first.text("referenced_table_name")),
                rows.stream().map(row -> row.text("referenced_column_name")).toList(),
                rule == null ? "RESTRICT" : rule(rule.text("delete_rule")),
                false);
    }

    /** InnoDB checks at once, so NO ACTION is another word for RESTRICT, and which of the two is shown is a matter of the version. */
    private static String rule(String text) {
        return text.equals("NO ACTION") ? "RESTRICT" : text;
    }
}
