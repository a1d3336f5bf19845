package dev.mrt.schema.catalog.data;

import static dev.mrt.schema.catalog.data.DataSql.column;
import static dev.mrt.schema.catalog.data.DataSql.run;
import static dev.mrt.schema.catalog.data.DataSql.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.schema.catalog.mysql.MySqlIntrospector;
import dev.mrt.schema.catalog.sandbox.MariaDbSandboxProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MariaDB's own types and tables come to. */
class MariaDbValuesTest {

    private static Sandbox sandbox;

    private Connection connection;

    @BeforeAll
    static void open() {
        sandbox = new MariaDbSandboxProvider()
                .open(new SandboxRequest("mariadb", MrtConfig.builder().build()));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = sandbox.connect();
        String database = DataSql.text(connection, "select database()");
        run(connection, "drop database " + database, "create database " + database, "use " + database);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private DataSnapshot read() throws SQLException {
        return DataSql.read(connection, new MySqlIntrospector(), new MysqlDataReader());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bigint unsigned        | 18446744073709551615          | 18446744073709551615",
                "int(6) zerofill        | 42                            | 42",
                "decimal(20, 6)         | 1.500000                      | 1.5",
                "float                  | 16777217                      | 16777216",
                "float                  | 0.1                           | 0.10000000149011612",
                "double                 | 0.1e0 + 0.2e0                 | 0.30000000000000004",
                "double                 | 1e-300                        | 1E-300",
                "bit(10)                | b'1000000001'                 | 513",
                "boolean                | true                          | 1",
                "char(5)                | 'ab'                          | ab",
                "varchar(20)            | '  Ab '                       | `  Ab `",
                "text                   | '😀 é'                        | 😀 é",
                "varchar(9) character set latin1 | 'é'                  | é",
                "binary(3)              | x'0a'                         | 0a0000",
                "blob                   | x'00ff31'                     | 00ff31",
                "date                   | '0000-00-00'                  | 0000-00-00",
                "datetime(6)            | '2024-02-29 23:59:59.123456'  | 2024-02-29 23:59:59.123456",
                "datetime               | '2024-00-10 00:00:00'         | 2024-00-10 00:00:00",
                "timestamp null         | '2024-07-01 12:00:00'         | 2024-07-01 12:00:00",
                "time(3)                | '-838:59:59.000'              | -838:59:59.000",
                "time                   | '30:00:00'                    | 30:00:00",
                "year                   | 1999                          | 1999",
                "enum('a b', 'c')       | 'a b'                         | a b",
                "set('a', 'b', 'c')     | 'c,a'                         | `a,c`",
                "json                   | '{\"b\": 1, \"a\": 1.0}'      | {\"b\": 1, \"a\": 1.0}",
                "uuid                   | '0000000A-0000-0000-0000-00000000000b' | 0000000a-0000-0000-0000-00000000000b",
                "inet6                  | '::FFFF'                      | ::ffff",
                "point                  | point(1, 2)                   | 000000000101000000000000000000f03f0000000000000040",
            })
    void a_value_is_exact(String type, String value, String canonical) throws SQLException {
        run(
                connection,
                "set sql_mode = ''",
                "set time_zone = '+00:00'",
                "create table t (a " + type + ")",
                "insert into t values (" + value + "), (null)");
        assertThat(column(read(), "t", "a")).containsExactly(canonical, null);
    }

    @Test
    void a_timestamp_does_not_depend_on_the_sessions_time_zone() throws SQLException {
        run(
                connection,
                "set time_zone = '+02:00'",
                "create table t (a timestamp(6) null, b datetime)",
                "insert into t values ('2024-07-01 12:00:00.000001', '2024-07-01 12:00:00')");
        List<?> before = table(read(), "t").rows();
        run(connection, "set time_zone = '-07:00'");
        assertThat(table(read(), "t").rows()).isEqualTo(before);
        assertThat(column(read(), "t", "a")).containsExactly("2024-07-01 10:00:00.000001");
        assertThat(column(read(), "t", "b")).containsExactly("2024-07-01 12:00:00");
    }

    @Test
    void auto_increment_and_sequences_of_defaults_are_counters() throws SQLException {
        run(
                connection,
                "create sequence s start with 5 increment by 2 nocache",
                "create table a (id int auto_increment primary key, x int)",
                "create table b (id int default nextval(s), code varchar(9) default concat('x', nextval(s)))",
                "insert into a (x) values (1), (2)",
                "insert into a values (10, 3)",
                "delete from a where id = 10",
                "insert into b (id) values (100)");
        assertThat(read().counters())
                .extracting(counter -> counter.table().name() + "." + counter.column() + " " + counter.next() + " "
                        + counter.step() + " " + counter.extreme() + " " + counter.collides())
                .containsExactlyInAnyOrder("a.id 11 1 2 false", "b.id 7 2 100 true");
    }

    @Test
    void generated_columns_are_read() throws SQLException {
        run(
                connection,
                "create table t (id int primary key, kept int as (id * 2) stored, made int as (id * 3) virtual)",
                "insert into t (id) values (1)");
        DataSnapshot data = read();
        assertThat(column(data, "t", "kept")).containsExactly("2");
        assertThat(column(data, "t", "made")).containsExactly("3");
    }
}
