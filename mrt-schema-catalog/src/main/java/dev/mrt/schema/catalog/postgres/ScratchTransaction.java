package dev.mrt.schema.catalog.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Does something in a session without a trace: whatever it sets, and an error too, is rolled back. */
final class ScratchTransaction {

    private ScratchTransaction() {}

    /** Something to do with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Does the work, in the open transaction if there is one.
     *
     * @param connection the connection that the work uses
     * @param work reads only
     * @return what the work gives
     * @throws SQLException if the work throws it, or the open transaction is aborted already
     */
    static <T> T in(Connection connection, Work<T> work) throws SQLException {
        return connection.getAutoCommit() ? inOwnTransaction(connection, work) : underSavepoint(connection, work);
    }

    private static <T> T inOwnTransaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return work.run();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static <T> T underSavepoint(Connection connection, Work<T> work) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            return work.run();
        } finally {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
        }
    }
}
