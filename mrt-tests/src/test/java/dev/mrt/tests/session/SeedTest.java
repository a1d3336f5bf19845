package dev.mrt.tests.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test gives rows to tables. */
class SeedTest {

    @TempDir
    Path temp;

    private final Opened opened = new Opened();

    @AfterEach
    void close() {
        opened.close();
    }

    private Chain shop() {
        return Chain.in(temp, "migration").with("1", """
                        CREATE TABLE customer (id int PRIMARY KEY, name varchar(40) NOT NULL);
                        CREATE TABLE purchase (id int PRIMARY KEY, customer int NOT NULL REFERENCES customer (id),
                            pieces int CHECK (pieces > 0));
                        """, "DROP TABLE purchase; DROP TABLE customer;");
    }

    private static int count(Mrt mrt, String from) {
        try (Connection connection = mrt.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgres"})
    void rows_that_mrt_makes_come_with_their_parents(String database) {
        Mrt mrt = opened.on(database, shop());
        mrt.upgrade();

        mrt.seed("purchase", 4);
        mrt.seed("Purchase", 2);

        assertThat(count(mrt, "purchase")).isEqualTo(6);
        assertThat(count(mrt, "customer")).isPositive();
        mrt.assertDataIntact();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgres"})
    void rows_of_the_test_go_in_as_they_are(String database) {
        Mrt mrt = opened.on(database, shop());
        mrt.upgrade();

        mrt.seed("customer", List.of(Map.of("id", 7, "name", " Zoé "), Map.of("id", 8, "name", "Ann")));
        mrt.seed("purchase", List.of(Map.of("customer", 8)));

        assertThat(count(mrt, "customer")).isEqualTo(2);
        assertThat(count(mrt, "customer WHERE id = 7 AND name = ' Zoé '")).isEqualTo(1);
        assertThat(count(mrt, "purchase WHERE customer = 8 AND id IS NOT NULL AND pieces IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void custom_seeds_of_the_configuration_come_first_and_once() {
        Mrt mrt = opened.with(Verification.config("h2", shop().folder())
                .with(builder -> builder.customSeeds(Map.of(
                        "customer", () -> List.of(Map.of("id", 1, "name", "One"), Map.of("id", 2, "name", "Two"))))));
        mrt.upgrade();

        mrt.seed("customer", 3);
        mrt.seed("customer", 1);

        assertThat(count(mrt, "customer")).isEqualTo(4);
        assertThat(count(mrt, "customer WHERE name IN ('One', 'Two')")).isEqualTo(2);
    }

    @Test
    void custom_seeds_that_a_parent_got_with_its_child_do_not_come_again() {
        Mrt mrt = opened.with(Verification.config("h2", shop().folder())
                .with(builder ->
                        builder.customSeeds(Map.of("customer", () -> List.of(Map.of("id", 1, "name", "One"))))));
        mrt.upgrade();

        mrt.seed("purchase", 2);
        assertThat(count(mrt, "customer WHERE name = 'One'")).isEqualTo(1);
        int before = count(mrt, "customer");
        mrt.seed("customer", 3);

        assertThat(count(mrt, "customer")).isEqualTo(before + 3);
    }

    @Test
    void custom_seeds_still_come_to_a_parent_that_got_rows_of_mrt() {
        Mrt mrt = opened.with(Verification.config("h2", shop().folder())
                .with(builder ->
                        builder.customSeeds(Map.of("customer", () -> List.of(Map.of("id", -77, "name", "One"))))));
        mrt.upgrade();

        mrt.seed("purchase", List.of(Map.of("id", 5)));
        mrt.seed("customer", 2);

        assertThat(count(mrt, "customer WHERE name = 'One'")).isEqualTo(1);
    }

    @Test
    void an_unknown_table_is_refused_with_the_nearest_name() {
        Mrt mrt = opened.on("h2", shop());

        assertThatThrownBy(() -> mrt.seed("customers", 3))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("There is no table at all; upgrade first.");
        mrt.upgrade();
        assertThatThrownBy(() -> mrt.seed("custmer", 3))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("There is no table custmer to seed at this version. Did you mean CUSTOMER?");
    }

    @Test
    void a_name_in_two_schemas_needs_its_schema() {
        Mrt mrt = opened.on(
                "h2",
                Chain.in(temp, "two")
                        .with(
                                "1",
                                "CREATE TABLE a (i int); CREATE SCHEMA other; CREATE TABLE other.a (i int);",
                                "DROP SCHEMA other CASCADE; DROP TABLE a;"));
        mrt.upgrade();

        assertThatThrownBy(() -> mrt.seed("a", 1))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("a may mean OTHER.A or PUBLIC.A; write the table with its schema.");
        mrt.seed("other.a", List.of(Map.of("i", 1)));
        assertThat(count(mrt, "other.a")).isEqualTo(1);
    }

    @Test
    void a_table_that_refuses_rows_is_told_with_the_reason_and_stays_empty() {
        Mrt mrt = opened.on(
                "h2",
                Chain.in(temp, "flag").with("1", "CREATE TABLE flag (f boolean PRIMARY KEY);", "DROP TABLE flag;"));
        mrt.upgrade();

        assertThatThrownBy(() -> mrt.seed("flag", 3))
                .isInstanceOf(MrtException.class)
                .hasMessageContainingAll("PUBLIC.FLAG takes only 2 of 3 rows: ", "give rows of your own");
        assertThat(count(mrt, "flag")).isZero();
    }

    @Test
    void a_row_of_the_test_that_the_database_refuses_is_told_with_the_reason() {
        Mrt mrt = opened.on("h2", shop());
        mrt.upgrade();

        assertThatThrownBy(() -> mrt.seed("purchase", List.of(Map.of("pieces", -1))))
                .isInstanceOf(MrtException.class)
                .hasMessageContainingAll("PUBLIC.PURCHASE", "PIECES");
        assertThatThrownBy(() -> mrt.seed("customer", List.of(Map.of("nme", "Ann"))))
                .isInstanceOf(MrtException.class)
                .hasMessageContainingAll("nme", "ID, NAME");
        assertThat(count(mrt, "purchase")).isZero();
    }

    @Test
    void a_key_that_is_taken_is_no_new_row() {
        Mrt mrt = opened.on("h2", shop());
        mrt.upgrade();
        mrt.seed("customer", List.of(Map.of("id", 1, "name", "Ann")));

        assertThatThrownBy(() ->
                        mrt.seed("customer", List.of(Map.of("id", 1, "name", "Bob"), Map.of("id", 2, "name", "Cid"))))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("PUBLIC.CUSTOMER has rows with the keys of 1 of the 2 that you give already");
        assertThat(count(mrt, "customer")).isEqualTo(1);
    }

    @Test
    void no_rows_are_no_seed() {
        Mrt mrt = opened.on("h2", shop());

        assertThatThrownBy(() -> mrt.seed("customer", 0))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("ask for 1 at least");
        assertThatThrownBy(() -> mrt.seed("customer", List.of()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("give 1 at least");
    }

    @Test
    void a_lock_of_the_test_does_not_keep_a_seed_waiting_for_ever() throws SQLException {
        Mrt mrt = opened.with(Verification.config("h2", shop().folder())
                .with(builder -> builder.migrationTimeout(Duration.ofSeconds(1))));
        mrt.upgrade();
        try (Connection connection = mrt.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO customer VALUES (1, 'Ann')");

            assertThatThrownBy(() -> mrt.seed("customer", List.of(Map.of("id", 1, "name", "Bob"))))
                    .isInstanceOf(MrtException.class);
        }
        mrt.reset();
        mrt.upgrade();
        assertThat(count(mrt, "customer")).isZero();
    }
}
