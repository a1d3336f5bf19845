package dev.mrt.schema.catalog.data;

import static dev.mrt.schema.catalog.data.DataSql.column;
import static dev.mrt.schema.catalog.data.DataSql.run;
import static dev.mrt.schema.catalog.data.DataSql.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.schema.catalog.sqlite.SqliteSchemaIntrospector;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SQLite's own types and tables come to. */
class SqliteValuesTest {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private DataSnapshot read() throws SQLException {
        return DataSql.read(connection, new SqliteSchemaIntrospector(), new SqliteDataReader());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "             | 1                  | 1",
                "             | '1'                | '1' (text)",
                "             | 1.0                | 1.0",
                "             | x'31'              | x'31'",
                "             | 'x''31'''          | 'x''31''' (text)",
                "             | 'one'              | one",
                "             | 'one (text)'       | 'one (text)' (text)",
                "varchar(9)   | '007'              | 007",
                "text         | ' a '              | ` a `",
                "text         | x'00ff'            | x'00ff'",
                "integer      | 9223372036854775807 | 9223372036854775807",
                "integer      | 1.5                | 1.5",
                "real         | 3                  | 3.0",
                "real         | -0.1               | -0.1",
                "real         | 9e999              | Infinity",
                "decimal(9,2) | 2.50               | 2.5",
                "datetime     | '2024-01-01 00:00' | 2024-01-01 00:00",
                "double       | 1e300              | 1E+300",
                "boolean      | true               | 1",
            })
    void a_value_is_exact(String type, String value, String canonical) throws SQLException {
        String declared = type == null ? "" : type;
        run(connection, "create table t (a " + declared + ")", "insert into t values (" + value + "), (null)");
        assertThat(column(read(), "t", "a")).containsExactly(canonical, null);
    }

    @Test
    void storage_classes_that_print_alike_differ() throws SQLException {
        run(connection, "create table t (a)", "insert into t values (1), ('1'), (1.0), (x'31'), ('1.0')");
        assertThat(column(read(), "t", "a")).doesNotHaveDuplicates();
    }

    @Test
    void generated_columns_are_read_and_a_broken_one_is_named() throws SQLException {
        run(
                connection,
                "create table t (id integer primary key, a text, twice int as (id * 2) stored)",
                "insert into t (id, a) values (1, '{}'), (2, 'no json')",
                "alter table t add column parsed text as (json_extract(a, '$.x'))");
        DataSnapshot data = read();
        assertThat(table(data, "t").columns()).containsExactly("id", "a", "twice");
        assertThat(column(data, "t", "twice")).containsExactly("2", "4");
        assertThat(data.unread()).containsOnlyKeys("t.parsed");
        assertThat(data.unread().get("t.parsed")).contains("malformed JSON");
    }

    @Test
    void a_key_with_nulls_identifies_no_row() throws SQLException {
        run(
                connection,
                "create table t (a text primary key, b int)",
                "insert into t values (null, 1), (null, 2), ('x', 3)");
        assertThat(table(read(), "t").key()).isEmpty();
        assertThat(table(read(), "t").rows()).hasSize(3);
    }

    @Test
    void an_autoincrement_counter_remembers_deleted_rows() throws SQLException {
        run(
                connection,
                "create table remembers (id integer primary key autoincrement, a int)",
                "create table forgets (id integer primary key, a int)",
                "insert into remembers (a) values (1), (2), (3)",
                "insert into forgets (a) values (1), (2), (3)",
                "delete from remembers where id > 1",
                "delete from forgets where id > 1");
        assertThat(read().counters())
                .extracting(counter -> counter.name() + " " + counter.next() + " " + counter.extreme())
                .containsExactlyInAnyOrder("remembers.id 4 1", "forgets.id 2 1");
    }

    @Test
    void the_rows_of_a_full_text_table_are_read() throws SQLException {
        run(connection, "create virtual table f using fts5 (title, body)", "insert into f values ('t', 'b b')");
        DataSnapshot data = read();
        assertThat(data.tables()).hasSize(1);
        assertThat(column(data, "f", "body")).containsExactly("b b");
    }
}
