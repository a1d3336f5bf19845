package dev.mrt.schema.catalog.data;

import static dev.mrt.schema.catalog.data.DataSql.column;
import static dev.mrt.schema.catalog.data.DataSql.run;
import static dev.mrt.schema.catalog.data.DataSql.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.data.DataSnapshot;
import dev.mrt.schema.catalog.h2.H2SchemaIntrospector;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What H2's own types and tables come to. */
class H2ValuesTest {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private DataSnapshot read() throws SQLException {
        return DataSql.read(connection, new H2SchemaIntrospector(), new H2DataReader());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tinyint                  | -128                                            | -128",
                "numeric(20, 6)           | 1.500000                                        | 1.5",
                "decfloat                 | 1.10                                            | 1.1",
                "decfloat                 | 'NaN'                                           | NaN",
                "real                     | 0.1                                             | 0.1",
                "double precision         | cast(1 as double precision) / 3                 | 0.3333333333333333",
                "double precision         | 'Infinity'                                      | Infinity",
                "boolean                  | true                                            | TRUE",
                "char(4)                  | 'ab'                                            | `ab  `",
                "varchar                  | ' a '                                           | ` a `",
                "varchar_ignorecase(9)    | 'Ab'                                            | Ab",
                "clob                     | 'Ünïcode'                                       | Ünïcode",
                "blob                     | X'00ff'                                         | 00ff",
                "varbinary(9)             | X'31'                                           | 31",
                "uuid                     | '0000000a-0000-0000-0000-00000000000b'          | 0000000a-0000-0000-0000-00000000000b",
                "date                     | '-0043-03-15'                                   | -0043-03-15",
                "time(9)                  | '23:59:59.123456789'                            | 23:59:59.123456789",
                "timestamp(9)             | '2024-02-29 23:59:59.123456789'                 | 2024-02-29 23:59:59.123456789",
                "timestamp with time zone | '2024-07-01 12:00:00.5+02'                      | 2024-07-01T10:00:00.500Z",
                "time with time zone      | '10:00:00+05:30'                                | 10:00:00+05:30",
                "interval day to second   | interval '-1 2:03:04.5' day to second           | INTERVAL '-1 02:03:04.5' DAY TO SECOND",
                "json                     | json '{\"b\": 1, \"a\": 1.0}'                   | {\"b\":1,\"a\":1.0}",
                "enum('so so', 'x')       | 'so so'                                         | so so",
                "integer array            | array[1, null, 3]                               | [1, NULL, 3]",
                "varchar(9) array         | array['a, b', 'NULL', '']                       | ['a, b', 'NULL', '']",
                "varbinary(9) array       | array[X'31']                                    | [X'31']",
                "row(x int, y varchar(9)) | row(1, 'it''s')                                 | (1, 'it''s')",
                "geometry                 | 'SRID=4326;POINT (1 2)'                         | SRID=4326;POINT (1 2)",
                "java_object              | X'0a'                                           | 0a",
            })
    void a_value_is_exact(String type, String value, String canonical) throws SQLException {
        run(connection, "create table t (a " + type + ")", "insert into t values (" + value + "), (null)");
        assertThat(column(read(), "t", "a")).containsExactly(canonical, null);
    }

    @Test
    void large_objects_differ_by_their_last_character() throws SQLException {
        run(
                connection,
                "create table t (id int primary key, a clob, b blob)",
                "insert into t values (1, repeat('é', 100000), cast(repeat('A', 100000) as varbinary)),"
                        + " (2, repeat('é', 99999) || 'e', cast(repeat('A', 99999) || 'B' as varbinary)),"
                        + " (3, repeat('é', 100000), cast(repeat('A', 100000) as varbinary))");
        DataSnapshot data = read();
        assertThat(column(data, "t", "a").stream().distinct()).hasSize(2);
        assertThat(column(data, "t", "b").stream().distinct()).hasSize(2);
        assertThat(column(data, "t", "a").get(0)).startsWith("ééé").contains("100000 characters");
    }

    @Test
    void identities_and_sequences_of_defaults_are_counters() throws SQLException {
        run(
                connection,
                "create sequence s start with 5 increment by 2",
                "create schema app",
                "create sequence app.codes",
                "create table t (id bigint generated always as identity, a bigint default next value for s,"
                        + " b int default nextval('app', 'codes'), c varchar default 'x' || next value for app.codes)",
                "insert into t (a) values (100)",
                "insert into t (b) values (100)");
        assertThat(read().counters())
                .extracting(counter -> counter.name() + " " + counter.column() + " " + counter.next() + " "
                        + counter.extreme() + " " + counter.collides())
                .containsExactlyInAnyOrder(
                        "PUBLIC.T.ID ID 3 2 false", "PUBLIC.S A 7 100 true", "APP.CODES B 4 100 true");
    }

    @Test
    void rows_are_read_while_a_materialized_view_hides_the_columns() throws SQLException {
        run(
                connection,
                "create table t (id int primary key, a varchar(9))",
                "insert into t values (1, ' x ')",
                "create materialized view v as select a from t");
        DataSnapshot data = read();
        assertThat(column(data, "t", "a")).containsExactly(" x ");
        assertThat(table(data, "t").key()).containsExactly("ID");
    }
}
