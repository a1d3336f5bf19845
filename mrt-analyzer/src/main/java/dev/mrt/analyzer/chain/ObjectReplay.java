package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.ObjectChange;
import dev.mrt.api.sql.ObjectChange.AddEnumValue;
import dev.mrt.api.sql.ObjectChange.AlterObject;
import dev.mrt.api.sql.ObjectChange.CreateObject;
import dev.mrt.api.sql.ObjectChange.DropObject;
import dev.mrt.api.sql.ObjectChange.RenameEnumValue;
import dev.mrt.api.sql.ObjectChange.RenameObject;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the changes of all other objects make of a schema. */
final class ObjectReplay {

    private static final Set<ObjectKind> TYPES = Set.of(ObjectKind.TYPE, ObjectKind.ENUM, ObjectKind.DOMAIN);

    private ObjectReplay() {}

    static Model apply(Model model, ObjectChange change) {
        if (change instanceof CreateObject create) {
            return create(model, create);
        }
        if (change instanceof DropObject drop) {
            return drop(model, drop);
        }
        if (change instanceof RenameObject rename) {
            return rename(model, rename);
        }
        if (change instanceof AlterObject alter && alter.kind() == ObjectKind.SEQUENCE) {
            return model.object(ObjectKind.SEQUENCE, alter.name(), null)
                    .map(old -> model.without(old).with(Sequences.owned(model, old, alter.text())))
                    .orElse(model);
        }
        if (change instanceof AddEnumValue add) {
            return labels(model, add.type(), old -> old.contains(add.label()) ? old : Edit.plus(old, add.label()));
        }
        if (change instanceof RenameEnumValue rename) {
            return labels(
                    model,
                    rename.type(),
                    old -> old.stream()
                            .map(label -> label.equals(rename.label()) ? rename.to() : label)
                            .toList());
        }
        return model;
    }

    private static Model create(Model model, CreateObject create) {
        SqlObject made = placed(model, create.object());
        SqlObject object = ViewColumns.with(model, Sequences.owned(model, made, made.definition()));
        boolean there = model.objectMap().all().containsKey(ObjectKey.of(object))
                || (object.kind() == ObjectKind.SCHEMA
                        && object.name().name().equals(model.dialect().defaultSchema()));
        return create.ifNotExists() && there ? model : model.with(object);
    }

    private static SqlObject placed(Model model, SqlObject object) {
        SqlName name = object.kind() == ObjectKind.SCHEMA ? object.name() : Names.placed(model, object.name());
        return new SqlObject(
                object.kind(),
                name,
                object.table() == null ? null : Names.known(model, object.table()),
                object.labels(),
                object.definition());
    }

    private static Model drop(Model model, DropObject drop) {
        if (drop.kind() == ObjectKind.SCHEMA) {
            return dropSchema(model, drop);
        }
        Optional<SqlObject> known = model.object(drop.kind(), drop.name(), drop.table());
        if (known.isEmpty()) {
            return model;
        }
        SqlObject object = known.get();
        Model rest = model.without(object);
        return drop.cascade() ? cascade(rest, object) : rest;
    }

    private static Model cascade(Model model, SqlObject object) {
        Model rest = Removals.views(model, object.name());
        if (TYPES.contains(object.kind())) {
            for (TableDefinition table : model.tables()) {
                for (ColumnDefinition column : table.columns()) {
                    rest = isOf(column, object) ? Removals.column(rest, table.name(), column.name(), true) : rest;
                }
            }
        }
        if (object.kind() == ObjectKind.ROUTINE) {
            for (SqlObject trigger : model.objectMap().mentioning(object.name())) {
                rest = trigger.kind() == ObjectKind.TRIGGER ? rest.without(trigger) : rest;
            }
        }
        return rest;
    }

    private static boolean isOf(ColumnDefinition column, SqlObject type) {
        String name = column.type().name();
        return name.equals(type.name().name()) || name.equals(type.name().toString());
    }

    private static Model dropSchema(Model model, DropObject drop) {
        String schema = drop.name().name();
        Model rest = model;
        for (TableDefinition table : drop.cascade() ? List.copyOf(model.tables()) : List.<TableDefinition>of()) {
            rest = table.name().schema().equals(schema) ? Removals.table(rest, table.name(), true) : rest;
        }
        for (SqlObject object : model.objects()) {
            boolean inside = drop.cascade() && object.name().schema().equals(schema);
            boolean itself =
                    object.kind() == ObjectKind.SCHEMA && object.name().name().equals(schema);
            rest = inside || itself ? rest.without(object) : rest;
        }
        return rest;
    }

    private static Model rename(Model model, RenameObject rename) {
        Optional<SqlObject> known = model.object(rename.kind(), rename.name(), null);
        if (known.isEmpty()) {
            return model;
        }
        SqlObject old = known.get();
        SqlName to = Names.renamed(old.name(), rename.to());
        return model.without(old).with(new SqlObject(old.kind(), to, old.table(), old.labels(), old.definition()));
    }

    private static Model labels(Model model, SqlName type, UnaryOperator<List<String>> edit) {
        return model.object(ObjectKind.ENUM, type, null)
                .map(old -> model.with(
                        new SqlObject(old.kind(), old.name(), old.table(), edit.apply(old.labels()), old.definition())))
                .orElse(model);
    }
}
