package dev.mrt.analyzer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checks of rollbacks and rows say of one migration, and what they leave to others. */
class RollbackTest {

    private static final String BASE = """
            CREATE TABLE users (id bigint PRIMARY KEY, name text, status text, points int, active boolean);
            CREATE TABLE archive (id bigint, name text, status text, points int, active boolean);
            """;

    private static final List<String> CODES = List.of(
            "MRT101", "MRT102", "MRT103", "MRT104", "MRT105", "MRT106", "MRT126", "MRT127", "MRT128", "MRT129",
            "MRT130", "MRT208", "MRT217", "MRT218", "MRT307", "MRT308", "MRT309", "MRT902", "MRT903", "MRT904");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users ADD COLUMN x int                          | SELECT 1                                           | 102 error
        ALTER TABLE users ADD COLUMN x int                          | BEGIN; COMMIT                                      | 102 error
        ALTER TABLE users ADD COLUMN x int                          | SET search_path = public                           | 102 error
        INSERT INTO users (id) VALUES (1)                           | SELECT 1                                           | 102 error
        INSERT INTO users (id) SELECT id FROM archive               | SELECT 1                                           | 102 warning
        SELECT 1                                                    | SELECT 1                                           | nothing
        ANALYZE users                                               | SELECT 1                                           | nothing
        ALTER TABLE users ADD COLUMN x int                          | FROBNICATE everything                              | 903 warning
        """)
    void a_rollback_that_changes_nothing(String up, String rollback, String expected) {
        assertThat(said(up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        UPDATE users SET points = points + 10                       | UPDATE users SET points = points - 10              | nothing
        UPDATE users SET points = points + 10                       | UPDATE users SET points = points + 10              | 127 warning
        UPDATE users SET points = points + 10 WHERE id < 9          | UPDATE users SET points = points - 10              | 127 warning
        UPDATE users SET points = points + 10                       | UPDATE users SET points = points - 10 WHERE id < 9 | 127 warning
        UPDATE users SET points = points + 10                       | UPDATE archive SET points = points - 10            | 103 warning
        UPDATE users SET points = points + 10, name = concat('x', name) | UPDATE users SET points = points - 10              | 103 warning
        UPDATE users SET points = points + 10                       | UPDATE users SET points = points - 10, name = 'x'  | 127 warning
        UPDATE users SET active = NOT active                        | UPDATE users SET active = NOT active               | nothing
        UPDATE users SET points = 1 - points                        | UPDATE users SET points = 1 - points               | nothing
        UPDATE users SET points = points + 10; ALTER TABLE users RENAME TO people | ALTER TABLE people RENAME TO users; UPDATE users SET points = points - 10 | nothing
        UPDATE users SET points = points + 10; ALTER TABLE users RENAME TO people | UPDATE people SET points = points - 10; ALTER TABLE people RENAME TO users | nothing
        UPDATE users SET points = points + 10; ALTER TABLE users RENAME COLUMN points TO score | UPDATE users SET score = score - 10; ALTER TABLE users RENAME COLUMN score TO points | nothing
        ALTER TABLE users ADD COLUMN x text; UPDATE users SET x = upper(name) | ALTER TABLE users DROP COLUMN x          | nothing
        UPDATE users SET name = upper(name)                         | UPDATE users SET name = lower(name)                | 307 warning
        UPDATE users SET name = upper(name)                         | ALTER TABLE archive ADD COLUMN x int               | 103 warning
        UPDATE users SET name = coalesce(name, '') WHERE id = 7     | UPDATE users SET name = NULL WHERE name = ''       | 307 warning
        UPDATE users SET status = 'a', name = 'x update y set z'    | UPDATE users SET status = NULL, name = NULL        | 218 warning, 218 warning
        UPDATE users SET status = 'new' WHERE id = 7                | UPDATE users SET status = 'old' WHERE id = 7       | nothing
        UPDATE users SET status = 'new' WHERE id = 7                | UPDATE users SET status = 'old' WHERE id > 6       | 307 warning
        UPDATE users SET status = 'new' WHERE status = 'old'        | UPDATE users SET status = 'old' WHERE status = 'new' | 127 warning
        UPDATE users SET status = 'new' WHERE status IS NULL        | UPDATE users SET status = NULL WHERE status = 'new' | 127 warning
        UPDATE users SET status = 'new' WHERE status IS NULL        | UPDATE users SET status = NULL                     | 127 warning
        UPDATE users SET status = 'new' WHERE status = 'old' AND id = 7 | UPDATE users SET status = 'old' WHERE id = 7   | nothing
        UPDATE users SET status = 'new' WHERE status = 'old'        | DROP TABLE archive                                 | 103 warning
        UPDATE users SET status = CASE status WHEN 'a' THEN 'b' ELSE 'c' END | UPDATE users SET status = CASE status WHEN 'b' THEN 'a' ELSE 'd' END | nothing
        UPDATE users SET name = status, status = name               | UPDATE users SET name = status, status = name      | nothing
        ALTER TABLE users ADD COLUMN old_name text; UPDATE users SET old_name = name; UPDATE users SET name = upper(name) | UPDATE users SET name = old_name; ALTER TABLE users DROP COLUMN old_name | nothing
        ALTER TABLE users ADD COLUMN old_name text; UPDATE users SET old_name = name; UPDATE users SET name = upper(name) | ALTER TABLE users DROP COLUMN old_name | 103 warning
        CREATE TABLE old_names AS SELECT id, name FROM users; UPDATE users SET name = upper(name) | UPDATE users SET name = o.name FROM old_names o WHERE o.id = users.id; DROP TABLE old_names | nothing
        UPDATE users SET name = upper(name)                         |                                                    | 102 warning, 307 warning
        UPDATE users SET points = points + 1                        | UPDATE users SET points = random()                 | 308 warning
        CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f() | DROP TRIGGER t ON users              | nothing
        DO $$ BEGIN UPDATE users SET name = upper(name); END $$     | UPDATE users SET name = lower(name)                | 307 warning
        """)
    void updates(String up, String rollback, String expected) {
        assertThat(said(up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        INSERT INTO users (id) VALUES (1), (2)                      | DELETE FROM users WHERE id IN (1, 2)               | nothing
        INSERT INTO users (id) VALUES (1), (2)                      | DELETE FROM users WHERE id = 1; DELETE FROM users WHERE id = 2 | nothing
        INSERT INTO users (id) VALUES (1), (2)                      | DELETE FROM users WHERE id IN (1)                  | 128 warning
        INSERT INTO users (id, name) VALUES (1, 'a, (b'), (2, f(3)) | DELETE FROM users WHERE name = 'a, (b'             | nothing
        INSERT INTO users (id) VALUES (1)                           | DELETE FROM users WHERE id > 0                     | nothing
        INSERT INTO users (id) VALUES (1)                           | DELETE FROM users                                  | 128 warning
        INSERT INTO users (id) VALUES (1)                           | TRUNCATE users                                     | 128 warning
        INSERT INTO users (id) VALUES (1)                           | DELETE FROM archive                                | 106 warning
        INSERT INTO users (id) VALUES (1) ON CONFLICT DO NOTHING    | DELETE FROM users WHERE id = 1                     | 128 warning
        INSERT INTO users (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = 'x' | DELETE FROM users WHERE id = 1     | 129 warning
        CREATE TABLE t (id int); INSERT INTO t VALUES (1)           | DROP TABLE t                                       | nothing
        CREATE TEMP TABLE t (id int); INSERT INTO t VALUES (1); ALTER TABLE users ADD COLUMN x int | ALTER TABLE users DROP COLUMN x | nothing
        DELETE FROM users                                           | INSERT INTO users (id) VALUES (1)                  | 217 error
        DELETE FROM users WHERE id = 7                              | INSERT INTO users (id, name) VALUES (7, 'x')       | nothing
        DELETE FROM users WHERE id = 7                              | INSERT INTO users (id, name) VALUES (8, 'x')       | 309 warning
        DELETE FROM users WHERE status IS NULL                      | ALTER TABLE archive ADD COLUMN x int               | 309 warning
        INSERT INTO archive SELECT * FROM users WHERE id < 9; DELETE FROM users WHERE id < 9 | INSERT INTO users SELECT * FROM archive WHERE id < 9; DELETE FROM archive WHERE id < 9 | nothing
        INSERT INTO archive SELECT * FROM users WHERE id < 9; DELETE FROM users WHERE id < 9 | DELETE FROM archive WHERE id < 9 | 309 warning
        DELETE FROM users; DROP TABLE users                         | CREATE TABLE users (id bigint PRIMARY KEY, name text, status text, points int, active boolean) | 126 error
        DELETE FROM users WHERE id = 7                              | INSERT INTO users (id, name) VALUES (7, gen_random_uuid()::text) | 308 warning
        CALL tidy()                                                 | DROP TABLE archive                                 | 104 warning
        CALL tidy()                                                 | CALL untidy()                                      | nothing
        """)
    void inserts_and_deletes(String up, String rollback, String expected) {
        assertThat(said(up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users DROP COLUMN name                          | ALTER TABLE users ADD COLUMN name text             | 126 error
        ALTER TABLE users DROP COLUMN name                          | ALTER TABLE users ADD COLUMN other text            | nothing
        ALTER TABLE users ADD COLUMN x int; ALTER TABLE users DROP COLUMN x | ALTER TABLE users ADD COLUMN x int         | nothing
        CREATE TABLE k AS SELECT id, name FROM users; ALTER TABLE users DROP COLUMN name | ALTER TABLE users ADD COLUMN name text; UPDATE users SET name = k.name FROM k WHERE k.id = users.id; DROP TABLE k | nothing
        CREATE TABLE k AS SELECT id, name FROM users; ALTER TABLE users DROP COLUMN name | ALTER TABLE users ADD COLUMN name text; DROP TABLE k | 126 error
        ALTER TABLE users ALTER COLUMN points TYPE bigint           | ALTER TABLE users DROP COLUMN points; ALTER TABLE users ADD COLUMN points int | 126 error
        ALTER TABLE users ALTER COLUMN points TYPE bigint           | ALTER TABLE users ADD COLUMN p int; UPDATE users SET p = points; ALTER TABLE users DROP COLUMN points; ALTER TABLE users RENAME COLUMN p TO points | nothing
        ALTER TABLE users ALTER COLUMN points TYPE bigint           | DROP TABLE users; CREATE TABLE users (id bigint PRIMARY KEY, name text, status text, points int, active boolean) | 126 error
        ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name; ALTER TABLE users DROP COLUMN name | ALTER TABLE users ADD COLUMN name text; UPDATE users SET name = full_name; ALTER TABLE users DROP COLUMN full_name | 208 warning
        """)
    void restoring_what_was_dropped(String up, String rollback, String expected) {
        assertThat(said(up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users ADD COLUMN x int; CREATE TABLE ( | ALTER TABLE users DROP COLUMN x                             | 902 error
        ALTER TABLE ${t} ADD COLUMN x int; CREATE INDEX i ON ${t} (x) | ALTER TABLE ${t} DROP COLUMN x                   | 904 info
        ALTER TABLE ${s}.users ADD COLUMN x int              | ALTER TABLE ${s}.users DROP COLUMN x                      | nothing
        """)
    void what_cannot_be_read(String up, String rollback, String expected) {
        assertThat(said(up, rollback)).isEqualTo(expected);
    }

    @Test
    void a_migration_without_a_rollback_is_said_once() {
        assertThat(alone("V2__x.sql", "UPDATE users SET points = points + 1;\n"))
                .isEqualTo("101 error");
        assertThat(alone("V2__x.sql", "-- nothing\nSELECT 1;\n")).isEqualTo("nothing");
        assertThat(alone("V2__x.java", "class V2__x {}")).isEqualTo("105 error");
        assertThat(alone("R__x.sql", "CREATE OR REPLACE VIEW v AS SELECT 1;\n")).isEqualTo("nothing");
    }

    @Test
    void what_was_dropped_and_comes_back_later_has_a_hole() {
        ExampleChain chain = ExampleChain.of(
                SqlDialect.POSTGRES,
                "V1__base.sql",
                BASE,
                "V2__drop.sql",
                "DROP TABLE archive;\nALTER TABLE users DROP COLUMN name;\n",
                "V3__again.sql",
                "CREATE TABLE archive (id bigint);\nALTER TABLE users ADD COLUMN name text, ADD COLUMN other text;\n");

        assertThat(chain.warnings("MRT130"))
                .extracting(RiskWarning::object)
                .containsExactlyInAnyOrder("archive", "users.name");
    }

    @Test
    void long_texts_are_read_like_short_ones() {
        String keys = "1, ".repeat(20_000) + "2";
        String text = "'" + "it''s ".repeat(20_000) + "'";

        assertThat(said(
                        "INSERT INTO users (id, name) VALUES (1, " + text + "), (2, 'x')",
                        "DELETE FROM users WHERE id IN (" + keys + ")"))
                .isEqualTo("nothing");
        assertThat(said("UPDATE users SET name = " + text, "UPDATE users SET name = ''"))
                .isEqualTo("218 warning");
    }

    private static String alone(String name, String text) {
        return said(ExampleChain.of(
                SqlDialect.POSTGRES, "V1__base.sql", BASE, "U1__base.sql", "DROP TABLE users, archive;\n", name, text));
    }

    private static String said(String up, String rollback) {
        String undo = rollback == null ? "-- nothing\n" : rollback + ";\n";
        return said(ExampleChain.of(
                SqlDialect.POSTGRES,
                "V1__base.sql",
                BASE,
                "U1__base.sql",
                "DROP TABLE users, archive;\n",
                "V2__change.sql",
                up + ";\n",
                "U2__change.sql",
                undo));
    }

    private static String said(ExampleChain chain) {
        List<String> all = new ArrayList<>();
        for (String code : CODES) {
            for (RiskWarning warning : chain.warnings(code)) {
                all.add(code.substring(3) + " " + warning.severity().name().toLowerCase(Locale.ROOT));
            }
        }
        return all.isEmpty() ? "nothing" : String.join(", ", all);
    }
}
