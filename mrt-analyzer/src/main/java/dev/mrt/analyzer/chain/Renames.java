package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Renames carry along whatever names the renamed thing. */
final class Renames {

    private Renames() {}

    static Model table(Model model, SqlName name, SqlName to) {
        Optional<TableDefinition> known = model.table(name);
        if (known.isEmpty()) {
            return model.with(Edit.outside(Names.placed(model, to)));
        }
        SqlName old = known.get().name();
        SqlName target = Names.renamed(old, to);
        TableDefinition moved = Edit.renamed(known.get(), target);
        moved = Edit.indexes(
                moved,
                moved.indexes().stream()
                        .map(index -> Constraints.onTable(index, target))
                        .toList());
        if (model.dialect().isMySqlLike()) {
            moved = constraints(moved, each -> afterRename(each, old, target));
        }
        Model renamed = model.without(old).with(referring(moved, old, target));
        for (SqlName referrer : model.tableMap().referrers().get(old)) {
            renamed = referrer.equals(old) ? renamed : renamed.change(referrer, each -> referring(each, old, target));
        }
        for (SqlObject object : model.objectMap().on(old)) {
            renamed = renamed.without(object)
                    .with(new SqlObject(object.kind(), object.name(), target, object.labels(), object.definition()));
        }
        return renamed;
    }

    private static ConstraintDefinition afterRename(ConstraintDefinition constraint, SqlName old, SqlName to) {
        @Nullable SqlName name = constraint.name();
        return name == null
                ? constraint
                : Constraints.named(constraint, SqlName.of(MySqlNames.afterRename(name.name(), old.name(), to.name())));
    }

    private static TableDefinition referring(TableDefinition table, SqlName old, SqlName to) {
        TableDefinition moved = constraints(table, each -> old.equals(each.target()) ? Constraints.to(each, to) : each);
        return old.equals(moved.partitionOf()) ? Edit.partitionOf(moved, to) : moved;
    }

    static Model column(Model model, SqlName tableName, SqlName column, SqlName to) {
        SqlName name = Names.known(model, tableName);
        Model renamed =
                model.change(tableName, table -> column(table, column, to)).noteMade(name, to);
        for (SqlName referrer : model.tableMap().referrers().get(name)) {
            renamed = renamed.change(
                    referrer,
                    each -> constraints(
                            each,
                            key -> name.equals(key.target())
                                    ? Constraints.toColumns(key, names(key.targetColumns(), column, to))
                                    : key));
        }
        return renamed;
    }

    private static TableDefinition column(TableDefinition table, SqlName column, SqlName to) {
        TableDefinition renamed = Edit.columns(
                table,
                table.columns().stream().map(each -> column(each, column, to)).toList());
        renamed = constraints(
                renamed,
                each -> Constraints.demanding(
                        Constraints.on(each, names(each.columns(), column, to)),
                        Words.rename(each.expression(), column.name(), to.name())));
        return Edit.indexes(
                renamed,
                renamed.indexes().stream().map(each -> index(each, column, to)).toList());
    }

    private static ColumnDefinition column(ColumnDefinition each, SqlName column, SqlName to) {
        if (each.name().name().equals(column.name())) {
            return Columns.named(each, to);
        }
        return each.generated() == null
                ? each
                : Columns.generation(each, each.counter(), Words.rename(each.generated(), column.name(), to.name()));
    }

    private static IndexDefinition index(IndexDefinition index, SqlName column, SqlName to) {
        return Constraints.keyed(
                index,
                index.keys().stream()
                        .map(key -> Words.rename(key, column.name(), to.name()))
                        .toList(),
                names(index.columns(), column, to),
                Words.rename(index.condition(), column.name(), to.name()));
    }

    private static TableDefinition constraints(TableDefinition table, UnaryOperator<ConstraintDefinition> edit) {
        return Edit.constraints(table, table.constraints().stream().map(edit).toList());
    }

    private static List<SqlName> names(List<SqlName> columns, SqlName column, SqlName to) {
        return columns.stream()
                .map(each -> each.name().equals(column.name()) ? to : each)
                .toList();
    }
}
