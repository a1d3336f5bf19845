package dev.mrt.schema.catalog.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs SQL within the caller's transaction so that no failure harms it. */
final class Session {

    /** What to do in a savepoint. */
    interface Action<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Rows as texts, every value as the driver prints it. */
    List<List<@Nullable String>> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return read(rows);
            }
        }
    }

    private static List<List<@Nullable String>> read(ResultSet rows) throws SQLException {
        int width = rows.getMetaData().getColumnCount();
        List<List<@Nullable String>> all = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                row.add(rows.getString(i));
            }
            all.add(row);
        }
        return all;
    }

    /** Runs a statement; the number of rows changed, or returned where it returns some. */
    int update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (!statement.execute(sql)) {
                return Math.max(0, statement.getUpdateCount());
            }
            try (ResultSet rows = statement.getResultSet()) {
                return read(rows).size();
            }
        }
    }

    /** All or nothing: after an error everything that the action did is undone and the transaction is usable. */
    <T extends @Nullable Object> T atomically(Action<T> action) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            T result = action.run();
            connection.releaseSavepoint(savepoint);
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback(savepoint);
            throw e;
        }
    }

    Savepoint mark() throws SQLException {
        return connection.setSavepoint();
    }

    /** Undoes what came after a mark, or with {@code null} the whole transaction. */
    void backTo(@Nullable Savepoint mark) throws SQLException {
        if (mark == null) {
            connection.rollback();
        } else {
            connection.rollback(mark);
        }
    }
}
