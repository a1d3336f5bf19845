package dev.mrt.schema.catalog.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedHints.Cast;
import dev.mrt.api.spi.SeedHints.Join;
import dev.mrt.api.spi.SeedHints.Literal;
import dev.mrt.api.spi.SeedRequest.Style;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a migration does to rows must meet rows. */
class HintsTest {

    private Database database;

    @BeforeEach
    void start() throws SQLException {
        database = Database.start("postgres");
    }

    @AfterEach
    void stop() throws SQLException {
        database.close();
    }

    private static SeedHints literals(Literal... literals) {
        return new SeedHints(List.of(literals), List.of(), List.of(), List.of());
    }

    @Test
    void every_literal_stands_in_its_column() throws SQLException {
        database.run(
                "CREATE TABLE task (id serial PRIMARY KEY, state text NOT NULL CHECK (state IN ('new', 'pending', 'active', 'done')),"
                        + " due date, n int, code varchar(20))");

        database.seed(database.request(
                Style.ADVERSARIAL,
                literals(
                        new Literal("STATE", "new", "IN"),
                        new Literal("state", "pending", "IN"),
                        new Literal("state", "gone", "="),
                        new Literal("due", "2019-01-01", "<"),
                        new Literal("n", "17", ">="),
                        new Literal("code", "AB-%", "LIKE"),
                        new Literal("other", "x", "="),
                        new Literal(null, "y", "")),
                "task"));

        assertThat(database.column("SELECT state FROM task"))
                .contains("new", "pending")
                .doesNotContain("gone");
        assertThat(database.column("SELECT due FROM task")).contains("2018-12-31", "2019-01-01", "2019-01-02");
        assertThat(database.column("SELECT n FROM task")).contains("16", "17", "18");
        assertThat(database.number("SELECT count(*) FROM task WHERE code LIKE 'AB-%'"))
                .isPositive();
        assertThat(database.number("SELECT count(*) FROM task")).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serial PRIMARY KEY",
                "int GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                "int DEFAULT nextval('tickets') PRIMARY KEY"
            })
    void a_counted_key_holds_a_literal_and_counts_on_after_it(String key) throws SQLException {
        database.run("CREATE SEQUENCE tickets", "CREATE TABLE task (id " + key + ", state text)");

        database.seed(database.request(Style.ADVERSARIAL, literals(new Literal("id", "5001", "=")), "task"));
        database.run("INSERT INTO task (state) VALUES ('later')");

        assertThat(database.column("SELECT id FROM task")).contains("1", "5001");
        assertThat(database.number("SELECT id FROM task WHERE state = 'later'")).isGreaterThan(5001);
    }

    @Test
    void conditions_on_several_columns_meet_one_row() throws SQLException {
        database.run("CREATE TABLE task (id serial PRIMARY KEY, state text, kind text)");

        database.seed(database.request(
                Style.ADVERSARIAL,
                literals(new Literal("state", "open", "="), new Literal("kind", "bug", "=")),
                "task"));

        assertThat(database.number("SELECT count(*) FROM task WHERE state = 'open' AND kind = 'bug'"))
                .isPositive();
    }

    @Test
    void a_condition_is_met_by_rows_that_do_not_hold_the_value_that_is_set() throws SQLException {
        database.run("CREATE TABLE task (id serial PRIMARY KEY, state text, kind text, mark text)");

        database.seed(database.request(
                Style.ADVERSARIAL,
                literals(
                        new Literal("state", "open", "="),
                        new Literal("kind", "bug", "="),
                        new Literal("mark", "x", "=")),
                "task"));

        for (String rest : List.of(
                "state <> 'open' AND kind = 'bug' AND mark = 'x'", "state = 'open' AND kind = 'bug' AND mark <> 'x'")) {
            assertThat(database.number("SELECT count(*) FROM task WHERE " + rest))
                    .as(rest)
                    .isPositive();
        }
    }

    @Test
    void a_value_without_a_match_stands_where_no_key_forbids_it_and_parents_without_children_are_made()
            throws SQLException {
        database.run(
                "CREATE TABLE team (id serial PRIMARY KEY, gone boolean NOT NULL)",
                "CREATE TABLE player (id serial PRIMARY KEY, team_id int NOT NULL REFERENCES team, coach_id int, kind text)");

        database.seed(database.request(
                Style.ADVERSARIAL,
                literals(
                        new Literal("id", "29973", "NOT EXISTS"),
                        new Literal("team_id", "29973", "NOT EXISTS"),
                        new Literal("coach_id", "29973", "NOT EXISTS"),
                        new Literal("kind", "goalie", "=")),
                "team",
                "player"));

        assertThat(database.number("SELECT count(*) FROM player WHERE coach_id IN (21973, 21974)"))
                .isPositive();
        assertThat(database.number("SELECT count(*) FROM player WHERE kind = 'goalie'"))
                .isPositive();
        assertThat(database.column(
                        "SELECT DISTINCT gone FROM team WHERE id NOT IN (SELECT team_id FROM player) ORDER BY 1"))
                .containsExactly("f", "t");
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void texts_that_are_cast_can_be_cast_and_lose_something(Style style) throws SQLException {
        database.run(
                "CREATE TABLE raw (id serial PRIMARY KEY, zip varchar(10), day text, flag varchar(5), doc text, ref text, at text, price text)");

        database.seed(database.request(
                style,
                new SeedHints(
                        List.of(),
                        List.of(
                                new Cast("zip", "int"),
                                new Cast("day", "date"),
                                new Cast("flag", "boolean"),
                                new Cast("doc", "jsonb"),
                                new Cast("ref", "uuid"),
                                new Cast("at", "timestamp with time zone"),
                                new Cast("price", "numeric(10,2)")),
                        List.of(),
                        List.of()),
                "raw"));

        for (String cast : List.of(
                "zip::int",
                "day::date",
                "doc::jsonb",
                "ref::uuid",
                "flag::boolean",
                "at::timestamptz",
                "price::numeric")) {
            String column = cast.substring(0, cast.indexOf(':'));
            assertThat(database.number("SELECT count(*) FROM raw WHERE (" + cast + ")::text <> " + column))
                    .as(cast)
                    .isPositive();
        }
    }

    @Test
    void texts_cast_to_an_enumeration_are_its_labels() throws SQLException {
        database.run(
                "CREATE TYPE mood AS ENUM ('sad', 'happy')",
                "CREATE TABLE a (id serial PRIMARY KEY, m mood)",
                "CREATE TABLE b (id serial PRIMARY KEY, m text, fresh text)");

        database.seed(database.request(
                Style.ADVERSARIAL,
                new SeedHints(
                        List.of(new Literal("Colour", "red", "ENUM"), new Literal("Colour", "green", "ENUM")),
                        List.of(new Cast("m", "public.mood"), new Cast("fresh", "colour")),
                        List.of(),
                        List.of()),
                "b"));

        assertThat(database.number("SELECT count(m::mood) FROM b")).isPositive();
        assertThat(database.column("SELECT DISTINCT fresh FROM b WHERE fresh IS NOT NULL"))
                .isSubsetOf("red", "green")
                .isNotEmpty();
    }

    @Test
    void documents_hold_the_keys_that_are_read() throws SQLException {
        database.run("CREATE TABLE doc (id serial PRIMARY KEY, body jsonb, kept json)");

        database.seed(database.request(
                Style.ADVERSARIAL, new SeedHints(List.of(), List.of(), List.of("legacy", "a.b"), List.of()), "doc"));

        assertThat(
                        database.number(
                                "SELECT count(*) FROM doc WHERE body ? 'legacy' AND body #> '{a,b}' IS NOT NULL AND body - 'legacy' <> '{}'"))
                .isPositive();
        assertThat(database.number("SELECT count(*) FROM doc WHERE kept::text <> kept::jsonb::text"))
                .isPositive();
    }

    @Test
    void joined_columns_meet_and_the_side_without_a_key_has_duplicates() throws SQLException {
        database.run(
                "CREATE TABLE price (code text PRIMARY KEY, amount int)",
                "CREATE TABLE item (id serial PRIMARY KEY, code text, amount int)");

        database.seed(database.request(
                Style.ADVERSARIAL,
                new SeedHints(List.of(), List.of(), List.of(), List.of(new Join("code", "code"))),
                "price",
                "item"));

        assertThat(database.number("SELECT count(*) FROM item JOIN price USING (code)"))
                .isPositive();
        assertThat(
                        database.number(
                                "SELECT count(*) FROM (SELECT code FROM item GROUP BY code HAVING count(*) > 1 AND count(DISTINCT amount) > 1) d"))
                .isPositive();
    }

    @Test
    void a_column_joined_with_a_counter_takes_its_values() throws SQLException {
        database.run(
                "CREATE TABLE users (id serial PRIMARY KEY, name text)",
                "CREATE TABLE visit (id serial PRIMARY KEY, user_id int, name text)");
        database.seed("users");

        database.seed(database.request(
                Style.ADVERSARIAL,
                new SeedHints(List.of(), List.of(), List.of(), List.of(new Join("id", "user_id"))),
                "users",
                "visit"));

        assertThat(database.number("SELECT count(*) FROM visit v JOIN users u ON u.id = v.user_id"))
                .isGreaterThan(1);
    }

    @Test
    void a_reference_that_is_joined_has_several_children_of_one_parent() throws SQLException {
        database.run(
                "CREATE TABLE users (id serial PRIMARY KEY, name text)",
                "CREATE TABLE visit (id serial PRIMARY KEY, user_id int NOT NULL REFERENCES users, place text)");

        database.seed(database.request(
                Style.ADVERSARIAL,
                new SeedHints(List.of(), List.of(), List.of(), List.of(new Join("id", "user_id"))),
                "users",
                "visit"));

        assertThat(database.number("SELECT max(n) FROM (SELECT count(DISTINCT place) n FROM visit GROUP BY user_id) v"))
                .isGreaterThan(1);
    }

    @Test
    void every_parent_of_a_literal_has_a_child() throws SQLException {
        database.run(
                "CREATE TABLE users (id serial PRIMARY KEY, state text)",
                "CREATE TABLE visit (id serial PRIMARY KEY, user_id int NOT NULL REFERENCES users ON DELETE CASCADE)");

        database.seed(database.request(
                Style.ADVERSARIAL,
                literals(new Literal("state", "dead", "="), new Literal("state", "gone", "=")),
                "users",
                "visit"));

        assertThat(database.column("SELECT DISTINCT state FROM users JOIN visit ON users.id = user_id"))
                .contains("dead", "gone");
    }

    @Test
    void a_table_without_a_key_gets_twins() throws SQLException {
        database.run("CREATE TABLE log (at timestamptz, line text, n int CHECK (n > 5))");

        database.seed("log");

        assertThat(database.number("SELECT count(*) - count(DISTINCT l) FROM log l"))
                .isEqualTo(1);
    }
}
