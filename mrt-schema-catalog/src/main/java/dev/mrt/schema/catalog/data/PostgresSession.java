package dev.mrt.schema.catalog.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/** A session that prints values in one way whatever the caller or a migration has set, for as long as the reading takes. */
final class PostgresSession {

    /** {@code row_security}: an error instead of rows that are hidden without a word. */
    private static final String PINNED = "set local search_path = ''; set local timezone = 'UTC';"
            + " set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1;"
            + " set local bytea_output = 'hex'; set local lc_monetary = 'C'; set local row_security = off;"
            + " set local xmloption = 'content'; set local jit = off";

    private PostgresSession() {}

    static void run(Connection connection, Isolation.Work work) throws SQLException {
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

    private static void andBack(Connection connection, Isolation.Work work, Isolation.Work back) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PINNED);
            work.run();
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
}
