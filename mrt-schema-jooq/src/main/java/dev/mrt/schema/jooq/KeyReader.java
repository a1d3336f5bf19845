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
import org.jooq.meta.CheckConstraintDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.ConstraintDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;

/** Reads keys, references and checks. */
final class KeyReader {

    private final Connection connection;
    private final Product product;
    private final Facts facts;

    KeyReader(Connection connection, Product product, Facts facts) {
        this.connection = connection;
        this.product = product;
        this.facts = facts;
    }

    List<String> primaryKey(TableDefinition table, TableRef ref) {
        UniqueKeyDefinition key = table.getPrimaryKey();
        if (key == null) {
            return List.of();
        }
        List<String> columns = names(key.getKeyColumns());
        constraint(ObjectKind.PRIMARY_KEY, ref, key, tuple(columns), Facet.KEY).with("columns", tuple(columns));
        return columns;
    }

    List<Table.UniqueKey> uniqueKeys(TableDefinition table, TableRef ref) {
        List<Table.UniqueKey> keys = new ArrayList<>();
        for (UniqueKeyDefinition key : table.getUniqueKeys()) {
            List<String> columns = names(key.getKeyColumns());
            constraint(ObjectKind.UNIQUE, ref, key, tuple(columns), Facet.KEY).with("columns", tuple(columns));
            keys.add(new Table.UniqueKey(nameOf(ref, key, tuple(columns)), columns, "", ""));
        }
        return keys;
    }

    List<Table.ForeignKey> foreignKeys(TableDefinition table, TableRef ref) throws SQLException {
        List<ForeignKeyDefinition> found = table.getForeignKeys();
        if (found.isEmpty()) {
            return List.of();
        }
        ReferenceRules rules = ReferenceRules.read(connection, product, ref);
        List<Table.ForeignKey> references = new ArrayList<>();
        for (ForeignKeyDefinition key : found) {
            List<String> columns = names(key.getKeyColumns());
            List<String> targetColumns = names(key.getReferencedColumns());
            TableRef target = TableReader.refOf(key.getReferencedTable());
            ReferenceRules.Rule rule = rules.of(key.getName(), target, columns);
            String definition = tuple(columns) + " references " + target + " " + tuple(targetColumns);
            constraint(ObjectKind.FOREIGN_KEY, ref, key, definition, Facet.FOREIGN_KEY)
                    .with("columns", tuple(columns))
                    .with("target", target + " " + tuple(targetColumns))
                    .with("on delete", rule.onDelete())
                    .with("on update", rule.onUpdate())
                    .with("deferrable", rule.deferrable());
            references.add(new Table.ForeignKey(
                    nameOf(ref, key, definition),
                    columns,
                    target,
                    targetColumns,
                    rule.onDelete(),
                    !rule.deferrable().isEmpty()));
        }
        return references;
    }

    List<Table.Check> checks(TableDefinition table, TableRef ref) {
        List<Table.Check> checks = new ArrayList<>();
        for (CheckConstraintDefinition check : table.getCheckConstraints()) {
            String expression =
                    check.getCheckClause() == null ? "" : check.getCheckClause().strip();
            constraint(ObjectKind.CHECK, ref, check, expression, Facet.CHECK).with("expression", expression);
            List<String> columns = table.getColumns().stream()
                    .map(Definition::getName)
                    .filter(name -> Words.mentions(expression, name))
                    .toList();
            checks.add(new Table.Check(nameOf(ref, check, expression), expression, columns));
        }
        return checks;
    }

    /** A name that will be another one next time is replaced by what the constraint says. */
    private Facts.Properties constraint(
            ObjectKind kind, TableRef table, ConstraintDefinition constraint, String definition, Facet facet) {
        ObjectKey key = unused(ObjectKey.of(kind, table, nameOf(table, constraint, definition)));
        boolean generated = product.isPassing(constraint.getName())
                || GeneratedNames.matches(product, table.name(), nameOf(table, constraint, definition));
        Facts.Properties properties = generated ? facts.generated(key, facet) : facts.object(key, facet);
        return properties.with("not enforced", !constraint.enforced());
    }

    private String nameOf(TableRef table, ConstraintDefinition constraint, String definition) {
        String name = constraint.getName();
        if (product.isPassing(name)) {
            return definition;
        }
        // jOOQ makes the names of MySQL's keys unique in the schema.
        String prefix = "KEY_" + table.name() + "_";
        return product.naming() == Product.Naming.CATALOGS && name.startsWith(prefix)
                ? name.substring(prefix.length())
                : name;
    }

    /** Two constraints that say the same and have no names of their own are still two. */
    private ObjectKey unused(ObjectKey wanted) {
        ObjectKey key = wanted;
        for (int i = 2; facts.has(key); i++) {
            key = new ObjectKey(wanted.kind(), wanted.schema(), wanted.table(), wanted.name() + " #" + i);
        }
        return key;
    }

    private static List<String> names(List<ColumnDefinition> columns) {
        return columns.stream().map(Definition::getName).toList();
    }

    static String tuple(List<String> names) {
        return "(" + String.join(", ", names) + ")";
    }
}
