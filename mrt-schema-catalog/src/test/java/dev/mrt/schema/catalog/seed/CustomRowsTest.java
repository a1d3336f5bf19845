package dev.mrt.schema.catalog.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.Table;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedRequest;
import dev.mrt.api.spi.SeedRequest.Style;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows that a user gives. */
class CustomRowsTest {

    private Database database;
    private int generation;

    @BeforeEach
    void start() throws SQLException {
        database = Database.start(
                "h2",
                "CREATE TABLE parent (id INT PRIMARY KEY, name VARCHAR(20) NOT NULL)",
                "CREATE TABLE child (id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent_id INT NOT NULL REFERENCES parent,"
                        + " note VARCHAR(50), price DECIMAL(8, 2) NOT NULL, bytes VARBINARY(10), born DATE, flag BOOLEAN NOT NULL)");
    }

    @AfterEach
    void stop() throws SQLException {
        database.close();
    }

    private SeedRequest request(String name, Supplier<List<Map<String, @Nullable Object>>> rows) throws SQLException {
        return new SeedRequest(
                database.schema().tables().stream().map(Table::ref).collect(Collectors.toSet()),
                3,
                Style.ADVERSARIAL,
                generation++,
                1,
                SeedHints.NONE,
                Map.of(name, rows),
                Set.of());
    }

    @Test
    void two_of_one_key_are_refused() {
        assertThatThrownBy(() -> database.seed(
                        request("parent", () -> List.of(Map.of("id", 7, "name", "a"), Map.of("id", 7, "name", "b")))))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("Two custom rows for PUBLIC.PARENT have the same key: ID = 7");
    }

    @Test
    void a_text_where_a_number_belongs_is_never_run() throws SQLException {
        assertThatThrownBy(() -> database.seed(
                        request("parent", () -> List.of(Map.of("id", "1, 'a'); DROP TABLE child; --", "name", "a")))))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("Data conversion error")
                .hasMessageNotContaining("SQL statement");
        assertThat(database.number("SELECT count(*) FROM child")).isZero();
    }

    @Test
    void they_come_first_and_count() throws SQLException {
        database.seed(
                request("Parent", () -> List.of(Map.of("ID", 7, "name", "Ann's"), Map.of("id", "8", "name", "Bo"))));

        assertThat(database.column("SELECT name FROM parent WHERE id IN (7, 8)"))
                .containsExactlyInAnyOrder("Ann's", "Bo");
        assertThat(database.number("SELECT count(*) FROM parent")).isEqualTo(3);
        assertThat(database.number("SELECT count(*) FROM child")).isEqualTo(3);
    }

    @Test
    void what_they_leave_out_is_completed_where_it_must_be() throws SQLException {
        database.seed(request(
                "PUBLIC.CHILD",
                () -> List.of(Map.of(
                        "price",
                        new BigDecimal("12.50"),
                        "bytes",
                        "hi".getBytes(StandardCharsets.UTF_8),
                        "born",
                        LocalDate.of(2020, 2, 29)))));

        assertThat(database.rows("SELECT price, RAWTOHEX(bytes), born, note FROM child WHERE price = 12.5"))
                .singleElement()
                .isEqualTo(Arrays.asList("12.50", "6869", "2020-02-29", null));
        assertThat(database.number("SELECT count(*) FROM child WHERE parent_id IS NULL"))
                .isZero();
    }

    @Test
    void rows_that_are_there_already_are_not_made_twice() throws SQLException {
        Supplier<List<Map<String, @Nullable Object>>> rows = () -> List.of(Map.of("id", 7, "name", "Ann"));
        database.seed(request("parent", rows));
        database.seed(request("parent", rows));

        assertThat(database.number("SELECT count(*) FROM parent WHERE id = 7")).isEqualTo(1);
    }

    @Test
    void a_wrong_column_names_the_table() {
        assertThatThrownBy(() -> database.seed(request("parent", () -> List.of(Map.of("nam", "x")))))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("PUBLIC.PARENT")
                .hasMessageContaining("nam")
                .hasMessageContaining("NAME");
    }

    @Test
    void a_wrong_value_names_the_table_and_the_error() throws SQLException {
        assertThatThrownBy(() -> database.seed(request("parent", () -> List.of(Map.of("id", "x", "name", "y")))))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("PUBLIC.PARENT");
        assertThat(database.number("SELECT count(*) FROM parent")).isZero();
        assertThat(database.connection().getAutoCommit()).isTrue();
    }

    @Test
    void a_supplier_that_throws_names_the_table() {
        assertThatThrownBy(() -> database.seed(request("parent", () -> {
                    throw new IllegalStateException("no file");
                })))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("PUBLIC.PARENT")
                .hasMessageContaining("no file");
    }

    @Test
    void rows_for_a_table_of_a_later_migration_wait() throws SQLException {
        database.seed(request("later", () -> List.of(Map.of("id", 1))));

        assertThat(database.number("SELECT count(*) FROM parent")).isEqualTo(3);
    }

    @Test
    void a_table_to_stay_empty_stays_so_and_its_children_say_why() throws SQLException {
        SeedRequest all = request("later", List::of);
        SeedRequest request = new SeedRequest(
                all.tables(), 3, Style.PLAIN, 0, 1, SeedHints.NONE, Map.of(), Set.of(database.table("parent")));

        assertThat(database.seed(request).shortfalls())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("PARENT").contains("to stay empty"));
        assertThat(database.number("SELECT count(*) FROM parent")).isZero();
    }
}
