package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.spi.Sandbox;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class SessionPoolTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = PostgresSandboxTest.open("postgres");
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @BeforeEach
    void renew() {
        sandbox.recreate();
    }

    private static String session(Connection connection) throws SQLException {
        return Sql.text(connection, "select pg_backend_pid()");
    }

    private static String sessionAfter(String... statements) throws SQLException {
        try (Connection connection = sandbox.connect()) {
            Sql.run(connection, statements);
            return session(connection);
        }
    }

    @Test
    void a_session_is_used_again_and_remembers_nothing() throws SQLException {
        String session = sessionAfter(
                "create role other",
                "create table item (id int)",
                "create temporary table scratch (id int)",
                "select pg_advisory_lock(7)",
                "set search_path = pg_catalog",
                "set statement_timeout = 12345",
                "set role other");
        try (Connection connection = sandbox.connect()) {
            assertThat(session(connection)).isEqualTo(session);
            assertThat(Sql.text(connection, "show search_path")).contains("public");
            assertThat(Sql.text(connection, "show statement_timeout")).isEqualTo("0");
            assertThat(Sql.text(connection, "select current_user")).isEqualTo("postgres");
            assertThat(Sql.text(connection, "select count(*) from pg_locks where locktype = 'advisory'"))
                    .isEqualTo("0");
            assertThat(Sql.text(connection, "select to_regclass('scratch')")).isNull();
        }
    }

    @Test
    void a_session_in_which_a_script_prepared_a_statement_is_not_used_again() throws SQLException {
        String session = sessionAfter("prepare p as select 1");
        try (Connection connection = sandbox.connect()) {
            assertThat(session(connection)).isNotEqualTo(session);
            assertThat(Sql.text(connection, "select count(*) from pg_prepared_statements"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_plain_setting_is_no_trace() throws SQLException {
        String session = sessionAfter("select set_config('search_path', 'pg_catalog', false)");
        try (Connection connection = sandbox.connect()) {
            assertThat(session(connection)).isEqualTo(session);
            assertThat(Sql.text(connection, "show search_path")).contains("public");
        }
    }

    @Test
    void an_open_or_failed_transaction_is_rolled_back() throws SQLException {
        try (Connection connection = sandbox.connect()) {
            connection.setReadOnly(false);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            Sql.run(connection, "create table lost (id int)");
            assertThatThrownBy(() -> Sql.run(connection, "select nonsense")).isInstanceOf(SQLException.class);
        }
        try (Connection connection = sandbox.connect()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(Sql.text(connection, "select to_regclass('lost')")).isNull();
        }
    }

    @Test
    void a_read_only_user_leaves_a_session_that_can_write() throws SQLException {
        try (Connection connection = sandbox.connect()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            Sql.text(connection, "select 1");
        }
        assertThat(sessionAfter("create table item (id int)")).isNotNull();
    }

    @Test
    void a_setting_of_ones_own_is_unknown_in_the_next_session() throws SQLException {
        sessionAfter("set my.tenant = 'x'");
        try (Connection connection = sandbox.connect()) {
            assertThatThrownBy(() -> Sql.text(connection, "select current_setting('my.tenant')"))
                    .hasMessageContaining("my.tenant");
            try (PreparedStatement statement =
                    connection.prepareStatement("select set_config('my.tenant', 'y', false)")) {
                statement.execute();
            }
        }
        try (Connection connection = sandbox.connect()) {
            assertThatThrownBy(() -> Sql.text(connection, "select current_setting('my.tenant')"))
                    .hasMessageContaining("my.tenant");
        }
    }

    @Test
    void new_defaults_of_database_and_role_reach_the_next_session() throws SQLException {
        sessionAfter(
                "do $$ begin execute format('alter database %I set search_path to app', current_database()); end $$");
        try (Connection connection = sandbox.connect()) {
            assertThat(Sql.text(connection, "show search_path")).isEqualTo("app");
        }
    }

    @Test
    void a_session_that_the_server_ended_is_not_lent() throws SQLException {
        try (Connection killer = sandbox.connect()) {
            String victim = sessionAfter();
            Sql.run(killer, "select pg_terminate_backend(" + victim + ", 5000)");
            try (Connection connection = sandbox.connect()) {
                assertThat(session(connection)).isNotEqualTo(victim);
            }
        }
    }

    @Test
    void a_prepared_statement_that_the_driver_named_works_in_the_next_lease() throws SQLException {
        for (int lease = 0; lease < 3; lease++) {
            try (Connection connection = sandbox.connect();
                    PreparedStatement statement = connection.prepareStatement("select ?::int + 1")) {
                for (int i = 0; i < 10; i++) {
                    statement.setInt(1, i);
                    try (ResultSet row = statement.executeQuery()) {
                        assertThat(row.next()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void closing_does_not_wait_for_a_statement_in_another_thread() throws Exception {
        Connection connection = sandbox.connect();
        String session = session(connection);
        try (Connection watcher = sandbox.connect()) {
            CompletableFuture<Void> sleeper = CompletableFuture.runAsync(() -> {
                try {
                    Sql.run(connection, "select pg_sleep(600)");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            String sleeping = "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and pid = " + session;
            while (!Sql.text(watcher, sleeping).equals("1")) {
                Thread.onSpinWait();
            }
            connection.close();
            assertThatThrownBy(sleeper::get).hasRootCauseInstanceOf(Exception.class);
            Sql.run(watcher, "select pg_terminate_backend(" + session + ", 5000)");
            try (Connection next = sandbox.connect()) {
                assertThat(session(next)).isNotEqualTo(session);
            }
        }
    }

    @Test
    void a_closed_connection_can_no_longer_be_used_nor_its_statements() throws SQLException {
        Connection connection = sandbox.connect();
        Statement statement = connection.createStatement();
        connection.close();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThat(statement.isClosed()).isTrue();
        assertThat(connection.isValid(1)).isFalse();
        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::createStatement);
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("select 1"));
        statement.close();
    }

    @Test
    void the_drivers_own_connection_can_be_reached_and_is_not_used_again() throws Exception {
        String session;
        try (Connection connection = sandbox.connect()) {
            session = session(connection);
            Sql.run(connection, "create table item (id int)");
            assertThat(connection.isWrapperFor(PGConnection.class)).isTrue();
            assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy item from stdin", new StringReader("1\n2\n"));
            assertThat(rows).isEqualTo(2);
        }
        assertThat(sessionAfter()).isNotEqualTo(session);
    }

    @Test
    void a_statement_leads_back_to_the_connection_it_came_from() throws SQLException {
        try (Connection connection = sandbox.connect();
                Statement statement = connection.createStatement();
                PreparedStatement prepared = connection.prepareStatement("select 1")) {
            assertThat(statement.getConnection()).isSameAs(connection).isEqualTo(connection);
            assertThat(prepared.getConnection()).isSameAs(connection);
        }
    }

    @Test
    void an_aborted_connection_is_not_used_again() throws SQLException {
        Connection connection = sandbox.connect();
        String session = session(connection);
        connection.abort(Runnable::run);
        assertThat(connection.isClosed()).isTrue();
        assertThat(sessionAfter()).isNotEqualTo(session);
    }
}
