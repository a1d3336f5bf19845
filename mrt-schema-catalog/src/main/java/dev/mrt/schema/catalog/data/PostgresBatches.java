package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads many tables with one statement each time: {@code UNION ALL} of their rows, each row with the number of its table. The tables
 * are sorted by their number of columns, as the narrower ones are filled up with NULLs.
 */
final class PostgresBatches {

    /** Enough to make the round trips cheap, few enough for the planner. */
    private static final int TABLES = 50;

    private final Connection connection;
    private final Reading reading;
    private final PostgresRows source = new PostgresRows();
    private final Isolation isolation;

    PostgresBatches(Connection connection, Reading reading) {
        this.connection = connection;
        this.reading = reading;
        isolation = Isolation.savepoints(connection);
    }

    void read(List<Table> tables) throws SQLException {
        List<Table> sorted = tables.stream()
                .sorted(Comparator.comparingInt(table -> table.columns().size()))
                .toList();
        for (int i = 0; i < sorted.size(); i += TABLES) {
            readBatch(sorted.subList(i, Math.min(sorted.size(), i + TABLES)));
        }
    }

    private void readBatch(List<Table> batch) throws SQLException {
        try {
            isolation.run(() -> union(batch));
        } catch (SQLException e) {
            if (Reading.endsAll(e)) {
                throw e;
            }
            new TableByTable(connection, source, isolation, reading).read(batch);
        }
    }

    private void union(List<Table> batch) throws SQLException {
        List<RowGathering> found = batch.stream()
                .map(table -> new RowGathering(table, table.columns()))
                .toList();
        int width = batch.get(batch.size() - 1).columns().size();
        String query = IntStream.range(0, batch.size())
                .mapToObj(number -> query(number, batch.get(number), width))
                .collect(Collectors.joining(" union all "));
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(source.fetchSize());
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    add(rows, found.get(rows.getInt(1)));
                }
            }
        }
        found.forEach(gathering -> reading.add(gathering.finish()));
    }

    private static String query(int number, Table table, int width) {
        Stream<String> values = table.columns().stream().map(PostgresRows::text);
        Stream<String> filling = Stream.generate(() -> "null::text")
                .limit(width - table.columns().size());
        return "select "
                + Stream.of(Stream.of(Integer.toString(number)), values, filling)
                        .flatMap(part -> part)
                        .collect(Collectors.joining(", "))
                + " from " + PostgresRows.from(table);
    }

    private void add(ResultSet rows, RowGathering gathering) throws SQLException {
        List<Column> columns = gathering.columns();
        List<@Nullable String> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(source.value(rows, i + 2, columns.get(i)));
        }
        gathering.add(values);
    }
}
