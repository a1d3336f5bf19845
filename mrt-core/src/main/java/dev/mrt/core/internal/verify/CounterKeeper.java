package dev.mrt.core.internal.verify;

import dev.mrt.api.data.Counter;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.core.internal.hints.SqlReading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts sequences back that a script set inside a transaction which was then taken back: {@code setval} is never rolled back (PostgreSQL
 * manual, "Sequence Manipulation Functions"), and the next rows would get keys that are taken.
 */
final class CounterKeeper {

    private final List<Counter> before;

    private CounterKeeper(List<Counter> before) {
        this.before = before;
    }

    /** Notes the counters, if the scripts may set them. */
    static CounterKeeper note(Station station, SchemaSnapshot schema, SqlReading sql) throws SQLException {
        if (!sql.mentions("setval")) {
            return new CounterKeeper(List.of());
        }
        try (Connection connection = station.connect()) {
            return new CounterKeeper(station.readData(connection, schema).counters());
        }
    }

    /** Sets those that went back forward again. */
    void restore(Station station, SchemaSnapshot schema) throws SQLException {
        if (before.isEmpty()) {
            return;
        }
        try (Connection connection = station.connect()) {
            Map<String, BigInteger> now = station.readData(connection, schema).counters().stream()
                    .collect(Collectors.toMap(Counter::name, Counter::next, (one, other) -> one));
            for (Counter counter : before) {
                BigInteger next = now.getOrDefault(counter.name(), counter.next());
                if (next.subtract(counter.next()).signum() * counter.step().signum() < 0) {
                    set(connection, counter);
                }
            }
        }
    }

    private static void set(Connection connection, Counter counter) throws SQLException {
        String[] parts = counter.name().split("\\.", 2);
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT pg_catalog.setval("
                        + "pg_catalog.format('%I.%I', CAST(? AS text), CAST(? AS text))::regclass, CAST(? AS bigint), false)")) {
            statement.setString(1, parts[0]);
            statement.setString(2, parts[parts.length - 1]);
            statement.setBigDecimal(3, new BigDecimal(counter.next()));
            statement.execute();
        }
    }
}
