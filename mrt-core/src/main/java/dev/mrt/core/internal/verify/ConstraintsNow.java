package dev.mrt.core.internal.verify;

import dev.mrt.api.schema.DatabaseInfo;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has constraints checked now that would wait for a commit which never comes: PostgreSQL's deferred constraints ({@code SET CONSTRAINTS},
 * manual), SQLite's foreign keys ({@code PRAGMA foreign_key_check}).
 */
final class ConstraintsNow {

    private ConstraintsNow() {}

    /**
     * Checks inside the open transaction, which stays usable.
     *
     * @return what is violated, empty if nothing is
     */
    static Optional<String> check(Connection connection, DatabaseInfo database) throws SQLException {
        if (database.is("PostgreSQL")) {
            return deferred(connection);
        }
        return database.is("SQLite") ? orphans(connection) : Optional.empty();
    }

    private static Optional<String> deferred(Connection connection) throws SQLException {
        String initiallyDeferred = initiallyDeferred(connection);
        Savepoint savepoint = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            if (initiallyDeferred != null) {
                statement.execute("SET CONSTRAINTS " + initiallyDeferred + " DEFERRED");
            }
            connection.releaseSavepoint(savepoint);
            return Optional.empty();
        } catch (SQLException e) {
            connection.rollback(savepoint);
            return Optional.of(Errors.sentence(e.getMessage()));
        }
    }

    private static @Nullable String initiallyDeferred(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT pg_catalog.string_agg(pg_catalog.format('%I.%I', n.nspname, c.conname), ', ')"
                                + " FROM pg_catalog.pg_constraint c"
                                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace WHERE c.condeferred")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static Optional<String> orphans(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            return rows.next()
                    ? Optional.of("A row of " + rows.getString(1) + " refers to a row of " + rows.getString(3)
                            + " that is not there.")
                    : Optional.empty();
        }
    }
}
