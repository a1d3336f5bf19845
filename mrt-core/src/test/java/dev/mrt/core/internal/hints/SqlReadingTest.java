package dev.mrt.core.internal.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReadingTest {

    private static SqlReading read(String... scripts) {
        return SqlReading.of(List.of(scripts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE Users",
                "DROP TABLE \"users\"",
                "DROP TABLE `app`.`users`;",
                "DROP TABLE [users]",
                "\uFEFFDROP TABLE public.users\r\n",
                "DO $$ BEGIN DROP TABLE users; END $$",
                "EXECUTE 'DROP TABLE users'",
                "EXECUTE 'DO ''BEGIN EXECUTE ''''DROP TABLE users''''; END'''",
                "SELECT 'public.users'::regclass",
                "SELECT a FROM t WHERE a#>'{x}' = 'y' AND b IN (SELECT 1 FROM users)",
                "DROP TABLE ${schema}.users",
                "DROP TABLE ${prefix}ers",
                "DROP TABLE ${schema}.us${suffix}",
                "DROP TABLE ${table}",
                "DROP TABLE a.${table}",
                "EXECUTE 'DROP TABLE us' || x",
                "EXECUTE 'DROP TABLE ' || x",
                "EXECUTE x || 'ers'",
                "EXECUTE format('DROP TABLE %I', x)",
                "EXECUTE format('DROP TABLE us%s', x)",
                "/*!40101 DROP TABLE users */",
                "SELECT '/*'; DROP TABLE users",
                "SELECT 'C:\\'; DROP TABLE users; SELECT 'x'",
                "UPDATE `t` SET a = 'it\\'s'; DROP TABLE users",
                "SELECT $1; DROP TABLE users",
                "SELECT /* /* */ 1; DROP TABLE users",
                "INSERT INTO t VALUES (1) -- x\nON CONFLICT DO NOTHING; DROP TABLE users",
            })
    void a_named_table_is_mentioned(String sql) {
        assertThat(read("SELECT 1", sql).mentions("users")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DROP TABLE users2",
                "DROP TABLE all_users",
                "-- users",
                "/* users /* users */ users */ DROP TABLE x",
                "DO $$ BEGIN -- users\n END $$",
                "SELECT 1 # users",
                "# users\nSELECT 1",
                "DROP TABLE ${users}.x",
                "DROP TABLE us${x}y",
                "SELECT ${table} = 1",
                "SELECT a || 'ers'",
                "CREATE TRIGGER t EXECUTE FUNCTION f('a' || b)",
            })
    void what_is_not_named_is_not_mentioned(String sql) {
        assertThat(read(sql).mentions("users")).isFalse();
    }

    @Test
    void names_with_odd_letters_are_mentioned() {
        assertThat(read("DROP TABLE \"My Table\"").mentions("My Table")).isTrue();
        assertThat(read("DROP TABLE \"a\"\"b\"").mentions("a\"b")).isTrue();
        assertThat(read("DROP TABLE ÄRZTE").mentions("ärzte")).isTrue();
        assertThat(read("DROP TABLE 2fa_codes").mentions("2fa_codes")).isTrue();
        assertThat(read("DROP TABLE [my table]").mentions("my table")).isTrue();
        assertThat(read("SELECT a[users]").mentions("users")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE t SET a = 1",
                "ALTER TABLE t ADD a int; delete from t",
                "WITH x AS (DELETE FROM t RETURNING *) SELECT 1",
                "TRUNCATE t",
                "INSERT INTO t VALUES (1)",
                "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN UPDATE SET a = 1",
                "REPLACE INTO t VALUES (1)",
                "COPY t FROM stdin",
                "CALL clean()",
                "DO $$ BEGIN NULL; END $$",
                "EXECUTE stmt",
                "SELECT setval('s', 1)",
                "SELECT app.clean(1)",
                "ALTER TABLE t DROP PARTITION p1",
                "ALTER TABLE t TRUNCATE PARTITION p1",
                "/*!40000 UPDATE t SET a = 1 */",
                "GRANT UPDATE ON t TO x; UPDATE t SET a = 1",
                "SELECT 1 FROM t FOR UPDATE; UPDATE t SET a = 1",
                "INSERT INTO t (a) VALUES (1) ON CONFLICT DO NOTHING",
            })
    void statements_that_may_change_rows_are_recognised(String sql) {
        assertThat(read("-- nothing", sql).changesRows()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ALTER TABLE t DROP COLUMN a",
                "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES s (b) ON DELETE CASCADE ON UPDATE SET NULL",
                "CREATE TRIGGER x BEFORE INSERT OR UPDATE OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION f()",
                "CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN DELETE FROM t; END $$ LANGUAGE plpgsql",
                "GRANT SELECT, INSERT, UPDATE ON t TO x",
                "SELECT count(*) FROM t",
                "SELECT 1 FROM t FOR UPDATE",
                "CREATE OR REPLACE VIEW v AS SELECT replace(a, 'x', 'y') FROM t",
                "COMMENT ON TABLE t IS 'UPDATE it'",
                "CREATE TABLE t (a timestamp DEFAULT now() ON UPDATE now())",
                "-- UPDATE t",
            })
    void statements_that_leave_rows_alone_are_recognised(String sql) {
        assertThat(read(sql).changesRows()).isFalse();
    }

    @Test
    void comments_and_white_space_are_blank() {
        assertThat(read().isBlank()).isTrue();
        assertThat(read("", "\uFEFF \r\n\t-- x\r\n/* y /* z */ */ ; # a").isBlank())
                .isTrue();
        assertThat(read("-- x", "SELECT 1").isBlank()).isFalse();
        assertThat(read("/*!50000 DROP TABLE t */").isBlank()).isFalse();
        assertThat(read("/* open").isBlank()).isTrue();
    }

    @Test
    void any_text_is_read() {
        String[] pieces = {
            "'",
            "''",
            "\\'",
            "\"",
            "`",
            "$$",
            "$a$",
            "$1",
            "${",
            "}",
            "[",
            "]",
            "(",
            ")",
            "((",
            "/*",
            "*/",
            "/*!",
            "--",
            "#",
            "\n",
            ";",
            ",",
            ".",
            "::",
            "->>",
            "@",
            "@>",
            "=",
            "<",
            "-",
            "?",
            "E'",
            "b'",
            "x",
            "col",
            "CASE",
            "WHEN",
            "THEN",
            "END",
            "IN (",
            "SELECT ",
            "SET ",
            "CAST(",
            "ANY(",
            "ARRAY[",
            "INSERT INTO t(",
            "VALUES ",
            "ALTER TABLE ",
            "ALTER ",
            "COLUMN ",
            "TYPE ",
            "1.5e-",
            "0x",
            "\uD83D",
            "\uDE00",
            "\0",
            "ß",
            " LEFT(",
            "CONCAT(",
            "jsonb_set(",
            "DISTINCT ",
            "USING(",
            "EXECUTE ",
            "%I",
            "||",
            "COLLATE",
            "BETWEEN 1 AND ",
            " NOT LIKE ",
            "DEFAULT ",
            "\uFEFF",
            "{\"a\":",
            "'$.a'",
        };
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder sql = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                sql.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(3) == 0 ? " " : "");
            }
            String text = sql.toString();
            assertThatCode(() -> exercise(text)).as(text).doesNotThrowAnyException();
        }
    }

    private static void exercise(String text) {
        SqlReading reading = read(text);
        assertThat(reading.hints()).isNotNull();
        reading.mentions("x");
        reading.changesRows();
        reading.isBlank();
    }

    /** Would not end in time if reading one of them took quadratic time, nor without an error if it took a stack of their depth. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "CAST(",
                "x = (",
                "a.",
                "$a$ ",
                "$x",
                "/* ",
                "/*/* */",
                "' ",
                "'' ",
                "\\'",
                "CASE x WHEN 1 THEN ",
                "x || ",
                "::a",
                "INSERT INTO t(a) SELECT ",
                "INSERT INTO t (",
                "IN (",
                "= ANY (",
                "f(",
                "SELECT DISTINCT a, ",
                "# ",
                " #=",
                "- 'a' ",
                "x::int[]",
                "COLLATE a ",
                "x",
                "${a",
                "`",
                "\"",
                "PARTITION BY a ",
                "VALUES (",
                ",",
                "INSERT INTO t VALUES (1)",
                "EXECUTE 'a' || ",
                "{",
                "%I",
                "1",
                "-",
                "USING (a)",
                "BETWEEN 1 AND ",
                "ALTER TABLE a ALTER COLUMN ",
            })
    void a_megabyte_of_anything_is_read(String piece) {
        exercise(piece.repeat(1_000_000 / piece.length()));
    }
}
