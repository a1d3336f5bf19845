package dev.mrt.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedHints.Literal;
import dev.mrt.api.spi.SeedRequest;
import dev.mrt.api.spi.SeedRequest.Style;
import dev.mrt.api.spi.SeedResult;
import dev.mrt.api.spi.SeedResult.Shortfall;
import dev.mrt.api.spi.Seeder;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Seeder} keeps, whatever the product. Extend it once per product; the SQL of the hooks is what most products
 * understand, a subclass overrides what its product spells in another way.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class SeederContract extends SeederContractSupport {

    /** For subclasses. */
    protected SeederContract() {}

    @Test
    void tables_get_rows_and_the_result_counts_them() throws SQLException {
        run("create table person (id " + counter() + ", name varchar(40) not null, born date, note varchar(10))");

        SeedResult result = seed("person");

        assertEquals(ROWS, result.inserted().get(table("person")));
        assertEquals(List.of(), result.shortfalls());
        assertEquals(ROWS, count("person"));
    }

    @Test
    void nullable_columns_hold_null_and_values_and_values_differ() throws SQLException {
        run("create table person (id " + counter()
                + ", name varchar(40) not null, born date, note varchar(10), n integer)");

        seed("person");

        for (String column : List.of("born", "note", "n")) {
            assertEquals(ROWS - 1, number("select count(distinct " + column + ") from person"), column);
        }
        assertEquals(ROWS, number("select count(distinct name) from person"));
        assertEquals(1, number("select count(*) from person where born is null and note is null and n is null"));
    }

    @Test
    void texts_show_what_a_migration_may_lose() throws SQLException {
        run("create table person (id " + counter() + ", name varchar(40) not null)");

        seed("person");

        for (String name : texts("select name from person")) {
            assertEquals(40, name.codePointCount(0, name.length()), 2, name);
            assertNotEquals(name.strip(), name);
            assertNotEquals(name.toLowerCase(Locale.ROOT), name);
            assertTrue(name.chars().anyMatch(c -> c > 127), name);
            assertTrue(name.strip().contains(" "), name);
        }
    }

    @Test
    void values_differ_from_defaults() throws SQLException {
        run("create table person (id " + counter()
                + ", state varchar(10) default 'new' not null, n integer default 0 not null)");

        seed("person");

        assertEquals(0, number("select count(*) from person where state = 'new' or n = 0"));
    }

    @Test
    void parents_without_rows_get_some_and_other_tables_none() throws SQLException {
        run(
                "create table country (code varchar(2) primary key)",
                "create table city (id integer primary key, code varchar(2) not null references country (code))",
                "create table street (id integer primary key, city integer references city (id))",
                "create table other (id integer primary key)");

        SeedResult result = seed("city");

        assertEquals(Set.of(table("country"), table("city")), result.inserted().keySet());
        assertEquals(ROWS, count("country"));
        assertEquals(0, count("street"));
        assertEquals(0, count("other"));
    }

    @Test
    void keys_of_every_kind_are_kept() throws SQLException {
        run(
                "create table cell (a integer not null, b varchar(5) not null, primary key (a, b))",
                "create table in_cell (id integer primary key, a integer not null, b varchar(5) not null, n integer not null unique,"
                        + " foreign key (a, b) references cell (a, b), unique (a, b))",
                "create table one_to_one (id integer primary key references in_cell (id))",
                "create table pair (c integer not null references in_cell (id), d integer not null references in_cell (id), primary key (c, d))");

        assertEquals(List.of(), seed("cell", "in_cell", "one_to_one", "pair").shortfalls());
        assertEquals(List.of(), seed("cell", "in_cell", "one_to_one", "pair").shortfalls());
        assertEquals(2 * ROWS, count("one_to_one"));
    }

    @Test
    void tables_that_refer_to_themselves_and_in_a_circle_get_rows() throws SQLException {
        run(
                "create table person (id " + counter() + ", boss integer references person (id))",
                "create table root (id integer primary key, root integer not null references root (id))",
                "create table hen (id integer primary key, n integer)",
                "create table egg (id integer primary key, hen integer not null references hen (id))");
        circle();

        assertEquals(List.of(), seed("person", "root", "hen", "egg").shortfalls());
        assertTrue(number("select count(boss) from person") > 0);
    }

    @Test
    void conditions_are_solved() throws SQLException {
        run("create table bill (id integer primary key, state varchar(10) not null check (state in ('new', 'done')),"
                + " price integer not null, pieces integer not null, total integer not null, paid integer,"
                + " check (price > 0 and pieces > 1), check (total = price * pieces),"
                + " check ((state = 'done' and paid is not null) or (state <> 'done' and paid is null)))");

        assertEquals(List.of(), seed("bill").shortfalls());
        assertEquals(2, number("select count(distinct state) from bill"));
    }

    @Test
    void a_shortfall_names_the_reason_and_keeps_no_other_table_from_rows() throws SQLException {
        run(
                "create table impossible (id integer primary key, n integer not null, constraint never check (n > 5 and n < 5))",
                "create table child (id integer primary key references impossible (id))",
                "create table fine (id integer primary key)");

        List<Shortfall> shortfalls = seed("impossible", "child", "fine").shortfalls();

        assertEquals(
                enforcesChecks() ? Set.of(table("impossible"), table("child")) : Set.of(),
                shortfalls.stream().map(Shortfall::table).collect(Collectors.toSet()));
        for (Shortfall shortfall : shortfalls) {
            String reason = shortfall.reason().toLowerCase(Locale.ROOT);
            assertTrue(reason.contains("never") || reason.contains("n > 5"), reason);
            assertEquals(0, shortfall.rows());
        }
        assertEquals(ROWS, count("fine"));
    }

    @Test
    void a_table_with_nothing_to_fill_gets_rows() throws SQLException {
        run("create table only_key (id " + counter() + ")");

        seed("only_key");

        assertEquals(ROWS, count("only_key"));
    }

    @Test
    void a_counter_goes_on_behind_the_rows() throws SQLException {
        run("create table person (id " + counter() + ", name varchar(40))");
        seed("person");

        run("insert into person (name) values ('x')", "insert into person (name) values ('y')");

        assertEquals(ROWS + 2, count("person"));
    }

    @Test
    void a_table_without_a_key_has_a_pair_of_equal_rows() throws SQLException {
        run("create table log (n integer, line varchar(20))");

        seed("log");

        assertEquals(
                1, number("select count(*) from (select n, line from log group by n, line having count(*) > 1) twins"));
    }

    @Test
    void later_rows_differ_from_earlier_ones() throws SQLException {
        run("create table person (id integer primary key, name varchar(40) not null unique)");
        seed("person");

        assertEquals(ROWS, seed("person").inserted().get(table("person")));
        assertEquals(2 * ROWS, number("select count(distinct name) from person"));
    }

    @Test
    void the_same_seed_gives_the_same_rows() throws SQLException {
        run("create table person (id integer primary key, name varchar(40), n integer check (n > 7))");
        String all = "select id, name, n from person order by id";
        seed("person");
        List<String> first = texts(all);
        run("delete from person");
        forgetGenerations();

        seed("person");

        assertEquals(first, texts(all));
    }

    @Test
    void rows_stay_in_an_open_transaction_and_are_committed_without_one() throws SQLException {
        run("create table person (id integer primary key)");
        connection().setAutoCommit(false);
        seed("person");
        assertFalse(connection().getAutoCommit());
        connection().rollback();
        assertEquals(0, count("person"));
        connection().commit();
        connection().setAutoCommit(true);

        seed("person");

        assertTrue(connection().getAutoCommit());
        assertEquals(ROWS, count("person"));
    }

    @Test
    void an_open_transaction_survives_refused_rows() throws SQLException {
        run("create table impossible (id integer primary key, n integer not null check (n > 5 and n < 5))");
        connection().setAutoCommit(false);

        seed("impossible");

        run("delete from impossible");
        assertEquals(0, count("impossible"));
        connection().rollback();
        connection().setAutoCommit(true);
    }

    @Test
    void tables_to_leave_empty_stay_empty_and_so_do_those_that_need_them() throws SQLException {
        run(
                "create table country (code varchar(2) primary key)",
                "create table city (id integer primary key, code varchar(2) not null references country (code))",
                "create table hill (id integer primary key, code varchar(2) references country (code))");
        SeedRequest request = request(Style.ADVERSARIAL, SeedHints.NONE, Map.of(), "country", "city", "hill");

        SeedResult result = seeder().seed(
                        connection(),
                        schema(),
                        new SeedRequest(
                                request.tables(),
                                ROWS,
                                Style.ADVERSARIAL,
                                0,
                                1,
                                SeedHints.NONE,
                                Map.of(),
                                Set.of(table("country"))));

        assertEquals(0, count("country"));
        assertEquals(0, count("city"));
        assertEquals(ROWS, count("hill"));
        assertEquals(
                List.of(table("city")),
                result.shortfalls().stream().map(Shortfall::table).toList());
    }

    @Test
    void rows_of_the_user_come_first() throws SQLException {
        run("create table person (id integer primary key, name varchar(40) not null, note varchar(9))");

        seeder().seed(
                        connection(),
                        schema(),
                        request(
                                Style.ADVERSARIAL,
                                SeedHints.NONE,
                                Map.of("Person", () -> List.of(Map.of("NAME", "Ann", "id", 5))),
                                "person"));

        assertEquals(1, number("select count(*) from person where id = 5 and name = 'Ann' and note is null"));
        assertEquals(ROWS, count("person"));
    }

    @Test
    void a_wrong_row_of_the_user_names_its_table() throws SQLException {
        run("create table person (id integer primary key, name varchar(40) not null)");
        List<Supplier<List<Map<String, @Nullable Object>>>> wrong = List.of(
                () -> List.of(Map.of("nonsense", 1)),
                () -> List.of(Map.of("id", 1, "name", "a"), Map.of("id", 1, "name", "b")),
                () -> {
                    throw new IllegalStateException("no such file");
                });

        for (Supplier<List<Map<String, @Nullable Object>>> rows : wrong) {
            forgetGenerations();
            SeedRequest request = request(Style.ADVERSARIAL, SeedHints.NONE, Map.of("person", rows), "person");
            MrtException error = assertThrows(MrtException.class, () -> seeder().seed(connection(), schema(), request));
            assertTrue(
                    String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT).contains("person"), error.getMessage());
            assertEquals(0, count("person"));
            assertTrue(connection().getAutoCommit());
        }
    }

    @Test
    void literals_of_the_migration_meet_rows() throws SQLException {
        run("create table task (id " + counter() + ", state varchar(10), n integer)");
        SeedHints hints = new SeedHints(
                List.of(
                        new Literal("state", "new", "IN"),
                        new Literal("state", "old", "IN"),
                        new Literal("n", "100", "<")),
                List.of(),
                List.of(),
                List.of());

        for (Style style : Style.values()) {
            seeder().seed(connection(), schema(), request(style, hints, Map.of(), "task"));
            assertEquals(2, number("select count(distinct state) from task where state in ('new', 'old')"));
            assertTrue(number("select count(*) from task where n = 99") > 0);
            run("delete from task");
        }
    }

    @Test
    void plain_rows_have_no_nulls_and_are_short_and_small() throws SQLException {
        run("create table person (id integer primary key, name varchar(40), n integer)");

        seeder().seed(connection(), schema(), request(Style.PLAIN, SeedHints.NONE, Map.of(), "person"));

        assertEquals(ROWS, number("select count(*) from person where name is not null and n between 1 and 1000"));
        assertTrue(texts("select name from person").stream().allMatch(name -> name.length() < 12));
    }

    @Test
    void new_writes_use_what_only_the_new_schema_allows() throws SQLException {
        run("create table person (id integer primary key, name varchar(10) not null, mail varchar(20) unique)");
        seed("person");
        SchemaSnapshot before = schema();
        run(
                "drop table person",
                "create table person (id integer primary key, name varchar(30), mail varchar(20), fresh varchar(9))");

        SeedResult result = seeder().write(
                        connection(), before, schema(), request(Style.ADVERSARIAL, SeedHints.NONE, Map.of(), "person"));

        assertTrue(number("select count(*) from person where name is null") > 0);
        assertTrue(
                texts("select name from person where name is not null").stream().anyMatch(name -> name.length() > 20));
        assertTrue(number("select count(mail) - count(distinct mail) from person") > 0);
        assertTrue(number("select count(fresh) from person") > 0);
        assertTrue(result.inserted().getOrDefault(table("person"), 0) >= 4);
    }
}
