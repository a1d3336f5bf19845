package dev.mrt.schema.jooq;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.TableDefinition;

/** Reads one table or view after the other, with what belongs to it. */
final class TableReader {

    private final Product product;
    private final Facts facts;
    private final Supplement supplement;
    private final ColumnReader columns;
    private final Connection connection;

    TableReader(Connection connection, Product product, Facts facts, Supplement supplement) {
        this.connection = connection;
        this.product = product;
        this.facts = facts;
        this.supplement = supplement;
        this.columns = new ColumnReader(product, facts, supplement);
    }

    void read(TableDefinition table) throws SQLException {
        TableRef ref = refOf(table);
        ObjectKind kind = kind(table);
        Facet facet = kind == ObjectKind.TABLE ? Facet.TABLE : Facet.VIEW;
        Facts.Properties properties = facts.object(ObjectKey.relation(kind, ref), facet);
        properties.with("temporary", table.isTemporary());
        if (kind != ObjectKind.TABLE) {
            properties.with(
                    "definition",
                    table.getSource() == null ? null : table.getSource().strip());
        }
        List<Column> read = readColumns(table, ref);
        if (kind == ObjectKind.TABLE) {
            readTable(table, ref, read);
        } else {
            new IndexReader(connection, product, facts, supplement).read(table, ref, new ArrayList<>());
        }
    }

    private List<Column> readColumns(TableDefinition table, TableRef ref) {
        List<ColumnDefinition> inOrder = new ArrayList<>(table.getColumns());
        inOrder.sort(Comparator.comparingInt(ColumnDefinition::getPosition));
        List<Column> read = new ArrayList<>();
        for (ColumnDefinition column : inOrder) {
            read.add(columns.read(ref, column));
        }
        facts.object(new ObjectKey(ObjectKind.COLUMN_ORDER, ref.schema(), ref.name(), ""), Facet.COLUMN_ORDER)
                .with(
                        "columns",
                        String.join(", ", read.stream().map(Column::name).toList()));
        return read;
    }

    private void readTable(TableDefinition table, TableRef ref, List<Column> read) throws SQLException {
        KeyReader keys = new KeyReader(connection, product, facts);
        List<String> primaryKey = keys.primaryKey(table, ref);
        List<Table.UniqueKey> unique = keys.uniqueKeys(table, ref);
        List<Table.ForeignKey> references = keys.foreignKeys(table, ref);
        List<Table.Check> checks = keys.checks(table, ref);
        new IndexReader(connection, product, facts, supplement).read(table, ref, unique);
        if (supplement.holdsRows(ref)) {
            facts.table(new Table(ref, read, primaryKey, unique, references, checks, supplement.isPartitioned(ref)));
        }
    }

    static TableRef refOf(TableDefinition table) {
        return new TableRef(table.getSchema().getName(), table.getName());
    }

    private static ObjectKind kind(TableDefinition table) {
        if (table.isMaterializedView()) {
            return ObjectKind.MATERIALIZED_VIEW;
        }
        return table.isView() ? ObjectKind.VIEW : ObjectKind.TABLE;
    }
}
