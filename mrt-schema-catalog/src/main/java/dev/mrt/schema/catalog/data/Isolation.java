package dev.mrt.schema.catalog.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Keeps a failed query from spoiling the transaction. */
interface Isolation {

    /** For products that undo a failed statement alone. */
    Isolation NONE = Work::run;

    /** Something that may fail. */
    interface Work {
        /** Does it. */
        void run() throws SQLException;
    }

    /** Does the work; when it fails, the transaction is as before. */
    void run(Work work) throws SQLException;

    /** For products in whose transactions nothing works after an error. */
    static Isolation savepoints(Connection connection) {
        return work -> {
            Savepoint savepoint = connection.setSavepoint();
            try {
                work.run();
            } catch (SQLException e) {
                rollBack(connection, savepoint, e);
                throw e;
            }
            connection.releaseSavepoint(savepoint);
        };
    }

    private static void rollBack(Connection connection, Savepoint savepoint, SQLException failure) {
        try {
            connection.rollback(savepoint);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
