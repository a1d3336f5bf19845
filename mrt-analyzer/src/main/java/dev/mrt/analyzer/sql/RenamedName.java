package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.SqlName;

/** The new name of an object that stays in its schema unless another one is written. */
final class RenamedName {

    private RenamedName() {}

    static SqlName of(SqlName old, Cursor in) {
        boolean qualified = in.peek(1).isSymbol(".");
        SqlName to = in.name();
        return qualified ? to : new SqlName(old.schema(), to.name(), to.written());
    }

    /** The same name in the schema that stands here. */
    static SqlName inSchema(SqlName old, Cursor in) {
        SqlName schema = in.column();
        boolean isDefault = schema.name().equals(in.dialect().defaultSchema());
        String written = schema.written() + "." + old.written().replaceFirst("^.*\\.", "");
        return new SqlName(isDefault ? "" : schema.name(), old.name(), written);
    }
}
