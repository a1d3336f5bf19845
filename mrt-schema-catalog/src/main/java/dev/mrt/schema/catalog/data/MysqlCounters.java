package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Column.Identity;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** AUTO_INCREMENT of MySQL and MariaDB, sequences of MariaDB. */
final class MysqlCounters {

    private static final Pattern NEXTVAL = Pattern.compile("nextval\\(`((?:[^`]|``)+)`\\.`((?:[^`]|``)+)`\\)");
    private static final Set<String> INTEGERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "integer", "bigint", "decimal", "numeric");

    private MysqlCounters() {}

    static void read(Connection connection, Collection<Table> tables, Reading reading) throws SQLException {
        autoIncrements(connection, tables, reading);
        sequences(connection, tables, reading);
    }

    private static void autoIncrements(Connection connection, Collection<Table> tables, Reading reading)
            throws SQLException {
        Map<TableRef, Column> counted = new HashMap<>();
        for (Table table : tables) {
            table.columns().stream()
                    .filter(column -> column.identity() != Identity.NONE)
                    .forEach(column -> counted.put(table.ref(), column));
        }
        if (counted.isEmpty()) {
            return;
        }
        List<String> schemas =
                counted.keySet().stream().map(TableRef::schema).distinct().toList();
        String places = String.join(", ", Collections.nCopies(schemas.size(), "?"));
        for (CatalogRow row : CatalogRow.read(
                connection,
                "select table_schema as table_schema, table_name as table_name, auto_increment as next,"
                        + " @@session.auto_increment_increment as step from information_schema.tables"
                        + " where auto_increment is not null and table_schema in (" + places + ")",
                schemas.toArray())) {
            TableRef table = new TableRef(row.text("table_schema"), row.text("table_name"));
            Column column = counted.get(table);
            if (column != null && INTEGERS.contains(column.baseType())) {
                reading.counter(
                        table, column.name(), new BigInteger(row.text("next")), new BigInteger(row.text("step")));
            }
        }
    }

    /** What a session has cached of a sequence no query tells: the value is the first that none has. */
    private static void sequences(Connection connection, Collection<Table> tables, Reading reading)
            throws SQLException {
        Map<TableRef, @Nullable CatalogRow> states = new HashMap<>();
        for (Table table : tables) {
            for (Column column : table.columns()) {
                TableRef sequence = sequence(column);
                if (sequence != null) {
                    if (!states.containsKey(sequence)) {
                        states.put(sequence, state(connection, sequence, reading));
                    }
                    CatalogRow state = states.get(sequence);
                    if (state != null) {
                        reading.counter(
                                sequence.toString(),
                                table.ref(),
                                column.name(),
                                new BigInteger(state.text("next_not_cached_value")),
                                new BigInteger(state.text("increment")));
                    }
                }
            }
        }
    }

    private static @Nullable TableRef sequence(Column column) {
        String value = column.defaultExpression();
        Matcher matcher = NEXTVAL.matcher(value == null ? "" : value);
        return INTEGERS.contains(column.baseType()) && matcher.find()
                ? new TableRef(
                        matcher.group(1).replace("``", "`"), matcher.group(2).replace("``", "`"))
                : null;
    }

    private static @Nullable CatalogRow state(Connection connection, TableRef sequence, Reading reading)
            throws SQLException {
        try {
            return CatalogRow.read(
                            connection,
                            "select next_not_cached_value, increment from " + new Identifiers("`").table(sequence))
                    .get(0);
        } catch (SQLException e) {
            reading.unread("sequence " + sequence, e);
            return null;
        }
    }
}
