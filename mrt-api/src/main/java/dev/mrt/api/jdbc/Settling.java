package dev.mrt.api.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does between steps what a commit would do: checks the constraints that wait for it. One for each product on which steps share a transaction. */
enum Settling {

    /**
     * {@code SET CONSTRAINTS ALL IMMEDIATE} runs what is due (<a href="https://www.postgresql.org/docs/current/sql-set-constraints.html">manual</a>);
     * then the constraints wait again as they were declared to.
     */
    POSTGRESQL {
        private static final String DEFERRED =
                "select string_agg(distinct format('%I.%I', n.nspname, c.conname), ', ') from pg_catalog.pg_constraint c"
                        + " join pg_catalog.pg_namespace n on n.oid = c.connamespace where c.condeferred";

        @Override
        void settle(Statement statement) throws SQLException {
            String deferred = text(statement, DEFERRED);
            if (deferred != null) {
                statement.execute("set constraints all immediate");
                statement.execute("set constraints " + deferred + " deferred");
            }
        }

        @Override
        void unlock(Statement statement) throws SQLException {
            statement.execute("select pg_catalog.pg_advisory_unlock_all()");
        }
    },

    /** SQLite counts open violations and tells nobody, so every foreign key is checked; one that is open may be older, so it is no verdict. */
    SQLITE {
        @Override
        void settle(Statement statement) throws SQLException {
            if ("1".equals(text(statement, "pragma foreign_keys"))) {
                String table = text(statement, "pragma foreign_key_check");
                if (table != null) {
                    throw new SQLException("A foreign key of " + table + " would be violated at the commit.", "25000");
                }
            }
        }
    };

    abstract void settle(Statement statement) throws SQLException;

    /** Gives back locks that an engine takes for a session: a failed transaction can keep it from doing so, and the next one would wait. */
    void unlock(Statement statement) throws SQLException {}

    void unlock(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            unlock(statement);
        }
    }

    void settle(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            settle(statement);
        }
    }

    /** The one for a product; empty where DDL is not transactional, or not known to be. */
    static Optional<Settling> of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "PostgreSQL" -> Optional.of(POSTGRESQL);
            case "SQLite" -> Optional.of(SQLITE);
            default -> Optional.empty();
        };
    }

    static @Nullable String text(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : null;
        }
    }
}
