package dev.mrt.schema.catalog.data;

import dev.mrt.api.data.Counter;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.TableData;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one call of a reader finds. */
final class Reading {

    private final TreeMap<TableRef, TableData> tables = new TreeMap<>();
    private final List<Counter> counters = new ArrayList<>();
    private final Map<String, String> unread = new TreeMap<>();

    void add(TableData data) {
        tables.put(data.table(), data);
    }

    void unread(Table table, SQLException why) throws SQLException {
        unread(table.ref().toString(), why);
    }

    /** Notes why something could not be read, unless nothing can be read any more. */
    void unread(String what, SQLException why) throws SQLException {
        if (endsAll(why)) {
            throw why;
        }
        unread.put(what, sentence(why));
    }

    /** A lost connection (class 08), a cancelled statement or a server that goes down (class 57). */
    static boolean endsAll(SQLException error) {
        String state = error.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57"));
    }

    static String sentence(SQLException error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message.strip();
    }

    /** Adds a counter that has no name but its column's, if the column was read. */
    void counter(TableRef table, String column, BigInteger next, BigInteger step) {
        counter(table.column(column), table, column, next, step);
    }

    /** Adds a counter whose column was read. */
    void counter(String name, TableRef table, String column, BigInteger next, BigInteger step) {
        TableData data = tables.get(table);
        if (data != null && data.columns().contains(column)) {
            counters.add(new Counter(name, table, column, next, step, extreme(data, column, step)));
        }
    }

    @Nullable
    BigInteger extreme(TableRef table, String column, BigInteger step) {
        TableData data = tables.get(table);
        return data == null ? null : extreme(data, column, step);
    }

    private static @Nullable BigInteger extreme(TableData data, String column, BigInteger step) {
        int index = data.columns().indexOf(column);
        if (index < 0) {
            return null;
        }
        Stream<BigInteger> values = data.rows().stream()
                .map(row -> row.values().get(index))
                .flatMap(value -> value == null ? Stream.empty() : Stream.of(value))
                .flatMap(Reading::integer);
        return values.reduce(step.signum() < 0 ? BigInteger::min : BigInteger::max)
                .orElse(null);
    }

    private static Stream<BigInteger> integer(String value) {
        try {
            return Stream.of(new BigDecimal(value).toBigIntegerExact());
        } catch (ArithmeticException | NumberFormatException notAnInteger) {
            return Stream.empty();
        }
    }

    DataSnapshot finish() {
        return new DataSnapshot(tables, counters, unread);
    }
}
