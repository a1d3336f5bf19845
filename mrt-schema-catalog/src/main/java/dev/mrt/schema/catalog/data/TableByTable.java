package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tables with one query each. */
final class TableByTable {

    private final Connection connection;
    private final RowSource source;
    private final Isolation isolation;
    private final Reading reading;

    TableByTable(Connection connection, RowSource source, Isolation isolation, Reading reading) {
        this.connection = connection;
        this.source = source;
        this.isolation = isolation;
        this.reading = reading;
    }

    void read(Iterable<Table> tables) throws SQLException {
        for (Table table : tables) {
            read(table);
        }
    }

    void read(Table table) throws SQLException {
        SQLException failure = attempt(table, table.columns());
        if (failure == null) {
            return;
        }
        long generated = table.columns().stream().filter(Column::generated).count();
        if (generated == 0 || generated == table.columns().size()) {
            reading.unread(table, failure);
        } else {
            readWithoutBroken(table, failure);
        }
    }

    /** An expression that fails for one row makes the whole table unreadable: leaves out those of the generated columns that fail. */
    private void readWithoutBroken(Table table, SQLException failure) throws SQLException {
        if (Reading.endsAll(failure)) {
            throw failure;
        }
        List<Column> readable = new ArrayList<>(table.columns());
        for (Column column : table.columns()) {
            if (column.generated()) {
                SQLException broken = attempt(table, List.of(column));
                if (broken != null) {
                    readable.remove(column);
                    reading.unread(table.ref().column(column.name()), broken);
                }
            }
        }
        SQLException again = attempt(table, readable);
        if (again != null) {
            reading.unread(table, again);
        }
    }

    private @Nullable SQLException attempt(Table table, List<Column> columns) throws SQLException {
        try {
            isolation.run(() -> reading.add(rows(table, columns).finish()));
            return null;
        } catch (SQLException e) {
            if (Reading.endsAll(e)) {
                throw e;
            }
            return e;
        }
    }

    private RowGathering rows(Table table, List<Column> columns) throws SQLException {
        RowGathering gathering = new RowGathering(table, columns);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(source.fetchSize());
            try (ResultSet rows = statement.executeQuery(source.query(table, columns))) {
                while (rows.next()) {
                    List<@Nullable String> values = new ArrayList<>(columns.size());
                    for (int i = 0; i < columns.size(); i++) {
                        values.add(source.value(rows, i + 1, columns.get(i)));
                    }
                    gathering.add(values);
                }
            }
        }
        return gathering;
    }
}
