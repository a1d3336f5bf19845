package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.ObjectChange.RenameObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableChange;
import dev.mrt.api.sql.TableChange.AddColumn;
import dev.mrt.api.sql.TableChange.AlterPartition;
import dev.mrt.api.sql.TableChange.CreateTable;
import dev.mrt.api.sql.TableChange.DropColumn;
import dev.mrt.api.sql.TableChange.DropTable;
import dev.mrt.api.sql.TableChange.RedefineColumn;
import dev.mrt.api.sql.TableChange.RenameColumn;
import dev.mrt.api.sql.TableChange.RenameTable;
import dev.mrt.api.sql.TableChange.SetDefault;
import dev.mrt.api.sql.TableChange.SetGeneration;
import dev.mrt.api.sql.TableChange.SetNullable;
import dev.mrt.api.sql.TableChange.SetTableOption;
import dev.mrt.api.sql.TableChange.SetType;
import dev.mrt.api.sql.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the changes of tables and columns make of a schema. */
final class TableReplay {

    private TableReplay() {}

    static Model apply(Model model, TableChange change) {
        if (change instanceof CreateTable create) {
            return create(model, create);
        }
        if (change instanceof DropTable drop) {
            return Removals.table(model, drop.table(), drop.cascade());
        }
        if (change instanceof RenameTable rename) {
            return rename(model, rename);
        }
        if (isOfAView(model, change)) {
            return model;
        }
        if (change instanceof AddColumn add) {
            return add(model, add);
        }
        if (change instanceof DropColumn drop) {
            return Removals.column(model, drop.table(), drop.column(), drop.cascade());
        }
        if (change instanceof RenameColumn rename) {
            return Renames.column(model, rename.table(), rename.column(), rename.to());
        }
        if (change instanceof AlterPartition partition) {
            return partition(model, partition);
        }
        return alter(model, change);
    }

    private static Model create(Model model, CreateTable create) {
        TableDefinition wanted = create.table();
        SqlName name = Names.placed(model, wanted.name());
        if (create.ifNotExists() && model.tableMap().all().containsKey(name)) {
            return model;
        }
        Model made = model.with(new TableDefinition(
                name,
                columns(model, wanted),
                List.of(),
                List.of(),
                wanted.temporary(),
                wanted.partitionOf() == null ? null : Names.known(model, wanted.partitionOf()),
                wanted.partitioned(),
                wanted.complete(),
                wanted.options()));
        for (ColumnDefinition column : wanted.columns()) {
            made = made.noteMade(name, column.name());
        }
        for (ConstraintDefinition constraint : inOrder(wanted.constraints())) {
            made = KeyReplay.add(made, name, constraint);
        }
        for (IndexDefinition index : wanted.indexes()) {
            made = KeyReplay.add(made, name, index);
        }
        return Sequences.with(made, name);
    }

    /** A partition has the columns of its parent. */
    private static List<ColumnDefinition> columns(Model model, TableDefinition table) {
        return table.partitionOf() != null && table.columns().isEmpty()
                ? model.table(table.partitionOf()).map(TableDefinition::columns).orElse(List.of())
                : table.columns();
    }

    /** Keys get their names before foreign keys and checks, as the databases do. */
    private static List<ConstraintDefinition> inOrder(List<ConstraintDefinition> constraints) {
        return Stream.concat(
                        constraints.stream().filter(Keys::hasIndex),
                        constraints.stream().filter(each -> !Keys.hasIndex(each)))
                .toList();
    }

    /** ALTER TABLE renames views and sequences, too. */
    private static Model rename(Model model, RenameTable rename) {
        if (model.table(rename.table()).isEmpty()) {
            for (ObjectKind kind : List.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE)) {
                if (model.object(kind, rename.table(), null).isPresent()) {
                    return ObjectReplay.apply(model, new RenameObject(kind, rename.table(), rename.to()));
                }
            }
        }
        return Renames.table(model, rename.table(), rename.to());
    }

    private static boolean isOfAView(Model model, TableChange change) {
        @Nullable SqlName name = change.subject();
        return name != null
                && model.table(name).isEmpty()
                && (model.object(ObjectKind.VIEW, name, null).isPresent()
                        || model.object(ObjectKind.MATERIALIZED_VIEW, name, null)
                                .isPresent());
    }

    private static Model add(Model model, AddColumn add) {
        SqlName column = add.column().name();
        Optional<TableDefinition> known = model.table(add.table());
        if (add.ifNotExists() && known.flatMap(each -> each.column(column)).isPresent()) {
            return model;
        }
        SqlName name = Names.known(model, add.table());
        Model made = model.change(
                        name, table -> Edit.columns(table, placed(table.columns(), add.column(), add.position())))
                .noteMade(name, column);
        for (ConstraintDefinition constraint : add.constraints()) {
            made = KeyReplay.add(made, name, constraint);
        }
        return Sequences.with(made, name);
    }

    private static List<ColumnDefinition> placed(
            List<ColumnDefinition> columns, ColumnDefinition column, String position) {
        List<ColumnDefinition> all = new ArrayList<>(columns);
        all.removeIf(each -> Edit.same(each.name(), column.name()));
        all.add(index(all, position), column);
        return all;
    }

    private static int index(List<ColumnDefinition> columns, String position) {
        if (position.equalsIgnoreCase("FIRST")) {
            return 0;
        }
        String after = NormalText.of(position).replaceFirst("^after ", "");
        for (int at = 0; at < columns.size(); at++) {
            if (!position.isEmpty() && columns.get(at).name().name().equalsIgnoreCase(after)) {
                return at + 1;
            }
        }
        return columns.size();
    }

    private static Model alter(Model model, TableChange change) {
        if (change instanceof SetType set) {
            return column(model, set.table(), set.column(), it -> Columns.typed(it, set.type(), set.collation()));
        }
        if (change instanceof SetNullable set) {
            return column(model, set.table(), set.column(), it -> Columns.nullable(it, set.nullable()));
        }
        if (change instanceof SetDefault set) {
            return column(model, set.table(), set.column(), it -> Columns.defaulted(it, set.expression()));
        }
        if (change instanceof SetGeneration set) {
            Model changed = column(model, set.table(), set.column(), it -> generation(it, set.text()));
            return Sequences.with(changed, set.table());
        }
        if (change instanceof RedefineColumn redefine) {
            return column(model, redefine.table(), redefine.column(), it -> Redefinition.of(it, redefine));
        }
        if (change instanceof SetTableOption option) {
            return model.change(option.table(), table -> table);
        }
        return model;
    }

    private static Model column(Model model, SqlName table, SqlName column, UnaryOperator<ColumnDefinition> edit) {
        return model.change(table, each -> Edit.column(each, column, edit));
    }

    private static ColumnDefinition generation(ColumnDefinition column, String text) {
        String action = text.toUpperCase(Locale.ROOT);
        if (action.contains("DROP IDENTITY")) {
            return Columns.generation(column, "", column.generated());
        }
        if (action.contains("DROP EXPRESSION")) {
            return Columns.generation(column, column.counter(), null);
        }
        if (action.contains("SET EXPRESSION")) {
            return Columns.generation(column, column.counter(), text.substring(text.indexOf('(')));
        }
        return action.contains("IDENTITY") ? Columns.generation(column, "identity", column.generated()) : column;
    }

    private static Model partition(Model model, AlterPartition change) {
        @Nullable SqlName part = change.partition();
        Model known = model.change(change.table(), table -> table);
        if (part == null || model.table(part).isEmpty()) {
            return known;
        }
        if (change.action().equals("ATTACH")) {
            return known.change(part, table -> Edit.partitionOf(table, Names.known(model, change.table())));
        }
        return change.action().equals("DETACH") ? known.change(part, table -> Edit.partitionOf(table, null)) : known;
    }
}
