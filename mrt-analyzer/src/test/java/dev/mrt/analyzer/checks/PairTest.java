package dev.mrt.analyzer.checks;

import static dev.mrt.api.sql.SqlDialect.H2;
import static dev.mrt.api.sql.SqlDialect.MARIADB;
import static dev.mrt.api.sql.SqlDialect.MYSQL;
import static dev.mrt.api.sql.SqlDialect.POSTGRES;
import static dev.mrt.api.sql.SqlDialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rollback does not bring back, or cannot do. */
class PairTest {

    private static final String BEFORE = """
        CREATE TABLE orgs (id bigint PRIMARY KEY);
        CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40) NOT NULL DEFAULT 'x', age int,
            CONSTRAINT adult CHECK (age > 17));
        CREATE INDEX users_age ON users (age) WHERE age > 20;
        CREATE VIEW names AS SELECT name FROM users;
        """;

    /** The findings of all pair rules about the second of two migrations. */
    private static List<RiskWarning> warnings(SqlDialect dialect, String before, String up, String rollback) {
        MigrationContext migration = ExampleChain.of(
                        dialect, "V1__a.sql", before, "V2__b.sql", up, "U2__b.sql", rollback)
                .last();
        return IntStream.rangeClosed(110, 125)
                .filter(code -> code != 116)
                .mapToObj(code -> ExampleChain.check("MRT" + code))
                .flatMap(check -> check.inspect(migration).stream())
                .toList();
    }

    private static Stream<String> told(List<RiskWarning> warnings) {
        return warnings.stream().map(each -> each.code() + " " + each.object());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MRT110 logs      | CREATE TABLE logs (id int); ALTER TABLE users ADD c int         | ALTER TABLE users DROP COLUMN c
        MRT110 v         | CREATE VIEW v AS SELECT 1; ALTER TABLE users ADD c int          | ALTER TABLE users DROP COLUMN c
        MRT111 users.d   | ALTER TABLE users ADD c int, ADD d int                          | ALTER TABLE users DROP COLUMN c
        MRT112 users.i   | CREATE INDEX i ON users (name); ALTER TABLE users ADD c int     | ALTER TABLE users DROP COLUMN c
        MRT112 users.u   | ALTER TABLE users ADD CONSTRAINT u UNIQUE (name), ADD c int     | ALTER TABLE users DROP COLUMN c
        MRT113 users.name | ALTER TABLE users ALTER name SET DEFAULT 'y', ADD c int        | ALTER TABLE users DROP COLUMN c
        MRT114 users.age | ALTER TABLE users ALTER age TYPE bigint, ADD c int              | ALTER TABLE users DROP COLUMN c
        MRT115 users.name | ALTER TABLE users ALTER name DROP NOT NULL, ADD c int          | ALTER TABLE users DROP COLUMN c
        MRT117 users.users_age | DROP INDEX users_age                                      | CREATE INDEX users_age ON users (age)
        MRT117 users.adult | ALTER TABLE users DROP CONSTRAINT adult                       | ALTER TABLE users ADD CONSTRAINT adult CHECK (age > 18)
        MRT117 names     | CREATE OR REPLACE VIEW names AS SELECT name, age FROM users     | DROP VIEW names; CREATE VIEW names AS SELECT id AS name FROM users
        MRT118 users     | CREATE TABLE logs (id int)                                      | DROP TABLE logs; DROP TABLE users CASCADE
        """)
    void each_defect_has_its_rule(String expected, String up, String rollback) {
        assertThat(told(warnings(POSTGRES, BEFORE, up, rollback))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CREATE TABLE logs (id int); ALTER TABLE users ADD c int UNIQUE         | ALTER TABLE users DROP COLUMN c; DROP TABLE logs
        ALTER TABLE users ADD UNIQUE (name)                                    | ALTER TABLE users DROP CONSTRAINT users_name_key
        CREATE INDEX ON users (name)                                           | DROP INDEX users_name_idx
        DROP INDEX users_age                                                   | CREATE INDEX users_age ON users USING btree (age) WHERE (age > 20)
        DROP VIEW names; ALTER TABLE users RENAME name TO label                | ALTER TABLE users RENAME label TO name; CREATE VIEW names AS SELECT name FROM users
        ALTER TABLE users RENAME TO people; ALTER TABLE people ADD c int       | ALTER TABLE people DROP c; ALTER TABLE people RENAME TO users
        CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a) | DROP TABLE a, b
        CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a) | DROP TABLE a CASCADE; DROP TABLE b
        CREATE TABLE logs (id serial)                                          | DROP TABLE logs; DROP SEQUENCE IF EXISTS logs_id_seq
        CREATE TYPE mood AS ENUM ('a'); ALTER TABLE users ADD m mood           | ALTER TABLE users DROP m; DROP TYPE mood
        DO $$ BEGIN CREATE TABLE logs (id int); END $$                         | DROP TABLE logs
        UPDATE legacy SET a = 1; ALTER TABLE legacy ADD b int                  | ALTER TABLE legacy DROP b
        """)
    void a_whole_rollback_is_not_reported(String up, String rollback) {
        assertThat(warnings(POSTGRES, BEFORE, up, rollback)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MRT119 a       | CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a) | DROP TABLE a; DROP TABLE b
        MRT119 b       | CREATE TABLE b (id int); CREATE VIEW v AS SELECT id FROM b               | DROP TABLE b; DROP VIEW v
        MRT119 mood    | CREATE TYPE mood AS ENUM ('a'); ALTER TABLE users ADD m mood             | DROP TYPE mood; ALTER TABLE users DROP m
        MRT119 i       | CREATE TABLE b (id int); CREATE INDEX i ON b (id)                        | DROP TABLE b; DROP INDEX i
        MRT119 stamp   | CREATE FUNCTION stamp() RETURNS trigger AS 'x' LANGUAGE plpgsql; CREATE TRIGGER s BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION stamp() | DROP FUNCTION stamp(); DROP TRIGGER s ON users
        MRT119 gone    | DROP TABLE gone                                                          | ALTER TABLE users ADD FOREIGN KEY (id) REFERENCES gone (id); CREATE TABLE gone (id bigint PRIMARY KEY)
        MRT120 user    | CREATE INDEX i ON users (name)                                           | DROP INDEX i; ALTER TABLE user DROP c
        MRT120 users.phne | ALTER TABLE users ADD phone text                                      | ALTER TABLE users DROP phne
        MRT120 users.u | ALTER TABLE users ADD UNIQUE (name)                                      | ALTER TABLE users DROP CONSTRAINT u
        MRT120 w       | CREATE VIEW v AS SELECT 1                                                | DROP VIEW w
        MRT121 users.phne | ALTER TABLE users ADD phone text                                      | ALTER TABLE users DROP IF EXISTS phne
        MRT123 ''      | ALTER TABLE users ADD phone text                                         | ALTER TABLE users ADD phone text
        MRT125 users   | ALTER TABLE users RENAME TO people; ALTER TABLE people ADD c int         | ALTER TABLE users DROP c; ALTER TABLE people RENAME TO users
        MRT125 users.name | ALTER TABLE users RENAME name TO label                                | ALTER TABLE users ALTER name SET NOT NULL; ALTER TABLE users RENAME label TO name
        """)
    void a_rollback_that_fails_or_does_nothing_is_told_why(String expected, String up, String rollback) {
        String before = BEFORE + "CREATE TABLE gone (id bigint PRIMARY KEY);";

        assertThat(told(warnings(POSTGRES, before, up, rollback))).contains(expected.replace("''", ""));
    }

    @Test
    void a_summary_names_what_is_left_of_several_changes() {
        assertThat(warnings(
                        POSTGRES,
                        BEFORE,
                        "ALTER TABLE users ADD a int, ADD b int, ADD c int",
                        "ALTER TABLE users DROP a"))
                .filteredOn(each -> each.code().equals("MRT124"))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.message()).contains("users.b").contains("users.c"));
    }

    @Test
    void mysql_does_not_drop_the_index_that_a_foreign_key_needs() {
        String before = "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (a_id bigint);";
        String up = "CREATE INDEX i ON b (a_id); ALTER TABLE b ADD CONSTRAINT f FOREIGN KEY (a_id) REFERENCES a (id);";

        assertThat(told(warnings(MARIADB, before, up, "DROP INDEX i ON b; ALTER TABLE b DROP FOREIGN KEY f;")))
                .contains("MRT119 b.i");
        assertThat(warnings(MARIADB, before, up, "ALTER TABLE b DROP FOREIGN KEY f; DROP INDEX i ON b;"))
                .isEmpty();
    }

    @Test
    void mysql_keeps_the_index_that_it_made_for_a_foreign_key() {
        String before = "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (a_id bigint);";
        String up = "ALTER TABLE b ADD CONSTRAINT f FOREIGN KEY (a_id) REFERENCES a (id);";

        assertThat(told(warnings(MYSQL, before, up, "ALTER TABLE b DROP FOREIGN KEY f;")))
                .containsExactly("MRT112 b.f");
        assertThat(warnings(MYSQL, before, up, "ALTER TABLE b DROP FOREIGN KEY f; DROP INDEX f ON b;"))
                .isEmpty();
    }

    @Test
    void foreign_keys_that_are_not_looked_at_ask_for_no_order() {
        String up = "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int, FOREIGN KEY (a) REFERENCES a (id));";
        String rollback = "DROP TABLE a; DROP TABLE b;";

        assertThat(warnings(SQLITE, "CREATE TABLE t (id int);", up, rollback)).isEmpty();
        assertThat(warnings(MYSQL, "CREATE TABLE t (id int);", up, "SET FOREIGN_KEY_CHECKS = 0; " + rollback))
                .isEmpty();
        assertThat(warnings(MYSQL, "CREATE TABLE t (id int);", up, rollback)).isNotEmpty();
    }

    @Test
    void a_name_that_the_database_makes_up_is_no_typing_error() {
        String before = "CREATE TABLE t (id int PRIMARY KEY, n int);";

        assertThat(told(warnings(
                        H2, before, "ALTER TABLE t ADD UNIQUE (n);", "ALTER TABLE t DROP CONSTRAINT constraint_7;")))
                .contains("MRT122 t.constraint_7")
                .noneMatch(each -> each.startsWith("MRT120"));
    }

    @Test
    void what_may_come_from_outside_is_a_warning() {
        assertThat(warnings(
                        POSTGRES,
                        "UPDATE legacy SET a = 1;",
                        "CREATE TABLE t (id int);",
                        "DROP TABLE t; DROP TABLE elsewhere;"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.code()).isEqualTo("MRT120");
                    assertThat(each.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void what_code_may_have_made_is_not_reported_as_missing() {
        assertThat(told(warnings(
                        POSTGRES,
                        BEFORE,
                        "DO $$ BEGIN EXECUTE 'CREATE ' || 'TABLE hidden (id int)'; END $$; CREATE TABLE t (id int);",
                        "DROP TABLE t; DROP TABLE hidden;")))
                .isEmpty();
    }

    @Test
    void without_a_rollback_there_is_nothing_to_compare() {
        assertThat(warnings(POSTGRES, BEFORE, "CREATE TABLE t (id int);", "-- nothing"))
                .isEmpty();
    }
}
