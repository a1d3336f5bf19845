package dev.mrt.tests.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was seeded is compared with what there is now. */
class DataIntactTest {

    private static final String USERS = "CREATE TABLE users (id int PRIMARY KEY, name varchar(40), phone varchar(20));";

    @TempDir
    Path temp;

    private final Opened opened = new Opened();

    @AfterEach
    void close() {
        opened.close();
    }

    private Chain users() {
        return Chain.in(temp, "migration").with("1", USERS, "DROP TABLE users;");
    }

    private Chain withNote() {
        return users().with("2", "ALTER TABLE users ADD COLUMN note text;", "ALTER TABLE users DROP COLUMN note;");
    }

    private Mrt seeded(String database, Chain chain) {
        Mrt mrt = opened.on(database, chain);
        mrt.upgradeTo("1");
        mrt.seed("users", 3);
        return mrt;
    }

    private static void sql(Mrt mrt, String sql) {
        try (Connection connection = mrt.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgres"})
    void a_step_away_and_back_that_keeps_everything_is_intact(String database) {
        Mrt mrt = seeded(
                database,
                users().with("2", "ALTER TABLE users ADD COLUMN note text;", "ALTER TABLE users DROP COLUMN note;"));

        mrt.upgrade();
        mrt.assertDataIntact();
        mrt.downgradeTo("1");
        assertThatCode(mrt::assertDataIntact).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgres"})
    void values_that_a_rollback_does_not_bring_back_are_lost(String database) {
        Mrt mrt = seeded(
                database,
                users().with(
                                "2",
                                "ALTER TABLE users DROP COLUMN phone;",
                                "ALTER TABLE users ADD COLUMN phone varchar(20);"));

        mrt.upgradeOne();
        mrt.downgradeOne();

        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The data is not intact:\n")
                .message()
                .containsIgnoringCase("users.phone")
                .contains("2 of 3 values of", "became NULL in the row", "Keep a copy in the migration")
                .contains(
                        "Steps since the rows were seeded: V2__step.sql applied, V2__step.sql rolled back by U2__step.sql.");
    }

    @Test
    void a_column_that_is_gone_at_a_later_version_has_lost_its_values() {
        Mrt mrt = seeded(
                "h2",
                users().with(
                                "2",
                                "CREATE TABLE kept AS SELECT id, phone FROM users; ALTER TABLE users DROP COLUMN phone;",
                                "ALTER TABLE users ADD COLUMN phone varchar(20);"
                                        + " UPDATE users u SET phone = (SELECT phone FROM kept k WHERE k.id = u.id); DROP TABLE kept;"));

        mrt.upgradeOne();
        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "The column PUBLIC.USERS.PHONE is gone: 2 of 3 values",
                        "Let the migration carry everything over");
        mrt.downgradeOne();
        assertThatCode(mrt::assertDataIntact).doesNotThrowAnyException();
    }

    @Test
    void a_table_that_is_gone_has_lost_its_rows() {
        Mrt mrt = seeded("h2", users().with("2", "DROP TABLE users;", USERS));

        mrt.upgradeOne();
        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("All 3 rows of PUBLIC.USERS are gone with the table.");
        mrt.downgradeOne();
        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("3 of 3 rows of PUBLIC.USERS are gone, for example ID=");
    }

    @Test
    void rows_may_be_added_at_a_later_version_but_not_stay_behind() {
        Mrt mrt = seeded("h2", users().with("2", "INSERT INTO users VALUES (-7, 'Root', NULL);", "SELECT 1;"));

        mrt.upgradeOne();
        mrt.assertDataIntact();
        mrt.downgradeOne();

        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "1 row of PUBLIC.USERS was not there before, for example ID='-7'.",
                        "Let the rollback remove what the migration added.");
    }

    @Test
    void rows_that_the_test_adds_itself_do_not_count() {
        Mrt mrt = seeded(
                "h2",
                users().with("2", "ALTER TABLE users ADD COLUMN note text;", "ALTER TABLE users DROP COLUMN note;"));

        mrt.upgradeOne();
        sql(mrt, "INSERT INTO users VALUES (-8, 'New', NULL, 'written by the new application')");
        mrt.downgradeOne();
        sql(mrt, "INSERT INTO users VALUES (-9, 'Old', NULL)");

        assertThatCode(mrt::assertDataIntact).doesNotThrowAnyException();
    }

    @Test
    void a_connection_may_outlive_the_steps() throws SQLException {
        Mrt mrt = seeded("h2", withNote());

        try (Connection connection = mrt.connect();
                Statement statement = connection.createStatement()) {
            mrt.upgradeOne();
            statement.execute("INSERT INTO users VALUES (-8, 'New', NULL, 'written by the new application')");
            mrt.downgradeOne();
            statement.execute("INSERT INTO users VALUES (-9, 'Old', NULL)");
            mrt.assertDataIntact();
            statement.execute("INSERT INTO users VALUES (-10, 'Older', NULL)");

            assertThatCode(mrt::assertDataIntact).doesNotThrowAnyException();
        }
    }

    @Test
    void a_connection_may_be_older_than_the_seed() throws SQLException {
        Mrt mrt = opened.on("h2", withNote());
        mrt.upgradeTo("1");

        try (Connection connection = mrt.connect();
                Statement statement = connection.createStatement()) {
            mrt.seed("users", 2);
            statement.execute("INSERT INTO users VALUES (-8, 'Between', NULL)");
            assertThatCode(mrt::assertDataIntact).doesNotThrowAnyException();
            mrt.upgradeOne();
            mrt.downgradeOne();

            assertThatCode(mrt::assertDataIntact).doesNotThrowAnyException();
        }
    }

    @Test
    void a_connection_may_outlive_a_step_that_fails() throws SQLException {
        Mrt mrt = seeded("h2", users().with("2", "DROP TABLE nowhere;", "SELECT 1;"));

        try (Connection connection = mrt.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(mrt::upgradeOne).isInstanceOf(AssertionError.class);
            statement.execute("INSERT INTO users VALUES (-8, 'After', NULL)");

            assertThatCode(mrt::assertDataIntact).doesNotThrowAnyException();
        }
    }

    @Test
    void rows_that_a_step_adds_count_also_while_a_connection_is_open() throws SQLException {
        Mrt mrt = seeded("h2", users().with("2", "INSERT INTO users VALUES (-7, 'Root', NULL);", "SELECT 1;"));

        try (Connection connection = mrt.connect();
                Statement statement = connection.createStatement()) {
            mrt.upgradeOne();
            statement.execute("INSERT INTO users VALUES (-8, 'New', NULL)");
            mrt.downgradeOne();

            assertThatThrownBy(mrt::assertDataIntact)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("1 row of PUBLIC.USERS was not there before, for example ID='-7'.");
        }
    }

    @Test
    void values_that_the_test_changes_itself_are_not_intact() {
        Mrt mrt = seeded("h2", users());

        sql(mrt, "UPDATE users SET name = 'Eve'");

        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "3 of 3 values of PUBLIC.USERS.NAME", "became 'Eve'", "There was no step since");
    }

    @Test
    void a_later_seed_does_not_hide_an_earlier_loss() {
        Mrt mrt = seeded(
                "h2",
                users().with(
                                "2",
                                "ALTER TABLE users DROP COLUMN phone;",
                                "ALTER TABLE users ADD COLUMN phone varchar(20);"));
        mrt.upgradeOne();

        mrt.seed("users", List.of(Map.of("id", -5, "name", "Zoe")));
        mrt.downgradeOne();

        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 of 3 values of PUBLIC.USERS.PHONE");
    }

    @Test
    void rows_seeded_at_a_later_version_must_survive_the_rollback_but_not_their_new_columns() {
        Chain chain = users().with(
                        "2", "ALTER TABLE users ADD COLUMN note text;", "ALTER TABLE users DROP COLUMN note;")
                .with(
                        "3",
                        "CREATE TABLE tags (id int PRIMARY KEY);",
                        "DROP TABLE tags; DELETE FROM users WHERE id < 0;");
        Mrt mrt = opened.on("h2", chain);
        mrt.upgrade();
        mrt.seed("users", List.of(Map.of("id", -5, "name", "Zoe", "note", "vip"), Map.of("id", 5, "name", "Ann")));
        mrt.seed("tags", 1);

        mrt.downgradeOne();
        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 of 2 rows of PUBLIC.USERS is gone, for example ID='-5'.")
                .hasMessageNotContaining("TAGS");
    }

    @Test
    void what_only_a_later_version_can_hold_is_not_lost_below_it() {
        Mrt mrt = opened.on(
                "h2",
                users().with("2", "ALTER TABLE users ADD COLUMN note text;", "ALTER TABLE users DROP COLUMN note;"));
        mrt.upgrade();
        mrt.seed("users", 3);

        mrt.downgradeOne();
        assertThatCode(mrt::assertDataIntact).doesNotThrowAnyException();
        mrt.upgradeOne();
        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PUBLIC.USERS.NOTE");
    }

    @Test
    void without_rows_to_compare_nothing_is_said_to_be_intact() {
        Mrt mrt = opened.on("h2", users());
        mrt.upgrade();

        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("Nothing was seeded since the last reset");
        mrt.seed("users", 1);
        mrt.downgrade();
        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("None of the tables that were seeded exists at this version");
        mrt.reset();
        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("Nothing was seeded");
    }

    @Test
    void rows_without_a_key_are_told_by_their_values() {
        Chain chain = Chain.in(temp, "log")
                .with("1", "CREATE TABLE log (word varchar(20));", "DROP TABLE log;")
                .with("2", "DELETE FROM log WHERE word = 'b';", "INSERT INTO log VALUES ('b');");
        Mrt mrt = opened.on("h2", chain);
        mrt.upgradeOne();
        mrt.seed("log", List.of(Map.of("word", "a"), Map.of("word", "b"), Map.of("word", "b")));
        mrt.upgradeOne();
        mrt.downgradeOne();

        assertThatThrownBy(mrt::assertDataIntact)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 of 3 rows of PUBLIC.LOG is gone, for example WORD='b'.");
    }
}
