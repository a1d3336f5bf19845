package dev.mrt.schema.catalog.data;

import static dev.mrt.schema.catalog.data.DataSql.column;
import static dev.mrt.schema.catalog.data.DataSql.run;
import static dev.mrt.schema.catalog.data.DataSql.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.data.Counter;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.TableData;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.postgres.PostgresIntrospector;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL's own types and tables come to. */
class PostgresValuesTest {

    private static Sandbox sandbox;

    private Connection connection;

    @BeforeAll
    static void open() {
        sandbox = new PostgresSandboxProvider()
                .open(new SandboxRequest("postgres", MrtConfig.builder().build()));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = sandbox.connect();
        run(connection, "drop schema public cascade", "create schema public");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private DataSnapshot read() throws SQLException {
        return DataSql.read(connection, new PostgresIntrospector(), new PostgresDataReader());
    }

    /** Text that differs where values differ, in the form that the server prints. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numeric(10,2)          | 1.50                              | 1.5",
                "numeric                | 'NaN'                             | NaN",
                "numeric                | 12345678901234567890.000000000012 | 12345678901234567890.000000000012",
                "real                   | 0.1                               | 0.1",
                "real                   | '16777217'                        | 16777216",
                "double precision       | 0.1::float8 + 0.2::float8         | 0.30000000000000004",
                "double precision       | '-0'                              | -0",
                "double precision       | '-Infinity'                       | -Infinity",
                "boolean                | true                              | true",
                "char(5)                | 'ab'                              | `ab   `",
                "text                   | '  2024-1-1 '                     | `  2024-1-1 `",
                "timestamp              | '2024-02-29 23:59:59.123456'      | 2024-02-29 23:59:59.123456",
                "timestamp              | 'infinity'                        | infinity",
                "timestamp              | '0044-03-15 12:00:00 BC'          | 0044-03-15 12:00:00 BC",
                "timestamptz            | '2024-07-01 12:00:00.000001+02'   | 2024-07-01 10:00:00.000001+00",
                "time                   | '24:00:00'                        | 24:00:00",
                "timetz                 | '10:00:00.5+05:30'                | 10:00:00.5+05:30",
                "interval               | '1 mon 40 days -00:00:01.5'       | 1 mon 40 days -00:00:01.5",
                "bytea                  | '\\x00ff'                         | \\x00ff",
                "int[]                  | '{{1,NULL},{3,4}}'                | {{1,NULL},{3,4}}",
                "text[]                 | array['a,b', 'NULL', null, '\"']  | {\"a,b\",\"NULL\",NULL,\"\\\"\"}",
                "int4range              | '[1,4]'                           | [1,5)",
                "inet                   | '10.1.2.3/8'                      | 10.1.2.3/8",
                "inet                   | '10.1.2.3'                        | 10.1.2.3",
                "money                  | 1234567.89                        | $1,234,567.89",
                "bit(5)                 | B'00101'                          | 00101",
                "xml                    | '<a  b=\"1\"/>'                   | <a  b=\"1\"/>",
                "json                   | '{\"b\":1, \"a\":1.0}'            | {\"b\":1, \"a\":1.0}",
                "jsonb                  | '{\"b\":1, \"a\":1.0}'            | {\"a\": 1.0, \"b\": 1}",
                "uuid                   | '00000000-0000-0000-0000-00000000000A' | 00000000-0000-0000-0000-00000000000a",
                "point                  | '(0.1,1e300)'                     | (0.1,1e+300)",
                "tsvector               | 'a:1 b:2'                         | 'a':1 'b':2",
                "regclass               | 't'                               | public.t",
                "mood                   | 'so so'                           | so so",
                "place                  | row('a b', null, '')              | (\"a b\",,\"\")",
                "cents                  | 10.50                             | 10.5",
            })
    void a_value_is_exact(String type, String value, String canonical) throws SQLException {
        run(
                connection,
                "create type mood as enum ('so so')",
                "create type place as (a text, b int, c text)",
                "create domain cents as numeric(8, 2)",
                "create table t (a " + type.strip() + ")",
                "insert into t values (" + value + "), (null)");
        assertThat(column(read(), "t", "a")).containsExactly(canonical, null);
    }

    @Test
    void a_type_changed_there_and_back_shows_only_what_was_lost() throws SQLException {
        run(
                connection,
                "create table t (id int primary key, a numeric(20, 6))",
                "insert into t values (1, 1.5), (2, 0.000001)");
        Set<String> before = Set.copyOf(column(read(), "t", "a"));
        run(connection, "alter table t alter a type numeric(20, 4)", "alter table t alter a type numeric(20, 6)");
        assertThat(before).containsExactlyInAnyOrder("1.5", "0.000001");
        assertThat(column(read(), "t", "a")).containsExactlyInAnyOrder("1.5", "0");
    }

    @Test
    void pinned_settings_do_not_depend_on_the_session() throws SQLException {
        run(
                connection,
                "create table t (a timestamptz, b interval, c bytea, d float8, e money, f date)",
                "insert into t values ('2024-07-01 12:00:00+00', '1 year -1 day', '\\x0a', 1.0 / 3, 1.5, '2024-02-01')");
        List<?> plain = table(read(), "t").rows();
        run(
                connection,
                "set timezone = 'Asia/Kolkata'",
                "set intervalstyle = 'sql_standard'",
                "set bytea_output = 'escape'",
                "set extra_float_digits = -10",
                "set datestyle = 'ISO, YMD'");
        SchemaSnapshot schema =
                new PostgresIntrospector().snapshot(connection, new SnapshotScope(List.of("public"), Set.of()));
        connection.setAutoCommit(false);
        DataSnapshot data = new PostgresDataReader().read(connection, schema, schema.tables());
        assertThat(table(data, "t").rows()).isEqualTo(plain);
        assertThat(DataSql.text(connection, "show datestyle")).isEqualTo("ISO, YMD");
        connection.rollback();
    }

    @Test
    void partitions_are_read_once_and_parents_without_their_children() throws SQLException {
        run(
                connection,
                "create table log (id int not null, at date not null) partition by range (at)",
                "create table log_old partition of log for values from (minvalue) to ('2020-01-01')",
                "create table log_new partition of log for values from ('2020-01-01') to (maxvalue)",
                "insert into log values (1, '2019-01-01'), (2, '2021-01-01')",
                "create table animal (name text)",
                "create table dog (breed text) inherits (animal)",
                "insert into animal values ('cat')",
                "insert into dog values ('rex', 'pug')");
        DataSnapshot data = read();
        assertThat(data.tables().keySet())
                .extracting(Object::toString)
                .containsExactly("public.animal", "public.dog", "public.log");
        assertThat(column(data, "log", "id")).containsExactlyInAnyOrder("1", "2");
        assertThat(column(data, "animal", "name")).containsExactly("cat");
    }

    @Test
    void a_table_whose_rows_are_hidden_is_named_instead_of_read_in_part() throws SQLException {
        run(
                connection,
                "create table seen (id int)",
                "create table hidden (id int)",
                "alter table hidden enable row level security",
                "create table forbidden (id int)",
                "insert into hidden values (1)",
                "drop role if exists mrt_reader_test",
                "create role mrt_reader_test",
                "grant usage on schema public to mrt_reader_test",
                "grant select on seen, hidden to mrt_reader_test",
                "set role mrt_reader_test");
        DataSnapshot data = read();
        run(connection, "reset role", "drop owned by mrt_reader_test", "drop role mrt_reader_test");
        assertThat(data.tables().keySet()).extracting(Object::toString).containsExactly("public.seen");
        assertThat(data.unread()).containsOnlyKeys("public.hidden", "public.forbidden");
        assertThat(data.unread().get("public.hidden")).contains("row-level security");
        assertThat(data.unread().get("public.forbidden")).contains("permission denied");
    }

    @Test
    void a_generated_column_that_fails_is_named_and_the_rest_of_the_table_is_read() throws SQLException {
        run(
                connection,
                "create table t (id int primary key, a int, kept int generated always as (a + 1) stored,"
                        + " share int generated always as (100 / a) virtual)",
                "insert into t (id, a) values (1, 5), (2, 0)");
        DataSnapshot data = read();
        TableData table = table(data, "t");
        assertThat(table.columns()).containsExactly("id", "a", "kept");
        assertThat(table.rows()).hasSize(2);
        assertThat(data.unread()).containsOnlyKeys("public.t.share");
        assertThat(data.unread().get("public.t.share")).contains("division by zero");
    }

    @Test
    void a_value_is_the_same_whether_many_tables_are_read_at_once_or_one_by_one() throws SQLException {
        run(
                connection,
                "create table t (id int primary key, a boolean, b char(5), c inet, d text, e numeric(9, 2), f text[])",
                "insert into t values (1, true, 'ab', '10.0.0.1', 'x, \"y\" \\z', 1.50, '{a,NULL}'), (2, false, null, null, null, null, null)",
                "create table gone (id int)");
        List<?> together = table(read(), "t").rows();
        SchemaSnapshot schema = new PostgresIntrospector().snapshot(connection, new SnapshotScope(List.of(), Set.of()));
        run(connection, "drop table gone");
        DataSnapshot alone = new PostgresDataReader().read(connection, schema, schema.tables());
        assertThat(alone.unread()).containsOnlyKeys("public.gone");
        assertThat(table(alone, "t").rows()).isEqualTo(together);
    }

    @Test
    void every_sequence_that_feeds_a_number_is_a_counter() throws SQLException {
        run(
                connection,
                "create sequence shared start 10 increment 5",
                "create sequence codes",
                "create table a (id serial primary key, n bigint default nextval('shared'),"
                        + " code text default 'X' || nextval('codes'))",
                "create table b (id int generated always as identity (start with 100 maxvalue 100 increment by -1), n smallint"
                        + " default nextval('shared'))",
                "insert into a default values",
                "insert into a default values",
                "insert into b default values",
                "insert into a (id, n) values (7, 1)",
                "select setval('codes', 50)");
        assertThat(read().counters())
                .extracting(counter -> counter.name() + " " + counter.table().name() + "." + counter.column() + " "
                        + counter.next() + " " + counter.step() + " " + counter.extreme() + " " + counter.collides())
                .containsExactlyInAnyOrder(
                        "public.a_id_seq a.id 3 1 7 true",
                        "public.shared a.n 25 5 15 false",
                        "public.shared b.n 25 5 20 false",
                        "public.b_id_seq b.id 99 -1 100 false");
    }

    @Test
    void a_sequence_set_back_without_being_called_collides() throws SQLException {
        run(
                connection,
                "create table a (id serial primary key)",
                "insert into a values (1), (2)",
                "select setval('a_id_seq', 2, false)");
        assertThat(read().counters()).singleElement().satisfies(counter -> {
            assertThat(counter.next()).hasToString("2");
            assertThat(counter).matches(Counter::collides);
        });
    }

    @Test
    void many_tables_of_different_widths_are_not_mixed_up() throws SQLException {
        for (int i = 0; i < 120; i++) {
            String columns = columns(i % 4);
            run(
                    connection,
                    "create table t" + i + " (id int primary key" + columns + ")",
                    "insert into t" + i + " (id) values (" + i + "), (" + (i + 1000) + ")");
        }
        DataSnapshot data = read();
        assertThat(data.tables()).hasSize(120);
        for (int i = 0; i < 120; i++) {
            assertThat(new HashSet<>(column(data, "t" + i, "id"))).containsExactlyInAnyOrder("" + i, "" + (i + 1000));
            assertThat(table(data, "t" + i).columns()).hasSize(1 + i % 4);
        }
    }

    private static String columns(int count) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < count; i++) {
            columns.append(", c").append(i).append(" text");
        }
        return columns.toString();
    }
}
