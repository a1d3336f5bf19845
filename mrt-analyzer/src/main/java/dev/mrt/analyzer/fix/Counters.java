package dev.mrt.analyzer.fix;

import dev.mrt.api.sql.ColumnDefinition;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.TableDefinition;
import java.util.List;
import java.util.Locale;

/** Counters of a table that was filled by a copy: MySQL, MariaDB and SQLite follow by themselves. */
final class Counters {

    private Counters() {}

    /** Lets the next row get a number that is free. */
    static List<String> goOn(SqlDialect dialect, TableDefinition table) {
        return table.columns().stream()
                .filter(Counters::isCounted)
                .flatMap(column -> goOn(dialect, table, column).stream())
                .toList();
    }

    private static boolean isCounted(ColumnDefinition column) {
        String value = String.valueOf(column.defaultExpression()).toLowerCase(Locale.ROOT);
        return !column.counter().isEmpty() || value.startsWith("nextval");
    }

    private static List<String> goOn(SqlDialect dialect, TableDefinition table, ColumnDefinition column) {
        Ddl ddl = new Ddl(dialect);
        String name = ddl.name(table.name());
        String counted = ddl.bare(column.name());
        if (dialect == SqlDialect.POSTGRES) {
            return List.of("SELECT setval(pg_get_serial_sequence('" + name.replace("'", "''") + "', '"
                    + column.name().name().replace("'", "''") + "'), (SELECT max(" + counted + ") FROM " + name + "))");
        }
        return dialect == SqlDialect.H2
                ? List.of("ALTER TABLE " + name + " ALTER COLUMN " + counted + " RESTART WITH (SELECT COALESCE(MAX("
                        + counted + "), 0) + 1 FROM " + name + ")")
                : List.of();
    }
}
