package dev.mrt.tests.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.spi.VerificationListener;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test goes along a chain by itself. */
class SessionStepsTest {

    @TempDir
    Path temp;

    private final Opened opened = new Opened();

    @AfterEach
    void close() {
        opened.close();
    }

    private Chain chain() {
        return Chain.in(temp, "migration")
                .with("1", "CREATE TABLE visit (id int PRIMARY KEY, name varchar(20));", "DROP TABLE visit;")
                .with("2", "ALTER TABLE visit ADD COLUMN note varchar(9);", "ALTER TABLE visit DROP COLUMN note;")
                .with("3", "CREATE INDEX by_name ON visit (name);", "DROP INDEX by_name;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgres"})
    void each_step_moves_the_current_version(String database) {
        Mrt mrt = opened.on(database, chain());

        assertThat(mrt.currentVersion()).isEmpty();
        mrt.upgradeOne();
        assertThat(mrt.currentVersion()).contains("1");
        mrt.upgradeTo("2");
        assertThat(mrt.currentVersion()).contains("2");
        mrt.upgrade();
        assertThat(mrt.currentVersion()).contains("3");
        mrt.downgradeOne();
        assertThat(mrt.currentVersion()).contains("2");
        mrt.downgradeTo("1");
        assertThat(mrt.currentVersion()).contains("1");
        mrt.downgrade();
        assertThat(mrt.currentVersion()).isEmpty();
    }

    @Test
    void a_step_to_where_the_database_is_does_nothing() {
        Mrt mrt = opened.on("h2", chain());

        mrt.downgrade();
        mrt.upgradeTo("2");
        mrt.upgradeTo("2");
        mrt.downgradeTo("2");
        assertThat(mrt.currentVersion()).contains("2");
        mrt.upgrade();
        mrt.upgrade();
        assertThat(mrt.currentVersion()).contains("3");
    }

    @Test
    void a_step_beyond_an_end_of_the_chain_is_refused() {
        Mrt mrt = opened.on("h2", chain());

        assertThatThrownBy(mrt::downgradeOne)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("nothing to take back");
        mrt.upgrade();
        assertThatThrownBy(mrt::upgradeOne)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("nothing left to upgrade: the database is at 3");
    }

    @Test
    void a_version_in_the_other_direction_is_refused_with_the_right_method() {
        Mrt mrt = opened.on("h2", chain());
        mrt.upgradeTo("2");

        assertThatThrownBy(() -> mrt.upgradeTo("1"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("The database is at 2, which comes after 1; go back with downgradeTo(\"1\").");
        assertThatThrownBy(() -> mrt.downgradeTo("3"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("The database is at 2, and 3 comes after that; go on with upgradeTo(\"3\").");
        assertThat(mrt.currentVersion()).contains("2");
    }

    @Test
    void a_version_that_does_not_exist_is_refused_with_the_nearest_one() {
        Mrt mrt = opened.on("h2", Chain.in(temp, "m").with("1.10", "CREATE TABLE a (i int);", "DROP TABLE a;"));

        assertThatThrownBy(() -> mrt.upgradeTo("1.11"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("There is no migration 1.11 (upgradeTo). Did you mean 1.10?");
        assertThatThrownBy(() -> mrt.downgradeTo("1.1"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("There is no migration 1.1 (downgradeTo). Did you mean 1.10?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgres"})
    void a_migration_that_fails_is_told_with_file_and_line(String database) {
        Mrt mrt = opened.on(
                database,
                chain().with("4", "CREATE TABLE next (id int);\nINSERT INTO nowhere VALUES (1);", "SELECT 1;"));

        assertThatThrownBy(mrt::upgrade)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "The migration cannot be applied: 4 step (V4__step.sql).",
                        "V4__step.sql:2: ",
                        "Mend the migration.",
                        "The database is at 3");
        assertThat(mrt.currentVersion()).contains("3");
    }

    @Test
    void a_rollback_that_fails_is_told_with_file_and_line() {
        Mrt mrt = opened.on("h2", chain().with("4", "CREATE TABLE next (id int);", "\nDROP TABLE nxt;"));
        mrt.upgrade();

        assertThatThrownBy(mrt::downgrade)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "The rollback fails: 4 step (V4__step.sql).",
                        "U4__step.sql:2: ",
                        "NXT",
                        "The database is at 4");
        assertThat(mrt.currentVersion()).contains("4");
    }

    @Test
    void a_rollback_that_is_missing_is_told_with_the_reason() {
        Mrt mrt = opened.on("h2", chain().with("V4__next.sql", "CREATE TABLE next (id int);"));
        mrt.upgrade();

        assertThatThrownBy(() -> mrt.downgradeTo("2"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "There is no rollback for 4 next (V4__next.sql): ", "U4__", "The database stays at 4.");
    }

    @Test
    void repeatable_migrations_are_forgotten_and_run_again() throws SQLException {
        Mrt mrt = opened.on("h2", chain().with("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 1 AS one;"));
        mrt.upgrade();
        assertThat(mrt.currentVersion()).contains("R:names");

        mrt.downgradeOne();

        assertThat(mrt.currentVersion()).contains("2");
        mrt.upgrade();
        assertThat(mrt.currentVersion()).contains("R:names");
        try (Connection connection = mrt.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("SELECT one FROM names").next()).isTrue();
        }
    }

    @Test
    void a_step_that_takes_too_long_needs_a_reset() {
        Chain slow = chain().with(
                        "4",
                        "CREATE TABLE big AS SELECT a.x FROM system_range(1, 100000) a, system_range(1, 1000000) b;",
                        "DROP TABLE big;");
        Mrt mrt = opened.with(Verification.config("h2", slow.folder())
                .with(builder -> builder.migrationTimeout(Duration.ofMillis(300))));

        assertThatThrownBy(mrt::upgrade)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("4 step (V4__step.sql): The migration took longer than 300 ms", "reset()");
        assertThatThrownBy(mrt::currentVersion).isInstanceOf(MrtException.class).hasMessageContaining("call reset()");
        mrt.reset();
        mrt.upgradeTo("3");
        assertThat(mrt.currentVersion()).contains("3");
    }

    @Test
    void a_reset_empties_the_database_and_cuts_connections() throws SQLException {
        Mrt mrt = opened.on("h2", chain());
        mrt.reset();
        mrt.upgrade();
        try (Connection connection = mrt.connect()) {
            mrt.reset();

            assertThat(mrt.currentVersion()).isEmpty();
            assertThat(connection.isClosed()).isTrue();
        }
        mrt.upgrade();
        assertThat(mrt.currentVersion()).contains("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgres", "mariadb"})
    void a_transaction_that_is_left_open_does_not_stop_a_reset(String database) throws SQLException {
        Mrt mrt = opened.on(database, chain());
        mrt.upgrade();
        mrt.seed("visit", 2);
        Connection connection = mrt.connect();
        connection.setAutoCommit(false);
        Statement statement = connection.createStatement();
        statement.executeUpdate("UPDATE visit SET name = 'Eve'");

        mrt.reset();

        mrt.upgrade();
        mrt.seed("visit", 2);
        mrt.assertDataIntact();
    }

    @Test
    void verification_works_in_another_database() {
        Mrt mrt = opened.on("h2", chain());
        mrt.upgradeTo("2");

        assertThat(mrt.checkRevision("3").passed()).isTrue();
        mrt.assertAllReversible();

        assertThat(mrt.currentVersion()).contains("2");
    }

    @Test
    void a_migration_that_is_asserted_tells_where_to_look() {
        Mrt mrt = opened.on(
                "h2",
                chain().with("4", "ALTER TABLE visit ADD COLUMN seen date;", "SELECT 1;\nDROP TABLE nowhere;")
                        .with("5", "SELECT 1;\n\nDROP TABLE nowhere;", "SELECT 1;"));

        assertThatThrownBy(() -> mrt.assertReversible("4"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("4 step (V4__step.sql): failed", "ROLLBACK_FAILED (U4__step.sql:2): ");
        assertThatThrownBy(() -> mrt.assertReversible("5"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("5 step (V5__step.sql): failed", "APPLY_FAILED (V5__step.sql:3): ");
    }

    @Test
    void a_session_is_over_when_its_chain_is_closed() {
        Mrt mrt = opened.on("h2", chain());
        mrt.upgrade();
        mrt.close();
        mrt.close();

        assertThatThrownBy(mrt::currentVersion)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("The session is over");
    }

    @Test
    void nothing_is_verified_after_the_end() {
        Mrt mrt = opened.on("h2", chain());
        mrt.close();

        assertThatThrownBy(mrt::checkAll)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("This Mrt is closed; get another one with Mrt.of.");
        assertThatThrownBy(mrt::assertUpgradesAndDowngrades)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("This Mrt is closed");
    }

    @Test
    @Timeout(60)
    void a_verification_that_waits_for_another_one_does_not_begin_after_the_end() throws InterruptedException {
        Mrt mrt = opened.on("h2", chain());
        AtomicReference<Throwable> refused = new AtomicReference<>();
        Thread waiting = new Thread(() -> refused.set(catchThrowable(mrt::checkAll)));
        VerificationListener closing = new VerificationListener() {
            @Override
            public void started(Migration migration) {
                if (waiting.getState() == Thread.State.NEW) {
                    waiting.start();
                    while (waiting.getState() != Thread.State.BLOCKED) {
                        Thread.onSpinWait();
                    }
                    mrt.close();
                }
            }
        };

        assertThatThrownBy(() -> mrt.checkAll(closing)).isInstanceOf(MrtException.class);
        waiting.join();

        assertThat(refused.get()).isInstanceOf(MrtException.class).hasMessageContaining("This Mrt is closed");
    }
}
