package dev.mrt.schema.catalog.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.ForeignKey;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedRequest.Style;
import dev.mrt.api.spi.SeedResult;
import dev.mrt.api.spi.SeedResult.Shortfall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A schema with nearly everything that PostgreSQL can ask of a row. */
class PostgresTortureTest {

    private static Database database;
    private static SeedResult result;
    private static Map<String, List<String>> first;

    @BeforeAll
    static void start() throws SQLException {
        database = Database.start("postgres", script());
        result = database.seed();
        first = dump(database);
    }

    @AfterAll
    static void stop() throws SQLException {
        database.close();
    }

    private static String script() {
        try (InputStream script = PostgresTortureTest.class.getResourceAsStream("postgres-torture.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void only_tables_that_cannot_hold_three_rows_and_hashes_are_short() throws SQLException {
        assertThat(shortRows(result)).isEqualTo(Map.of("singleton", 1, "without_partitions", 0, "check_digit", 0));
        assertThat(result.withoutTriggers())
                .extracting(ref -> ref.name())
                .containsExactlyInAnyOrder("refusing", "swallowing", "ruled", "late", "right_half");
    }

    private static Map<String, Integer> shortRows(SeedResult result) {
        return result.shortfalls().stream()
                .collect(Collectors.toMap(one -> one.table().name(), Shortfall::rows));
    }

    @Test
    void a_shortfall_names_what_stood_in_the_way() throws SQLException {
        Map<String, String> reasons = result.shortfalls().stream()
                .collect(Collectors.toMap(one -> one.table().name(), Shortfall::reason));

        assertThat(reasons.get("singleton")).contains("only_one");
        assertThat(reasons.get("without_partitions")).contains("without partitions");
        assertThat(reasons.get("check_digit")).contains("check_digit_ck_check");
    }

    @Test
    void every_column_holds_a_value_and_every_nullable_one_a_null_too() throws SQLException {
        List<String> never = new ArrayList<>();
        for (Table table : database.schema().tables()) {
            for (Column column : table.columns()) {
                long rows = database.number("SELECT count(*) FROM " + sql(table));
                long values = database.number("SELECT count(" + quoted(column) + ") FROM " + sql(table));
                if ((rows > 0 && values == 0)
                        || (rows >= 3 && column.nullable() && !column.generated() && values == rows)) {
                    never.add(table.ref().column(column.name()));
                }
            }
        }
        assertThat(never).isEmpty();
    }

    @Test
    void rows_differ_in_every_column_that_has_enough_values() throws SQLException {
        for (String column : List.of(
                "a", "b", "c", "d", "e", "f", "g", "h", "i", "k", "l", "m", "n", "o", "r", "s", "t", "w", "x")) {
            assertThat(database.number(
                            "SELECT count(" + column + ") - count(DISTINCT " + column + "::text) FROM everyday"))
                    .as(column)
                    .isZero();
        }
    }

    @Test
    void references_lead_to_rows() throws SQLException {
        for (Table table : database.schema().tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                String on = IntStream.range(0, key.columns().size())
                        .mapToObj(i -> "p.\"" + key.targetColumns().get(i) + "\" = t.\""
                                + key.columns().get(i) + "\"")
                        .collect(Collectors.joining(" AND "));
                String known = key.columns().stream()
                        .map(name -> "t.\"" + name + "\" IS NOT NULL")
                        .collect(Collectors.joining(" AND "));
                assertThat(database.number("SELECT count(*) FROM " + sql(table) + " t WHERE " + known
                                + " AND NOT EXISTS (SELECT 1 FROM \""
                                + key.target().name() + "\" p WHERE " + on + ")"))
                        .as(key.name())
                        .isZero();
            }
        }
    }

    @Test
    void the_same_seed_gives_the_same_rows_and_a_second_generation_others() throws SQLException {
        try (Database other = Database.start("postgres", script())) {
            other.seed();
            assertThat(dump(other)).isEqualTo(first);

            SeedResult again = other.seed();

            assertThat(again.inserted().get(other.table("everyday"))).isEqualTo(3);
            assertThat(other.number("SELECT count(DISTINCT n) FROM everyday")).isEqualTo(6);
            assertThat(again.inserted().get(other.table("one_to_one"))).isEqualTo(3);
            assertThat(shortRows(again).keySet())
                    .containsExactlyInAnyOrder("singleton", "without_partitions", "check_digit");
            countersGiveFreeKeys(other);
        }
    }

    private static void countersGiveFreeKeys(Database other) throws SQLException {
        other.run(
                "INSERT INTO own_root_counted (root) SELECT id FROM own_root_counted",
                "INSERT INTO only_key DEFAULT VALUES",
                "INSERT INTO person (name) VALUES ('x')");
        assertThat(other.number("SELECT count(*) FROM own_root_counted")).isEqualTo(12);
    }

    private static Map<String, List<String>> dump(Database database) throws SQLException {
        Map<String, List<String>> dump = new TreeMap<>();
        for (Table table : database.schema().tables()) {
            dump.put(table.ref().name(), database.column("SELECT t::text FROM " + sql(table) + " t ORDER BY 1"));
        }
        return dump;
    }

    @Test
    void an_open_transaction_stays_open_and_usable() throws SQLException {
        database.connection().setAutoCommit(false);

        database.seed("everyday", "lock", "key", "check_digit", "refusing");

        assertThat(database.connection().getAutoCommit()).isFalse();
        assertThat(database.number("SELECT count(*) FROM everyday")).isEqualTo(6);
        database.run("INSERT INTO lock VALUES (1, 1)", "INSERT INTO key VALUES (1, 1)");
        database.connection().rollback();
        database.connection().setAutoCommit(true);
        assertThat(database.number("SELECT count(*) FROM everyday")).isEqualTo(3);
    }

    @Test
    void plain_rows_have_no_nulls_where_nothing_asks_for_them() throws SQLException {
        database.connection().setAutoCommit(false);
        database.run("DELETE FROM everyday");

        database.seed(database.request(Style.PLAIN, SeedHints.NONE, "everyday", "person", "city"));

        assertThat(database.number("SELECT sum(num_nulls(a, b, c, d, e, g, h, j, k, n, r, v, y, z)) FROM everyday"))
                .isZero();
        assertThat(database.number("SELECT max(length(n)) FROM everyday")).isLessThan(12);
        assertThat(database.number("SELECT min(b) FROM everyday")).isPositive();
        database.connection().rollback();
        database.connection().setAutoCommit(true);
    }

    private static String sql(Table table) {
        return "\"" + table.ref().name() + "\"";
    }

    private static String quoted(Column column) {
        return "\"" + column.name().replace("\"", "\"\"") + "\"";
    }
}
