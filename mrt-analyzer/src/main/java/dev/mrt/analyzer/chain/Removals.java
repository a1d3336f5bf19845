package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ConstraintDefinition;
import dev.mrt.api.sql.IndexDefinition;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is dropped takes along what cannot be without it, and with CASCADE what depends on it as far as that is known. */
final class Removals {

    private Removals() {}

    static Model table(Model model, SqlName table, boolean cascade) {
        SqlName name = Names.known(model, table);
        Model rest = model.without(name).noteDropped(name, null);
        for (SqlObject object : model.objectMap().on(name)) {
            rest = rest.without(object);
        }
        for (SqlName referrer : model.tableMap().referrers().get(name)) {
            Optional<TableDefinition> other = referrer.equals(name) ? Optional.empty() : rest.table(referrer);
            if (other.isPresent() && name.equals(other.get().partitionOf())) {
                rest = table(rest, referrer, cascade);
            } else if (other.isPresent() && cascade) {
                rest = rest.with(Edit.withoutConstraints(other.get(), key -> name.equals(key.target())));
            }
        }
        return cascade ? views(rest, name) : rest;
    }

    /** Without the views that name a table or view, and those that name them. */
    static Model views(Model model, SqlName name) {
        Model rest = model;
        for (SqlObject object : model.objectMap().mentioning(name)) {
            boolean isView = object.kind() == ObjectKind.VIEW || object.kind() == ObjectKind.MATERIALIZED_VIEW;
            if (isView && rest.objectMap().all().containsKey(ObjectKey.of(object))) {
                rest = views(rest.without(object), object.name());
            }
        }
        return rest;
    }

    static Model column(Model model, SqlName table, SqlName column, boolean cascade) {
        SqlName name = Names.known(model, table);
        Model rest =
                model.change(name, each -> column(model, each, column, cascade)).noteDropped(name, column);
        rest = Sequences.without(rest, name, column);
        for (SqlName referrer : cascade ? model.tableMap().referrers().get(name) : List.<SqlName>of()) {
            rest = rest.change(
                    referrer,
                    each -> Edit.withoutConstraints(
                            each, key -> name.equals(key.target()) && has(key.targetColumns(), column)));
        }
        return rest;
    }

    private static TableDefinition column(Model model, TableDefinition table, SqlName column, boolean cascade) {
        TableDefinition rest = Edit.columns(
                table,
                table.columns().stream()
                        .filter(each -> !each.name().name().equals(column.name()))
                        .filter(each ->
                                !cascade || each.generated() == null || !Words.mention(each.generated(), column.name()))
                        .toList());
        return model.dialect().isMySqlLike() ? shrunk(rest, column) : withoutKeys(rest, column);
    }

    /** PostgreSQL and most others: a key or index goes with any of its columns. */
    private static TableDefinition withoutKeys(TableDefinition table, SqlName column) {
        return Edit.withoutIndexes(
                Edit.withoutConstraints(table, key -> has(key.columns(), column)),
                index -> has(index.columns(), column)
                        || Words.mention(index.condition(), column.name())
                        || index.keys().stream().anyMatch(key -> Words.mention(key, column.name())));
    }

    /** MySQL: the column leaves keys and indexes, which go with their last one (manual, "ALTER TABLE"). */
    private static TableDefinition shrunk(TableDefinition table, SqlName column) {
        Predicate<ConstraintDefinition> whole = key -> key.columns().size() == 1 || !Keys.hasIndex(key);
        TableDefinition rest = Edit.withoutConstraints(table, key -> has(key.columns(), column) && whole.test(key));
        rest = Edit.constraints(
                rest,
                rest.constraints().stream()
                        .map(key ->
                                has(key.columns(), column) ? Constraints.on(key, without(key.columns(), column)) : key)
                        .toList());
        return Edit.indexes(
                rest,
                rest.indexes().stream()
                        .map(index -> has(index.columns(), column) ? shrunk(index, column) : index)
                        .filter(index -> !index.keys().isEmpty())
                        .toList());
    }

    private static IndexDefinition shrunk(IndexDefinition index, SqlName column) {
        return Constraints.keyed(
                index,
                index.keys().stream()
                        .filter(key -> !Words.mention(key, column.name()))
                        .toList(),
                without(index.columns(), column),
                index.condition());
    }

    /** A constraint by name or kind. With CASCADE the foreign keys go that need it. */
    static Model constraint(Model model, SqlName table, Predicate<ConstraintDefinition> which, boolean cascade) {
        Optional<TableDefinition> known = model.table(table);
        Optional<ConstraintDefinition> gone = known.stream()
                .flatMap(each -> each.constraints().stream())
                .filter(which)
                .findFirst();
        if (known.isEmpty() || gone.isEmpty()) {
            return model;
        }
        ConstraintDefinition constraint = gone.get();
        SqlName name = known.get().name();
        Model rest = model.change(name, each -> Edit.withoutConstraints(each, constraint::equals));
        if (constraint.kind() == ConstraintDefinition.Kind.NOT_NULL) {
            for (SqlName column : constraint.columns()) {
                rest = rest.change(name, each -> Edit.column(each, column, it -> Columns.nullable(it, true)));
            }
        }
        for (SqlName referrer : cascade && Keys.hasIndex(constraint)
                ? model.tableMap().referrers().get(name)
                : List.<SqlName>of()) {
            rest = rest.change(
                    referrer,
                    each -> Edit.withoutConstraints(each, key -> name.equals(key.target()) && needs(key, constraint)));
        }
        return rest;
    }

    private static boolean needs(ConstraintDefinition foreignKey, ConstraintDefinition key) {
        return foreignKey.targetColumns().isEmpty()
                ? key.kind() == ConstraintDefinition.Kind.PRIMARY_KEY
                : foreignKey.targetColumns().equals(key.columns());
    }

    private static boolean has(List<SqlName> columns, @Nullable SqlName column) {
        return columns.stream().anyMatch(each -> Edit.same(each, column));
    }

    private static List<SqlName> without(List<SqlName> columns, SqlName column) {
        return columns.stream().filter(each -> !Edit.same(each, column)).toList();
    }
}
