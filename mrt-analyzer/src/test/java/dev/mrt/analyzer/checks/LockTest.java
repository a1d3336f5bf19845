package dev.mrt.analyzer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes lock, rewrite or may fail on the rows that are there, and which do not. */
class LockTest {

    private static final String BASE = """
            CREATE TABLE orgs (id bigint PRIMARY KEY);
            CREATE DOMAIN positive AS int CHECK (VALUE > 0);
            CREATE DOMAIN word AS text;
            CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40), email text NOT NULL, age int, at timestamp, org_id bigint);
            CREATE TABLE log (id bigint, text text);
            CREATE UNIQUE INDEX log_id ON log (id);
            CREATE INDEX users_name ON users (name);
            CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM users;
            CREATE TABLE event (id bigint, day date) PARTITION BY RANGE (day);
            CREATE TABLE event_24 (id bigint, day date);
            CREATE TABLE event_25 (id bigint, day date, CHECK (day >= '2025-01-01' AND day < '2026-01-01'));
            """;

    private static final List<String> CODES = List.of(
            "MRT213", "MRT401", "MRT404", "MRT405", "MRT406", "MRT407", "MRT413", "MRT415", "MRT416", "MRT417",
            "MRT418", "MRT419", "MRT420", "MRT421", "MRT422", "MRT423", "MRT424", "MRT425", "MRT426", "MRT427",
            "MRT431", "MRT432", "MRT433", "MRT434", "MRT435", "MRT436", "MRT437", "MRT439", "MRT440");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users ADD COLUMN x int                               | nothing
        ALTER TABLE users ADD COLUMN x int NOT NULL                      | 401 error
        ALTER TABLE elsewhere ADD COLUMN x int NOT NULL                  | 401 error
        ALTER TABLE users ADD COLUMN x int NOT NULL DEFAULT 0            | nothing
        ALTER TABLE users ADD COLUMN IF NOT EXISTS age int NOT NULL      | 440 warning
        CREATE TABLE t (id int); ALTER TABLE t ADD COLUMN x int NOT NULL | nothing
        TRUNCATE users; ALTER TABLE users ADD COLUMN x int NOT NULL      | nothing
        DELETE FROM users; ALTER TABLE users ADD COLUMN x int NOT NULL   | nothing
        DELETE FROM users WHERE id = 7; ALTER TABLE users ADD COLUMN x int NOT NULL | 401 error
        ALTER TABLE log ADD COLUMN key bigint PRIMARY KEY                | 401 error, 418 warning
        DO $$ BEGIN ALTER TABLE users ADD COLUMN x int NOT NULL; END $$  | 401 warning
        ALTER TABLE users ADD COLUMN x uuid DEFAULT gen_random_uuid()    | 404 warning
        ALTER TABLE users ADD COLUMN x timestamp DEFAULT now()           | nothing
        ALTER TABLE users ADD COLUMN x timestamp DEFAULT clock_timestamp() | 404 warning
        ALTER TABLE users ADD COLUMN x text DEFAULT 'random()'           | nothing
        ALTER TABLE users ADD COLUMN x numeric(8,2) DEFAULT 1.5::numeric(8,2) | nothing
        ALTER TABLE users ADD COLUMN x text DEFAULT my_token()           | 404 warning
        ALTER TABLE users ADD COLUMN x positive DEFAULT 1                | 405 warning
        ALTER TABLE users ADD COLUMN x word DEFAULT 'a'                  | nothing
        ALTER TABLE users ADD COLUMN x bigserial                         | 422 warning
        ALTER TABLE users ADD COLUMN x int GENERATED ALWAYS AS IDENTITY  | 422 warning
        ALTER TABLE users ADD COLUMN x int GENERATED ALWAYS AS (age * 2) STORED | 422 warning
        ALTER TABLE users ADD COLUMN x bigint REFERENCES orgs (id)       | 416 warning
        """)
    void columns_that_are_added(String up, String expected) {
        assertThat(said(up)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users ALTER COLUMN name SET NOT NULL                 | 213 warning
        ALTER TABLE users ALTER COLUMN email SET NOT NULL                | nothing
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL                | nothing
        ALTER TABLE elsewhere ALTER COLUMN x SET NOT NULL                | 213 warning
        CREATE TABLE t (id int); ALTER TABLE t ALTER COLUMN id SET NOT NULL | nothing
        ALTER TABLE users ADD CONSTRAINT c CHECK (name IS NOT NULL); ALTER TABLE users ALTER COLUMN name SET NOT NULL | 417 warning
        ALTER TABLE users ALTER COLUMN name TYPE varchar(20)             | 421 warning
        ALTER TABLE users ALTER COLUMN name TYPE varchar(80)             | nothing
        ALTER TABLE users ALTER COLUMN name TYPE text                    | nothing
        ALTER TABLE users ALTER COLUMN age TYPE bigint                   | 421 warning
        ALTER TABLE users ALTER COLUMN at TYPE timestamp(3)              | 421 warning
        CREATE TABLE t (id int); ALTER TABLE t ALTER COLUMN id TYPE bigint | nothing
        """)
    void columns_that_change(String up, String expected) {
        assertThat(said(up)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        CREATE INDEX i ON users (age)                                    | 407 warning
        CREATE INDEX CONCURRENTLY i ON users (age)                       | nothing
        CREATE TABLE t (id int); CREATE INDEX i ON t (id)                | nothing
        CREATE TABLE t (id int); ALTER TABLE t RENAME TO t2; CREATE INDEX i ON t2 (id) | nothing
        CREATE TEMP TABLE users (id int); CREATE INDEX i ON users (id)   | nothing
        CREATE INDEX i ON ONLY event (id)                                | nothing
        CREATE UNIQUE INDEX i ON users (age)                             | 406 warning, 407 warning
        CREATE UNIQUE INDEX i ON users (id, age)                         | 407 warning
        CREATE UNIQUE INDEX CONCURRENTLY i ON users (age)                | 406 warning
        ALTER TABLE users ADD CONSTRAINT u UNIQUE (email)                | 406 warning
        ALTER TABLE log ADD CONSTRAINT u UNIQUE USING INDEX log_id       | nothing
        ALTER TABLE users ADD COLUMN x text; ALTER TABLE users ADD CONSTRAINT u UNIQUE (x) | nothing
        DROP INDEX users_name                                            | 415 warning
        DROP INDEX CONCURRENTLY users_name                               | nothing
        DROP INDEX users_name; DROP TABLE users                          | nothing
        DROP INDEX unknown_index                                         | 415 warning
        ALTER TABLE users ADD CONSTRAINT f FOREIGN KEY (org_id) REFERENCES orgs (id) | 416 warning
        ALTER TABLE users ADD CONSTRAINT f FOREIGN KEY (org_id) REFERENCES orgs (id) NOT VALID | nothing
        CREATE TABLE t (org_id bigint); ALTER TABLE t ADD FOREIGN KEY (org_id) REFERENCES orgs (id) | nothing
        ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0)               | 417 warning
        ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0) NOT VALID     | nothing
        ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT c | 420 warning
        ALTER TABLE log ADD PRIMARY KEY (id)                             | 418 warning
        ALTER TABLE log ADD PRIMARY KEY USING INDEX log_id               | 418 warning
        CREATE TABLE t (id int); ALTER TABLE t ADD PRIMARY KEY (id)      | nothing
        ALTER TABLE users ADD CONSTRAINT x EXCLUDE USING gist (name WITH =) | 419 warning
        """)
    void keys_and_indexes(String up, String expected) {
        assertThat(said(up)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        VACUUM FULL users                                                | 423 warning
        VACUUM users                                                     | nothing
        CLUSTER users USING users_name                                   | 423 warning
        REINDEX TABLE users                                              | 424 warning
        REFRESH MATERIALIZED VIEW totals                                 | 425 warning
        REFRESH MATERIALIZED VIEW CONCURRENTLY totals                    | nothing
        CREATE MATERIALIZED VIEW m AS SELECT 1 AS n WITH NO DATA; REFRESH MATERIALIZED VIEW m | nothing
        ALTER TABLE event ATTACH PARTITION event_24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') | 426 warning
        ALTER TABLE event ATTACH PARTITION event_25 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') | nothing
        CREATE TABLE p (id bigint, day date); ALTER TABLE event ATTACH PARTITION p FOR VALUES FROM ('2023-01-01') TO ('2024-01-01') | nothing
        ALTER TABLE event DETACH PARTITION event_24                      | 427 warning
        LOCK TABLE users IN ACCESS EXCLUSIVE MODE                        | 432 warning
        CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f() | 433 info
        ALTER TABLE users DISABLE TRIGGER ALL                            | 437 info
        ALTER TABLE users DISABLE TRIGGER ALL; ALTER TABLE users ENABLE TRIGGER ALL | nothing
        SET session_replication_role = replica                           | 437 info
        SET session_replication_role = replica; SET session_replication_role = DEFAULT | nothing
        BEGIN; ALTER TABLE users ADD COLUMN x int; COMMIT                | 439 warning
        CREATE TABLE IF NOT EXISTS users (id bigint)                     | 440 warning
        CREATE TABLE IF NOT EXISTS elsewhere (id bigint)                 | nothing
        CREATE INDEX CONCURRENTLY IF NOT EXISTS users_name ON users (name) | 440 warning
        """)
    void work_on_storage_and_sessions(String up, String expected) {
        assertThat(said(up)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        CREATE INDEX CONCURRENTLY i ON users (age)                       | nothing
        CREATE INDEX CONCURRENTLY i ON users (age); DROP INDEX CONCURRENTLY users_name | nothing
        CREATE INDEX CONCURRENTLY i ON users (age); SELECT 1             | 413 error
        REINDEX INDEX CONCURRENTLY users_name                            | 413 error
        ALTER TABLE event DETACH PARTITION event_24 CONCURRENTLY         | 413 error
        VACUUM users; ANALYZE users                                      | 413 error
        ALTER TABLE users ADD COLUMN x int; CREATE INDEX i ON log (text) | 407 warning
        CREATE INDEX i ON log (text); ALTER TABLE users ADD COLUMN x int | 407 warning
        ALTER TABLE users ADD COLUMN x int; ALTER TABLE log ADD COLUMN x int | nothing
        ALTER TABLE users ADD COLUMN x int; CREATE TABLE t (id int); ALTER TABLE t ADD COLUMN x int | nothing
        ALTER TABLE users ADD COLUMN x int; UPDATE users SET x = 1       | 431 warning
        ALTER TABLE users ADD COLUMN x int; INSERT INTO orgs VALUES (1)  | nothing
        CREATE TABLE t (id int); UPDATE users SET age = 1                | nothing
        """)
    void what_shares_a_transaction(String up, String expected) {
        assertThat(said(up)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users ADD COLUMN x int NOT NULL                      | 401 warning
        ALTER TABLE users MODIFY age int NOT NULL                        | 213 warning
        ALTER TABLE users MODIFY name varchar(40) NOT NULL               | nothing
        ALTER TABLE users ADD INDEX i (age)                              | nothing
        ALTER TABLE users ADD UNIQUE KEY u (age)                         | 406 warning
        ALTER TABLE users MODIFY age bigint                              | 421 warning
        ALTER TABLE users ADD COLUMN x int, ALGORITHM=COPY               | 434 warning
        ALTER TABLE users ADD COLUMN x int, ALGORITHM=INSTANT            | nothing
        ALTER TABLE users ADD COLUMN x int, LOCK=SHARED                  | 435 warning
        ALTER TABLE users ADD COLUMN x int, LOCK=NONE                    | nothing
        ALTER TABLE users ADD COLUMN x int; ALTER TABLE users ADD COLUMN y int | 436 warning
        ALTER TABLE users ADD COLUMN x int; UPDATE users SET x = 1       | nothing
        CREATE TABLE t (id int); CREATE TABLE u (id int)                 | 436 info
        SET FOREIGN_KEY_CHECKS = 0; DELETE FROM users                    | 437 info
        SET FOREIGN_KEY_CHECKS = 0; DELETE FROM users; SET FOREIGN_KEY_CHECKS = 1 | nothing
        """)
    void on_mysql(String up, String expected) {
        String base = "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40) NOT NULL, age int);\n";
        assertThat(said(ExampleChain.of(SqlDialect.MYSQL, "V1__base.sql", base, "V2__x.sql", script(up))))
                .isEqualTo(expected);
    }

    @Test
    void a_check_of_an_earlier_migration_proves_that_there_is_no_null() {
        ExampleChain chain = ExampleChain.of(
                SqlDialect.POSTGRES,
                "V1__base.sql",
                BASE,
                "V2__x.sql",
                "ALTER TABLE users ADD CONSTRAINT c CHECK (name IS NOT NULL) NOT VALID;",
                "V3__x.sql",
                "ALTER TABLE users VALIDATE CONSTRAINT c;",
                "V4__x.sql",
                "ALTER TABLE users ALTER COLUMN name SET NOT NULL;");
        assertThat(chain.warnings("MRT213")).isEmpty();
    }

    @Test
    void a_check_that_is_not_valid_proves_nothing() {
        ExampleChain chain = ExampleChain.of(
                SqlDialect.POSTGRES,
                "V1__base.sql",
                BASE,
                "V2__x.sql",
                "ALTER TABLE users ADD CONSTRAINT c CHECK (name IS NOT NULL) NOT VALID;",
                "V3__x.sql",
                "ALTER TABLE users ALTER COLUMN name SET NOT NULL;");
        assertThat(chain.warnings("MRT213")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "11, 0", "0, 0"})
    void old_versions_rewrite_for_a_default(int version, int found) {
        ExampleChain chain = ExampleChain.of(
                        SqlDialect.POSTGRES,
                        "V1__base.sql",
                        BASE,
                        "V2__x.sql",
                        "ALTER TABLE users ADD COLUMN x int DEFAULT 0;")
                .onVersion(version);
        assertThat(chain.warnings("MRT405")).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"11, 1", "12, 0", "0, 0"})
    void old_versions_add_a_label_outside_a_transaction_only(int version, int found) {
        ExampleChain chain = ExampleChain.of(
                        SqlDialect.POSTGRES,
                        "V1__base.sql",
                        "CREATE TYPE mood AS ENUM ('sad');",
                        "V2__x.sql",
                        "ALTER TYPE mood ADD VALUE 'ok';\nSELECT 1;")
                .onVersion(version);
        assertThat(chain.warnings("MRT413")).hasSize(found);
    }

    @Test
    void a_wait_without_limit_is_reported_once() {
        String up = "ALTER TABLE users ADD COLUMN x int;\nALTER TABLE users ADD COLUMN y int;\n";
        assertThat(ExampleChain.of(SqlDialect.POSTGRES, "V1__base.sql", BASE, "V2__x.sql", up)
                        .warnings("MRT428"))
                .hasSize(1);
        assertThat(ExampleChain.of(
                                SqlDialect.POSTGRES,
                                "V1__base.sql",
                                BASE,
                                "V2__x.sql",
                                "SET lock_timeout = '1s';\n" + up)
                        .warnings("MRT428"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        429 | 1 | ALTER TABLE users ADD COLUMN x int; CREATE INDEX i ON log (text)
        429 | 0 | CREATE INDEX i ON log (text); ALTER TABLE users ADD COLUMN x int
        429 | 0 | CREATE TABLE t (id int); ALTER TABLE t ADD COLUMN x int; CREATE INDEX i ON log (text)
        430 | 1 | ALTER TABLE users ADD COLUMN x int; ALTER TABLE log ADD COLUMN x int
        430 | 0 | ALTER TABLE users ADD COLUMN x int; ALTER TABLE users ADD COLUMN y int
        430 | 0 | ALTER TABLE users ADD COLUMN x int; CREATE TABLE t (id int); ALTER TABLE t ADD COLUMN x int
        438 | 1 | ALTER TABLE users ADD COLUMN x int; ALTER TABLE users ADD COLUMN y int
        438 | 0 | ALTER TABLE users ADD COLUMN x int; ALTER TABLE log ADD COLUMN x int
        """)
    void habits_that_are_reported_on_demand(String check, int found, String up) {
        assertThat(ExampleChain.of(SqlDialect.POSTGRES, "V1__base.sql", BASE, "V2__x.sql", script(up))
                        .warnings("MRT" + check))
                .hasSize(found);
    }

    private static String said(String up) {
        return said(ExampleChain.of(SqlDialect.POSTGRES, "V1__base.sql", BASE, "V2__x.sql", script(up)));
    }

    private static String said(ExampleChain chain) {
        List<String> found = CODES.stream()
                .flatMap(code -> chain.warnings(code).stream())
                .filter(warning -> warning.revision().equals("2"))
                .map(LockTest::words)
                .toList();
        return found.isEmpty() ? "nothing" : String.join(", ", found);
    }

    private static String words(RiskWarning warning) {
        return warning.code().substring(3) + " " + warning.severity().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Statements on lines of their own, but for those in a block. */
    private static String script(String statements) {
        return statements.startsWith("DO ") ? statements + ";\n" : statements.replace("; ", ";\n") + ";\n";
    }
}
