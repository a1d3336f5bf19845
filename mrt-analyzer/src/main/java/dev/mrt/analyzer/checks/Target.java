package dev.mrt.analyzer.checks;

import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.sql.SqlName;
import org.jspecify.annotations.Nullable;

/**
 * What a change needs to be there.
 *
 * @param kind what it is
 * @param table the table that it is or belongs to, where one is named
 * @param name its own name; {@code null} for a table
 * @param ifExists whether the statement does nothing without it
 */
record Target(
        ObjectKind kind, @Nullable SqlName table, @Nullable SqlName name, boolean ifExists) {

    static Target table(SqlName table, boolean ifExists) {
        return new Target(ObjectKind.TABLE, table, null, ifExists);
    }

    static Target column(SqlName table, SqlName column, boolean ifExists) {
        return new Target(ObjectKind.COLUMN, table, column, ifExists);
    }

    /** The last part of the name. */
    SqlName own() {
        if (name != null) {
            return name;
        }
        return table == null ? SqlName.of("?") : table;
    }

    String path() {
        if (table == null || name == null) {
            return own().toString();
        }
        return table + "." + name.name();
    }

    /** For messages: {@code table users}, {@code column users.phone}; what DROP CONSTRAINT names may be any of several kinds. */
    String what() {
        return (kind == ObjectKind.CHECK ? "constraint" : kind.words()) + " " + path();
    }
}
