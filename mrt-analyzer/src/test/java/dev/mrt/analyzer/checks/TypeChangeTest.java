package dev.mrt.analyzer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.checks.TypeChange.Effect;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeChangeTest {

    private static final SqlName COLUMN = SqlName.of("c");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        varchar(20)  | varchar(20)   | SAME
        varchar(20)  | varchar(40)   | WIDENING
        varchar(20)  | varchar       | WIDENING
        varchar(20)  | text          | WIDENING
        varchar(20)  | varchar(10)   | REFUSING
        text         | varchar(50)   | REFUSING
        varchar(10)  | char(10)      | LOSING
        char(10)     | varchar(10)   | WIDENING
        text         | citext        | SAME
        smallint     | int           | WIDENING
        int          | bigint        | WIDENING
        bigint       | int           | REFUSING
        int          | numeric       | WIDENING
        int          | numeric(12,2) | WIDENING
        int          | numeric(10,2) | REFUSING
        int          | double        | WIDENING
        bigint       | double        | LOSING
        int          | real          | LOSING
        real         | double        | WIDENING
        double       | real          | LOSING
        double       | numeric       | LOSING
        numeric(8,2) | numeric(10,2) | WIDENING
        numeric(8,2) | numeric       | WIDENING
        numeric(8,2) | numeric(8,4)  | REFUSING
        numeric(8,2) | numeric(8,1)  | LOSING
        numeric(8,2) | int           | LOSING
        numeric(8,0) | int           | WIDENING
        numeric(12)  | int           | REFUSING
        numeric      | bigint        | LOSING
        int          | text          | WIDENING
        int          | varchar(11)   | WIDENING
        int          | varchar(4)    | REFUSING
        text         | int           | LOSING
        text         | timestamp     | LOSING
        text         | boolean       | LOSING
        text         | uuid          | REFUSING
        text         | json          | REFUSING
        text         | jsonb         | LOSING
        text         | mood          | CONVERTING
        mood         | text          | WIDENING
        mood         | mood_v2       | CONVERTING
        uuid         | text          | WIDENING
        boolean      | int           | WIDENING
        int          | boolean       | LOSING
        date         | timestamp     | WIDENING
        date         | timestamptz   | CONVERTING
        timestamp    | date          | LOSING
        timestamp    | timestamp(0)  | LOSING
        timestamp(0) | timestamp     | WIDENING
        timestamp    | timestamptz   | CONVERTING
        timestamptz  | timestamp     | ZONE_LOSING
        timestamp    | bigint        | LOSING
        json         | jsonb         | LOSING
        jsonb        | json          | WIDENING
        inet         | cidr          | LOSING
        cidr         | inet          | WIDENING
        bytea        | text          | CONVERTING
        """)
    void values_keep_or_lose_in_postgres(String from, String to, Effect effect) {
        assertThat(change(SqlDialect.POSTGRES, from, to, "").effect()).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tinyint             | tinyint unsigned    | REFUSING
        tinyint unsigned    | smallint            | WIDENING
        int unsigned        | int                 | REFUSING
        int(11)             | int                 | SAME
        decimal             | decimal(10,0)       | SAME
        varchar(200)        | text                | WIDENING
        mediumtext          | text                | REFUSING
        datetime            | timestamp           | REFUSING
        timestamp           | datetime            | WIDENING
        datetime(6)         | datetime            | LOSING
        datetime            | date                | LOSING
        enum('a','b')       | enum('a','b','c')   | WIDENING
        enum('a','b')       | enum('a')           | REFUSING
        enum('a','bb')      | varchar(10)         | WIDENING
        varbinary(16)       | binary(16)          | LOSING
        blob                | longblob            | WIDENING
        """)
    void values_keep_or_lose_in_mysql(String from, String to, Effect effect) {
        assertThat(change(SqlDialect.MYSQL, from, to, "").effect()).isEqualTo(effect);
    }

    @Test
    void code_pages_are_narrower_than_unicode() {
        assertThat(change(SqlDialect.SQLSERVER, "nvarchar(10)", "varchar(10)", "")
                        .effect())
                .isEqualTo(Effect.LOSING);
        assertThat(change(SqlDialect.SQLSERVER, "varchar(10)", "nvarchar(max)", "")
                        .effect())
                .isEqualTo(Effect.WIDENING);
        assertThat(change(SqlDialect.ORACLE, "date", "timestamp", "").effect()).isEqualTo(Effect.WIDENING);
    }

    @Test
    void a_cast_cuts_what_an_assignment_refuses() {
        assertThat(change(SqlDialect.POSTGRES, "text", "varchar(10)", "c::varchar(10)")
                        .effect())
                .isEqualTo(Effect.LOSING);
        assertThat(change(SqlDialect.POSTGRES, "text", "varchar(10)", "(CAST(\"c\" AS varchar(10)))")
                        .effect())
                .isEqualTo(Effect.LOSING);
        assertThat(change(SqlDialect.POSTGRES, "bigint", "int", "c::int").effect())
                .isEqualTo(Effect.REFUSING);
        assertThat(change(SqlDialect.POSTGRES, "int", "bigint", "c :: bigint").effect())
                .isEqualTo(Effect.WIDENING);
    }

    @Test
    void an_expression_may_do_anything() {
        assertThat(change(SqlDialect.POSTGRES, "int", "text", "CASE c WHEN 1 THEN 'a' ELSE 'b' END"))
                .isEqualTo(new TypeChange(Effect.CONVERTING, true));
        assertThat(change(SqlDialect.POSTGRES, "text", "text", "upper(c)").effect())
                .isEqualTo(Effect.CONVERTING);
        assertThat(change(SqlDialect.POSTGRES, "text", "int", "nullif(c, '')::int")
                        .effect())
                .isEqualTo(Effect.LOSING);
        assertThat(change(SqlDialect.POSTGRES, "text", "text[]", "ARRAY[c]").effect())
                .isEqualTo(Effect.CONVERTING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        varchar(10)  | varchar(5)    | true
        varchar(5)   | varchar(10)   | false
        varchar(5)   | text          | false
        text         | varchar       | false
        text         | varchar(50)   | true
        char(5)      | varchar(5)    | true
        numeric(8,2) | numeric(10,2) | false
        numeric(8,2) | numeric       | false
        numeric(8,2) | numeric(8,1)  | true
        numeric(8,2) | numeric(6,2)  | true
        int          | bigint        | true
        bigint       | int           | true
        timestamp    | timestamp(3)  | true
        timestamp(3) | timestamp     | false
        json         | jsonb         | true
        inet         | cidr          | true
        cidr         | inet          | false
        """)
    void rows_are_rewritten_in_postgres(String from, String to, boolean rewrites) {
        assertThat(change(SqlDialect.POSTGRES, from, to, "").rewrites()).isEqualTo(rewrites);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        varchar(10)  | varchar(20)       | false
        varchar(10)  | varchar(200)      | true
        varchar(100) | varchar(200)      | false
        int          | bigint            | true
        enum('a')    | enum('a','b')     | false
        enum('a','b')| enum('b','a')     | true
        """)
    void rows_are_rewritten_in_mysql(String from, String to, boolean rewrites) {
        assertThat(change(SqlDialect.MYSQL, from, to, "").rewrites()).isEqualTo(rewrites);
    }

    private static TypeChange change(SqlDialect dialect, String from, String to, String using) {
        return TypeChange.between(dialect, COLUMN, type(from), type(to), using);
    }

    private static SqlType type(String text) {
        boolean array = text.endsWith("[]");
        String bare = text.replace("[]", "");
        int open = bare.indexOf('(');
        if (open < 0) {
            return new SqlType(bare, List.of(), array, text);
        }
        List<String> arguments = Stream.of(
                        bare.substring(open + 1, bare.length() - 1).split(","))
                .map(String::strip)
                .toList();
        return new SqlType(bare.substring(0, open).toLowerCase(Locale.ROOT), arguments, array, text);
    }
}
