package dev.mrt.schema.catalog.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs text that may hold several statements. */
final class Scripts {

    private Scripts() {}

    /**
     * Gives the whole text to the database and asks for every result, as the error of a later statement comes with its own.
     *
     * @param connection a session whose driver takes several statements at once
     * @param sql the text
     * @throws SQLException the first error
     */
    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() != -1) {
                rows = statement.getMoreResults();
            }
        }
    }
}
