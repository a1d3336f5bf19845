package dev.mrt.analyzer.chain;

import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.ConstraintDefinition.Kind;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.KeyChange;
import dev.mrt.api.sql.KeyChange.AddConstraint;
import dev.mrt.api.sql.KeyChange.AlterConstraint;
import dev.mrt.api.sql.KeyChange.CreateIndex;
import dev.mrt.api.sql.KeyChange.DropConstraint;
import dev.mrt.api.sql.KeyChange.DropIndex;
import dev.mrt.api.sql.KeyChange.RenameConstraint;
import dev.mrt.api.sql.KeyChange.RenameIndex;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the changes of constraints and indexes make of a schema. */
final class KeyReplay {

    private KeyReplay() {}

    static Model apply(Model model, KeyChange change) {
        if (change instanceof AddConstraint add) {
            return add(model, add.table(), add.constraint());
        }
        if (change instanceof DropConstraint drop) {
            return drop(model, drop);
        }
        if (change instanceof AlterConstraint alter) {
            return alter.validate()
                    ? constraint(model, alter.table(), alter.name(), Constraints::validated)
                    : model.change(alter.table(), table -> table);
        }
        if (change instanceof RenameConstraint rename) {
            return constraint(model, rename.table(), rename.name(), old -> Constraints.named(old, rename.to()));
        }
        if (change instanceof CreateIndex create) {
            return create(model, create);
        }
        if (change instanceof DropIndex drop) {
            return drop(model, drop);
        }
        return change instanceof RenameIndex rename ? rename(model, rename) : model;
    }

    static Model add(Model model, SqlName tableName, ConstraintDefinition wanted) {
        TableDefinition table = known(model, tableName);
        ConstraintDefinition constraint = ImpliedNames.name(model, table, onIndex(table, targeted(model, wanted)));
        TableDefinition changed = table;
        if (wanted.usingIndex() != null) {
            changed = Edit.withoutIndexes(changed, index -> Edit.same(index.name(), wanted.usingIndex()));
        }
        changed = Edit.withoutConstraints(changed, old -> Edit.same(old.name(), constraint.name()));
        changed = Edit.constraints(changed, Edit.plus(changed.constraints(), constraint));
        changed = notNull(model.dialect(), changed, constraint);
        return model.with(ForeignKeyIndexes.after(model.dialect(), changed, constraint));
    }

    private static TableDefinition known(Model model, SqlName name) {
        return model.table(name).orElseGet(() -> Edit.outside(Names.placed(model, name)));
    }

    private static ConstraintDefinition targeted(Model model, ConstraintDefinition constraint) {
        return constraint.target() == null
                ? constraint
                : Constraints.to(constraint, Names.known(model, constraint.target()));
    }

    /** A key that takes an index over has its columns. */
    private static ConstraintDefinition onIndex(TableDefinition table, ConstraintDefinition constraint) {
        return table.indexes().stream()
                .filter(index -> Edit.same(index.name(), constraint.usingIndex()))
                .findFirst()
                .map(index -> Constraints.on(
                        constraint.name() == null ? Constraints.named(constraint, index.name()) : constraint,
                        index.columns()))
                .orElse(constraint);
    }

    /** The columns of a primary key take no NULL, from then on even without the key. SQLite is known to let NULL in. */
    private static TableDefinition notNull(SqlDialect dialect, TableDefinition table, ConstraintDefinition constraint) {
        boolean forbids = constraint.kind() == Kind.NOT_NULL
                || (constraint.kind() == Kind.PRIMARY_KEY && dialect != SqlDialect.SQLITE);
        TableDefinition changed = table;
        for (SqlName column : forbids ? constraint.columns() : List.<SqlName>of()) {
            changed = Edit.column(changed, column, old -> Columns.nullable(old, false));
        }
        return changed;
    }

    private static Model drop(Model model, DropConstraint drop) {
        @Nullable SqlName name = drop.name();
        Model rest = Removals.constraint(
                model.change(drop.table(), table -> table),
                drop.table(),
                constraint -> name == null ? constraint.kind() == drop.kind() : Edit.same(constraint.name(), name),
                drop.cascade());
        return name != null && model.dialect().isMySqlLike() && drop.kind() != Kind.FOREIGN_KEY
                ? rest.change(drop.table(), table -> Edit.withoutIndexes(table, index -> Edit.same(index.name(), name)))
                : rest;
    }

    private static Model constraint(
            Model model, SqlName table, SqlName name, UnaryOperator<ConstraintDefinition> edit) {
        return model.change(
                table,
                each -> Edit.constraints(
                        each,
                        each.constraints().stream()
                                .map(old -> Edit.same(old.name(), name) ? edit.apply(old) : old)
                                .toList()));
    }

    private static Model create(Model model, CreateIndex create) {
        IndexDefinition index = create.index();
        boolean there = index.name() != null
                && model.index(index.name(), model.dialect().isMySqlLike() ? index.table() : null)
                        .isPresent();
        return create.ifNotExists() && there
                ? model.change(index.table(), table -> table)
                : add(model, index.table(), index);
    }

    static Model add(Model model, SqlName tableName, IndexDefinition wanted) {
        TableDefinition table = known(model, tableName);
        IndexDefinition index = ImpliedNames.name(model, table, Constraints.onTable(wanted, table.name()));
        TableDefinition changed = Edit.withoutIndexes(table, old -> Edit.same(old.name(), index.name()));
        changed = ForeignKeyIndexes.before(model.dialect(), changed, index);
        return model.with(Edit.indexes(changed, Edit.plus(changed.indexes(), index)));
    }

    private static Model drop(Model model, DropIndex drop) {
        Optional<TableDefinition> owner = Keys.owner(model, drop.index(), drop.table());
        if (owner.isEmpty()) {
            return drop.table() == null ? model : model.change(drop.table(), table -> table);
        }
        boolean isPlain = owner.get().indexes().stream().anyMatch(index -> Edit.same(index.name(), drop.index()));
        return isPlain
                ? model.with(Edit.withoutIndexes(owner.get(), index -> Edit.same(index.name(), drop.index())))
                : Removals.constraint(
                        model,
                        owner.get().name(),
                        key -> Keys.hasIndex(key) && Edit.same(key.name(), drop.index()),
                        drop.cascade());
    }

    private static Model rename(Model model, RenameIndex rename) {
        Optional<TableDefinition> owner = Keys.owner(model, rename.index(), rename.table());
        if (owner.isEmpty()) {
            return model;
        }
        TableDefinition table = owner.get();
        Model renamed = model.with(Edit.indexes(
                table,
                table.indexes().stream()
                        .map(old -> Edit.same(old.name(), rename.index()) ? Constraints.named(old, rename.to()) : old)
                        .toList()));
        return constraint(
                renamed,
                table.name(),
                rename.index(),
                old -> Keys.hasIndex(old) ? Constraints.named(old, rename.to()) : old);
    }
}
