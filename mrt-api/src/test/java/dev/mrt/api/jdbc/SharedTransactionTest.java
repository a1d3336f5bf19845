package dev.mrt.api.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.StepResult;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.api.spi.StepResult.Outcome;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("sqlite")
class SharedTransactionTest {

    private static final SourceLocation WHERE = SourceLocation.of("V1__a.sql");

    private boolean inMigration = true;
    private final TransactionGuard guard = new TransactionGuard(() -> inMigration);
    private Connection transaction;
    private SharedTransaction shared;

    @BeforeEach
    void begin() throws SQLException {
        transaction = DriverManager.getConnection("jdbc:sqlite::memory:");
        run(transaction, "pragma foreign_keys = on");
        run(transaction, "create table a (id integer primary key)");
        transaction.setAutoCommit(false);
        shared = guard.on(transaction).orElseThrow();
    }

    @AfterEach
    void end() throws SQLException {
        transaction.close();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int rows() throws SQLException {
        try (Statement statement = transaction.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from a")) {
            result.next();
            return result.getInt(1);
        }
    }

    /** An engine that runs statements in a transaction of its own, and tells what failed. */
    private StepResult step(String... statements) throws SQLException {
        try (Connection connection = guard.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (String sql : statements) {
                    run(connection, sql);
                }
                connection.commit();
                return StepResult.of(Outcome.APPLIED, Duration.ZERO);
            } catch (SQLException e) {
                connection.rollback();
                Failure failure =
                        new Failure(String.valueOf(e.getMessage()), e.getSQLState(), e.getErrorCode(), WHERE, null);
                return StepResult.failed(Outcome.FAILED, failure, true, Duration.ZERO);
            }
        }
    }

    private StepResult shared(String... statements) {
        return shared.run(WHERE, () -> step(statements));
    }

    @Test
    void what_a_step_commits_stays_for_the_next_and_goes_with_the_transaction() throws SQLException {
        assertThat(shared("insert into a values (1)").outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(shared("insert into a values (2)").outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(rows()).isEqualTo(2);
        assertThat(transaction.isClosed()).isFalse();
        transaction.rollback();
        assertThat(rows()).isZero();
    }

    @Test
    void a_step_that_fails_is_taken_back_alone_and_not_dirty() throws SQLException {
        shared("insert into a values (1)");
        StepResult result = shared("insert into a values (2)", "insert into nowhere values (1)");
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.dirty()).isFalse();
        assertThat(result.error())
                .hasValueSatisfying(failure -> assertThat(failure.message()).contains("nowhere"));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void rolling_back_goes_to_where_the_engine_began_and_no_further() throws SQLException {
        shared("insert into a values (1)");
        shared.run(WHERE, () -> {
            Connection connection = guard.getConnection();
            connection.setAutoCommit(false);
            run(connection, "insert into a values (2)");
            connection.commit();
            run(connection, "insert into a values (3)");
            connection.rollback();
            connection.close();
            return StepResult.of(Outcome.APPLIED, Duration.ZERO);
        });
        assertThat(rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit", "rollback", "pragma foreign_keys = off", "create temp table b (id int)"})
    void a_statement_that_does_something_else_here_is_refused_before_it_runs(String sql) throws SQLException {
        StepResult result = shared("insert into a values (1)", sql);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_TRANSACTIONAL);
        assertThat(rows()).isZero();
    }

    @Test
    void an_engine_that_hides_the_refusal_does_not_get_away_with_it() throws SQLException {
        StepResult result = shared.run(WHERE, () -> {
            step("insert into a values (1)", "commit");
            return StepResult.of(Outcome.APPLIED, Duration.ZERO);
        });
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_TRANSACTIONAL);
        assertThat(result.error())
                .hasValueSatisfying(failure -> assertThat(failure.message())
                        .isEqualTo(
                                "A statement of it cannot run inside another transaction: it ends the transaction."));
        assertThat(rows()).isZero();
        assertThat(shared("insert into a values (1)").outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void statements_of_the_engine_itself_are_not_looked_at() {
        inMigration = false;
        assertThat(shared("create temp table b (id int)").outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void a_migration_that_wants_no_transaction_cannot_run_in_one() throws SQLException {
        StepResult result = shared.run(WHERE, () -> {
            try (Connection connection = guard.getConnection()) {
                run(connection, "insert into a values (1)");
            }
            return StepResult.of(Outcome.APPLIED, Duration.ZERO);
        });
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_TRANSACTIONAL);
        assertThat(result.error())
                .hasValueSatisfying(failure -> assertThat(failure.message()).contains("outside a transaction"));
    }

    @Test
    void a_constraint_that_waits_for_the_commit_makes_no_verdict_here() throws SQLException {
        String child = "create table b (a integer references a deferrable initially deferred)";
        StepResult result = shared(child, "insert into b values (7)");
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_TRANSACTIONAL);
    }

    @Test
    void what_is_refused_by_the_adapter_is_not_run() {
        StepResult result = SharedTransaction.refused("Code may commit.", WHERE);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_TRANSACTIONAL);
        assertThat(result.error())
                .hasValueSatisfying(failure -> assertThat(failure.location()).isEqualTo(WHERE));
    }

    @Test
    void there_are_no_connections_but_while_a_step_runs() {
        assertThatThrownBy(guard::getConnection).isInstanceOf(SQLException.class);
        shared("insert into a values (1)");
        assertThatThrownBy(guard::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void a_connection_of_the_engine_leads_to_no_other() throws SQLException {
        shared.run(WHERE, () -> {
            Connection connection = guard.getConnection();
            try (Statement statement = connection.createStatement()) {
                assertThat(statement.getConnection()).isEqualTo(connection);
            }
            connection.close();
            assertThat(connection.isClosed()).isTrue();
            return StepResult.of(Outcome.APPLIED, Duration.ZERO);
        });
        assertThat(transaction.isClosed()).isFalse();
    }

    @Test
    void a_connection_that_commits_by_itself_is_a_mistake_of_the_caller() throws SQLException {
        transaction.setAutoCommit(true);
        assertThatThrownBy(() -> guard.on(transaction))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("auto-commit off");
    }

    @Test
    @Tag("h2")
    void where_ddl_commits_there_are_no_shared_transactions() throws SQLException {
        try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:")) {
            h2.setAutoCommit(false);
            assertThat(guard.on(h2)).isEmpty();
        }
    }
}
