package dev.mrt.schema.catalog.data;

import dev.mrt.schema.catalog.postgres.NamedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;

/** A session that prints values in one way whatever the caller or a migration has set, for as long as the reading takes. */
final class PostgresSession {

    /** {@code row_security}: an error instead of rows that are hidden without a word. */
    private static final String PINNED = """
            select set_config('search_path', '', true), set_config('TimeZone', 'UTC', true),
              set_config('DateStyle', 'ISO, YMD', true), set_config('IntervalStyle', 'postgres', true),
              set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true),
              set_config('lc_monetary', 'C', true), set_config('row_security', 'off', true),
              set_config('xmloption', 'content', true), set_config('jit', 'off', true),
              %s as prepared
            """.formatted(NamedQuery.KNOWN);

    /** What to read in it. */
    interface Work {

        /**
         * Reads.
         *
         * @param prepared the names of the queries that the session knows
         */
        void run(List<String> prepared) throws SQLException;
    }

    private PostgresSession() {}

    static void run(Connection connection, Work work) throws SQLException {
        if (connection.getAutoCommit()) {
            connection.setAutoCommit(false);
            andBack(connection, work, () -> {
                connection.rollback();
                connection.setAutoCommit(true);
            });
        } else {
            Savepoint savepoint = connection.setSavepoint();
            andBack(connection, work, () -> {
                connection.rollback(savepoint);
                connection.releaseSavepoint(savepoint);
            });
        }
    }

    private static void andBack(Connection connection, Work work, Isolation.Work back) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            work.run(pin(statement));
        } catch (SQLException e) {
            try {
                back.run();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        back.run();
    }

    private static List<String> pin(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(PINNED)) {
            row.next();
            return List.of((String[]) row.getArray("prepared").getArray());
        }
    }
}
