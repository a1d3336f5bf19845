package dev.mrt.analyzer.chain;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlObject;
import dev.mrt.api.sql.TableDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a name means: along the path of the session first, then wherever there is only one of that name. */
final class Names {

    private Names() {}

    static Optional<TableDefinition> table(Model model, SqlName name) {
        for (String schema : name.schema().isEmpty() ? model.path() : List.of(name.schema())) {
            @Nullable TableDefinition found = model.tableMap().all().get(in(schema, name));
            if (found != null) {
                return Optional.of(found);
            }
        }
        Collection<SqlName> others = model.tableMap().names().get(name.name());
        if (name.schema().isEmpty()) {
            return others.size() == 1 ? get(model, others.iterator().next()) : Optional.empty();
        }
        return isMade(model, name.schema()) ? Optional.empty() : get(model, in("", name));
    }

    private static Optional<TableDefinition> get(Model model, SqlName name) {
        return Optional.ofNullable(model.tableMap().all().get(name));
    }

    /** Whether scripts made that schema; if not, it may well be the default one of the connection written out. */
    private static boolean isMade(Model model, String schema) {
        return !model.objectMap().named(ObjectKind.SCHEMA, schema).isEmpty();
    }

    static Optional<SqlObject> object(Model model, ObjectKind kind, SqlName name, @Nullable SqlName table) {
        Optional<SqlObject> found = ofKind(model, kind, name, table);
        return found.isPresent() || (kind != ObjectKind.TYPE && kind != ObjectKind.ENUM)
                ? found
                : ofKind(model, kind == ObjectKind.TYPE ? ObjectKind.ENUM : ObjectKind.TYPE, name, table);
    }

    private static Optional<SqlObject> ofKind(Model model, ObjectKind kind, SqlName name, @Nullable SqlName table) {
        List<SqlObject> all = model.objectMap().named(kind, name.name());
        if (table != null) {
            SqlName on = known(model, table);
            return all.stream().filter(each -> on.equals(each.table())).findFirst();
        }
        for (String schema : name.schema().isEmpty() ? model.path() : List.of(name.schema())) {
            Optional<SqlObject> found = all.stream()
                    .filter(each -> each.name().schema().equals(schema))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        boolean free = name.schema().isEmpty() || !isMade(model, name.schema());
        return free && !all.isEmpty() ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The full name of a table that is there, or the name as it would be made. */
    static SqlName known(Model model, SqlName name) {
        return table(model, name).map(TableDefinition::name).orElseGet(() -> placed(model, name));
    }

    /** The full name of something new. */
    static SqlName placed(Model model, SqlName name) {
        return name.schema().isEmpty() ? in(model.path().get(0), name) : name;
    }

    /** The new name after a rename, which keeps the schema unless another one is written; with the same bare name it moves to another schema. */
    static SqlName renamed(SqlName old, SqlName to) {
        return to.schema().isEmpty() && !to.name().equals(old.name()) ? in(old.schema(), to) : to;
    }

    static SqlName in(String schema, SqlName name) {
        return name.schema().equals(schema) ? name : new SqlName(schema, name.name(), name.written());
    }
}
