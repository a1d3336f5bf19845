package dev.mrt.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.StepResult.Failure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorHintsTest {

    private static final DatabaseInfo POSTGRES = new DatabaseInfo("PostgreSQL", "17.2", 17, 2);
    private static final DatabaseInfo MARIADB = new DatabaseInfo("MariaDB", "11.4", 11, 4);

    private static String hint(String url, String sql, String dialectHint) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20), d VARCHAR(100))");
            SQLException error = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
            assertThat((Throwable) error).as(sql).isNotNull();
            Failure failure = new Failure(
                    error.getMessage(), error.getSQLState(), error.getErrorCode(), SourceLocation.of("V1.sql"), sql);
            return ErrorHints.dialect(DatabaseInfo.of(connection), failure, dialectHint);
        }
    }

    private static Failure failure(String message, String state, int code, String sql) {
        return new Failure(message, state, code, SourceLocation.of("V1.sql"), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE x (id BIGSERIAL, doc JSONB)",
                "CREATE TABLE x (doc JSONB NOT NULL)",
                "CREATE EXTENSION IF NOT EXISTS pgcrypto",
                "CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN RETURN NEW; END $$ LANGUAGE plpgsql",
                "DO $do$ BEGIN NULL; END $do$",
                "CREATE INDEX i ON t USING gin (a)",
                "INSERT INTO t (id) VALUES (1) ON CONFLICT DO NOTHING",
                "CREATE TABLE x (ip inet)",
                "CREATE TABLE x (id int, tags text[])",
                "SELECT to_tsvector(a) FROM t",
                "SELECT 1 FROM pg_catalog.pg_class",
            })
    void postgres_sql_on_h2_is_recognised(String sql) throws SQLException {
        assertThat(hint("jdbc:h2:mem:", sql, ""))
                .isEqualTo("This looks like PostgreSQL SQL on H2; run with --database postgres.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t MODIFY COLUMN a VARCHAR(10)",
                "INSERT INTO t (id) VALUES (1) ON DUPLICATE KEY UPDATE a = 'x'",
                "CREATE TABLE x (a int unsigned)",
                "CREATE TABLE x (a int) ENGINE=InnoDB",
                "INSERT IGNORE INTO t (id) VALUES (1)",
            })
    void mysql_sql_on_h2_is_recognised(String sql) throws SQLException {
        assertThat(hint("jdbc:h2:mem:", sql, ""))
                .isEqualTo("This looks like MySQL SQL on H2; run with --database mariadb.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRAGMA foreign_keys = ON|SQLite SQL on H2; run with --database sqlite.",
                "CREATE TABLE x (id INTEGER PRIMARY KEY AUTOINCREMENT) WITHOUT ROWID|SQLite SQL on H2",
                "CREATE TABLE x (id INT IDENTITY(1,1), a NVARCHAR(MAX))|SQL Server SQL on H2; run on such a server with --url.",
            })
    void other_sql_on_h2_is_recognised(String sql, String part) throws SQLException {
        assertThat(hint("jdbc:h2:mem:", sql, "")).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t (id) VALUES (1), (1)",
                "INSERT INTO t (id, a) VALUES (1, 'far too long for this column ::text')",
                "DROP TABLE missing",
                "ALTER TABLE t DROP COLUMN jsonb",
                "SELECT serial FROM t",
                "SELEC 1",
                "CREATE TABLE t (id INT)",
                "SELECT CAST('x' AS INT)",
            })
    void other_failures_on_h2_get_no_hint(String sql) throws SQLException {
        assertThat(hint("jdbc:h2:mem:", sql, "")).isEmpty();
    }

    @Test
    void what_the_files_point_at_comes_first() throws SQLException {
        assertThat(hint("jdbc:h2:mem:", "SELEC 1", "postgres: V1__base.sql:3 uses serial"))
                .isEqualTo(
                        "This looks like PostgreSQL SQL on H2 (V1__base.sql:3 uses serial); run with --database postgres.");
        assertThat(hint("jdbc:h2:mem:", "SELEC 1", "mariadb")).contains("MySQL SQL on H2");
        assertThat(hint("jdbc:h2:mem:", "SELEC 1", "h2: flyway.url")).isEmpty();
        assertThat(hint("jdbc:h2:mem:", "SELEC 1", "unknown: thing")).isEmpty();
        assertThat(hint("jdbc:h2:mem:", "INSERT INTO t (id) VALUES (1), (1)", "postgres: x"))
                .isEmpty();
        assertThat(hint("jdbc:h2:mem:", "CREATE TABLE x (doc JSONB)", "h2: flyway.url"))
                .contains("PostgreSQL SQL on H2");
    }

    @Test
    void foreign_sql_on_sqlite_is_recognised() throws SQLException {
        assertThat(hint("jdbc:sqlite::memory:", "ALTER TABLE t ALTER COLUMN a TYPE integer USING a::integer", ""))
                .contains("PostgreSQL SQL on SQLite; run with --database postgres.");
        assertThat(hint("jdbc:sqlite::memory:", "ALTER TABLE t MODIFY COLUMN a VARCHAR(10)", ""))
                .contains("MySQL SQL on SQLite");
        assertThat(hint("jdbc:sqlite::memory:", "DROP TABLE missing", "postgres: x"))
                .isEmpty();
        assertThat(hint("jdbc:sqlite::memory:", "INSERT INTO t (id) VALUES (1), (1)", "postgres: x"))
                .isEmpty();
    }

    @Test
    void foreign_sql_on_postgres_is_recognised() {
        assertThat(ErrorHints.dialect(
                        POSTGRES,
                        failure("ERROR: syntax error at or near \"`\"", "42601", 0, "CREATE TABLE `x` (id int)"),
                        ""))
                .isEqualTo("This looks like MySQL SQL on PostgreSQL; run with --database mariadb.");
        assertThat(ErrorHints.dialect(
                        POSTGRES,
                        failure("ERROR: type \"datetime\" does not exist", "42704", 0, "CREATE TABLE x (a datetime)"),
                        ""))
                .contains("MySQL SQL on PostgreSQL");
        assertThat(ErrorHints.dialect(
                        POSTGRES, failure("ERROR: role \"x\" does not exist", "42704", 0, "DROP ROLE `x`"), ""))
                .isEmpty();
        assertThat(ErrorHints.dialect(
                        POSTGRES, failure("ERROR: syntax error", "42601", 0, "SELEC a::int FROM t"), "postgres: x"))
                .isEmpty();
    }

    @Test
    void foreign_sql_on_mariadb_is_recognised() {
        assertThat(ErrorHints.dialect(
                        MARIADB,
                        failure("(conn=5) Unknown data type: 'bytea'", "HY000", 4161, "CREATE TABLE x (a bytea)"),
                        ""))
                .isEqualTo("This looks like PostgreSQL SQL on MariaDB; run with --database postgres.");
        assertThat(ErrorHints.dialect(
                        MARIADB, failure("You have an error", "42000", 1064, "CREATE TABLE `x` (id serial8)"), ""))
                .isEmpty();
    }

    @Test
    void the_message_is_enough_where_the_statement_is_unknown() {
        assertThat(ErrorHints.dialect(
                        POSTGRES, failure("ERROR: syntax error at or near \"AUTO_INCREMENT\"", "42601", 0, null), ""))
                .contains("MySQL SQL on PostgreSQL");
        assertThat(ErrorHints.dialect(POSTGRES, failure("ERROR", null, 0, null), "mariadb: x"))
                .isEmpty();
        assertThat(ErrorHints.dialect(new DatabaseInfo("Derby", "1", 1, 0), failure("x", "42X01", 0, "`"), ""))
                .isEmpty();
    }
}
