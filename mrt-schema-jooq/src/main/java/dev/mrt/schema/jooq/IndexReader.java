package dev.mrt.schema.jooq;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.SortOrder;
import org.jooq.meta.IndexColumnDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.TableDefinition;

/**
 * Reads indexes that are not a key's own: columns and order from jOOQ-meta, and from the driver and the catalog those with expressions and the
 * conditions. Where the database prints the whole definition, that is taken.
 */
final class IndexReader {

    private final Connection connection;
    private final Product product;
    private final Facts facts;
    private final Supplement supplement;

    IndexReader(Connection connection, Product product, Facts facts, Supplement supplement) {
        this.connection = connection;
        this.product = product;
        this.facts = facts;
        this.supplement = supplement;
    }

    /**
     * Reads the indexes of a table.
     *
     * @param table the table
     * @param ref its name
     * @param unique the unique constraints, whose indexes are left out; unique indexes are added
     * @throws SQLException if the driver cannot list them
     */
    void read(TableDefinition table, TableRef ref, List<Table.UniqueKey> unique) throws SQLException {
        Map<String, DriverIndex> driver = DriverIndex.read(connection, product, table, ref);
        Map<String, String> definitions = supplement.indexesOf(ref);
        Map<String, Index> indexes = new TreeMap<>();
        for (IndexDefinition index : table.getIndexes()) {
            if (unique.stream().noneMatch(key -> key.name().equals(index.getName()))) {
                indexes.put(index.getName(), of(index));
            }
        }
        driver.forEach((name, index) -> {
            boolean known = indexes.containsKey(name) || definitions.containsKey(name);
            if (index.hasExpression() || known) {
                indexes.put(name, of(index));
            }
        });
        definitions.forEach((name, text) ->
                indexes.put(name, indexes.getOrDefault(name, Index.UNKNOWN).with(text)));
        indexes.forEach((name, index) -> note(ref, name, index, unique));
    }

    private record Index(
            boolean unique,
            List<String> columns,
            String parts,
            String expression,
            String condition,
            String definition) {

        static final Index UNKNOWN = new Index(false, List.of(), "", "", "", "");

        Index with(String text) {
            boolean nameless = columns.isEmpty() && expression.isEmpty();
            return new Index(
                    unique,
                    columns,
                    parts,
                    nameless ? IndexText.parts(text) : expression,
                    condition.isEmpty() ? IndexText.condition(text) : condition,
                    text);
        }
    }

    private static Index of(IndexDefinition index) {
        List<String> columns = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (IndexColumnDefinition column : index.getIndexColumns()) {
            columns.add(column.getColumn().getName());
            parts.add(column.getColumn().getName() + (column.getSortOrder() == SortOrder.DESC ? " desc" : ""));
        }
        return new Index(index.isUnique(), columns, String.join(", ", parts), "", "", "");
    }

    private static Index of(DriverIndex index) {
        return new Index(
                index.unique(),
                index.columns(),
                String.join(", ", index.parts()),
                index.expressions(),
                index.condition(),
                "");
    }

    private void note(TableRef table, String name, Index index, List<Table.UniqueKey> unique) {
        // Users' indexes have names of their own; the others belong to a key, which is there already.
        if (product.isPassing(name)) {
            return;
        }
        ObjectKey key = ObjectKey.of(ObjectKind.INDEX, table, name);
        Facts.Properties properties = GeneratedNames.matches(product, table.name(), name)
                ? facts.generated(key, Facet.INDEX)
                : facts.object(key, Facet.INDEX);
        boolean whole = !index.definition().isEmpty();
        properties
                .with("columns", whole ? null : index.parts())
                .with("condition", whole ? null : index.condition())
                .with("definition", index.definition())
                .with("unique", index.unique());
        if (index.unique()) {
            unique.add(new Table.UniqueKey(name, index.columns(), index.expression(), index.condition()));
        }
    }
}
