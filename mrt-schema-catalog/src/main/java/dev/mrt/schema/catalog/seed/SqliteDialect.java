package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQLite: a column's type is a preference (<a href="https://www.sqlite.org/datatype3.html">sqlite.org/datatype3.html</a>), dates are texts,
 * a primary key of type INTEGER is the row's number.
 */
final class SqliteDialect extends Dialect {

    private static final Texts TEXTS = new Texts(true);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    @Override
    Texts texts() {
        return TEXTS;
    }

    /** Any name is a type there; those with {@code INT} in them prefer whole numbers. */
    @Override
    String exotic(Cell cell) {
        boolean whole = cell.column().baseType().toLowerCase(Locale.ROOT).contains("int");
        return whole ? Numbers.whole(cell) : TEXTS.rich(cell, Repertoire.FULL, false);
    }

    @Override
    String literal(Column column, @Nullable String text) {
        if (text == null) {
            return "NULL";
        }
        return switch (Family.of(column)) {
            case BOOLEAN -> bool(text);
            case BINARY -> "X" + string(text);
            case INTEGER, DECIMAL, REAL, DOUBLE, OTHER -> NUMBER.matcher(text).matches() ? text : string(text);
            default -> string(text);
        };
    }

    private static String bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t" -> "1";
            case "false", "f" -> "0";
            default -> NUMBER.matcher(text).matches() ? text : string(text);
        };
    }

    /** A cast would not do what an insert does: {@code CAST('x' AS DATETIME)} is the number 0. */
    @Override
    String typed(Column column, TypeFact fact, @Nullable String text) {
        return literal(column, text);
    }

    @Override
    String readable(Column column) {
        String name = quote(column.name());
        return Family.of(column) == Family.BINARY ? "hex(" + name + ")" : name;
    }

    @Override
    String limit(int rows) {
        return " LIMIT " + rows;
    }

    @Override
    Set<Integer> duplicateCodes() {
        return Set.of(1555, 2067, 2579);
    }

    @Override
    String unusedIdentity(Session session, Table table, Column column, long number) throws SQLException {
        String next = session.query(
                        "SELECT 1 + COALESCE(MAX(" + quote(column.name()) + "), 0) FROM " + name(table.ref()))
                .get(0)
                .get(0);
        return next == null ? "1" : next;
    }

    /** See <a href="https://www.sqlite.org/pragma.html#pragma_defer_foreign_keys">PRAGMA defer_foreign_keys</a>. */
    @Override
    void deferConstraints(Session session) throws SQLException {
        session.update("PRAGMA defer_foreign_keys = ON");
    }

    @Override
    void restoreDeferral(Session session) throws SQLException {
        session.update("PRAGMA defer_foreign_keys = OFF");
    }
}
