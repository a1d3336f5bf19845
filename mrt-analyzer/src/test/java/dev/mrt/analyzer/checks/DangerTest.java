package dev.mrt.analyzer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.SqlDialect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes the rollback itself dangerous, and what does not. */
class DangerTest {

    private static final String BASE = """
            CREATE TABLE orgs (id bigint PRIMARY KEY);
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE TABLE users (
                id bigint CONSTRAINT users_pk PRIMARY KEY,
                name varchar(40) NOT NULL,
                email text CONSTRAINT users_email UNIQUE,
                status text CONSTRAINT users_status CHECK (status IN ('a', 'b')),
                age int,
                feeling mood,
                org_id bigint CONSTRAINT users_org REFERENCES orgs (id));
            CREATE UNIQUE INDEX users_lower ON users (lower(name));
            CREATE UNIQUE INDEX users_pair ON users (name, age);
            """;

    private static final String MYSQL_BASE = """
            CREATE TABLE orgs (id bigint PRIMARY KEY);
            CREATE TABLE users (id bigint PRIMARY KEY, name varchar(40) NOT NULL, mood ENUM('sad', 'ok'), age int,
                org_id bigint, UNIQUE KEY users_age (age), CONSTRAINT users_org FOREIGN KEY (org_id) REFERENCES orgs (id));
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL          | ALTER TABLE users ALTER COLUMN name SET NOT NULL | error
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL          | UPDATE users SET name = '' WHERE name IS NULL; ALTER TABLE users ALTER COLUMN name SET NOT NULL | nothing
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL          | UPDATE users SET age = 1; ALTER TABLE users ALTER COLUMN name SET NOT NULL | error
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL          | DELETE FROM users WHERE name IS NULL; ALTER TABLE users ALTER COLUMN name SET NOT NULL | nothing
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL          | DELETE FROM orgs; ALTER TABLE users ALTER COLUMN name SET NOT NULL | error
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL          | SELECT 1                                         | nothing
        ALTER TABLE users ALTER COLUMN age SET NOT NULL            | ALTER TABLE users ALTER COLUMN age DROP NOT NULL | nothing
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL; ALTER TABLE users RENAME COLUMN name TO label | ALTER TABLE users RENAME COLUMN label TO name; ALTER TABLE users ALTER COLUMN name SET NOT NULL | error
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL; ALTER TABLE users RENAME TO people | ALTER TABLE people ALTER COLUMN name SET NOT NULL; ALTER TABLE people RENAME TO users | error
        ALTER TABLE elsewhere ALTER COLUMN x DROP NOT NULL         | ALTER TABLE elsewhere ALTER COLUMN x SET NOT NULL | error
        ALTER TABLE users DROP COLUMN name                         | ALTER TABLE users ADD COLUMN name text; ALTER TABLE users ALTER COLUMN name SET NOT NULL | nothing
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL          | CALL repair_names(); ALTER TABLE users ALTER COLUMN name SET NOT NULL | warning
        ALTER TABLE users DROP COLUMN name                         | ALTER TABLE users ADD COLUMN name text NOT NULL  | error
        ALTER TABLE users DROP COLUMN name                         | ALTER TABLE users ADD COLUMN name text NOT NULL DEFAULT '' | nothing
        ALTER TABLE users DROP COLUMN name                         | DELETE FROM users; ALTER TABLE users ADD COLUMN name text NOT NULL | nothing
        DROP TABLE users                                           | CREATE TABLE users (id bigint); ALTER TABLE users ADD COLUMN name text NOT NULL | nothing
        CREATE TABLE t (x int); ALTER TABLE t ALTER COLUMN x DROP NOT NULL | DROP TABLE t                              | nothing
        """)
    void values_that_are_demanded_again(String up, String rollback, String expected) {
        assertThat(said("MRT801", up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users ALTER COLUMN name TYPE varchar(80)       | ALTER TABLE users ALTER COLUMN name TYPE varchar(40) | error
        ALTER TABLE users ALTER COLUMN name TYPE text              | ALTER TABLE users ALTER COLUMN name TYPE varchar(40) | error
        ALTER TABLE users ALTER COLUMN name TYPE text              | ALTER TABLE users ALTER COLUMN name TYPE varchar(40) USING left(name, 40) | nothing
        ALTER TABLE users ALTER COLUMN name TYPE text              | ALTER TABLE users ALTER COLUMN name TYPE varchar(40) USING name::varchar(40) | nothing
        ALTER TABLE users ALTER COLUMN name TYPE text              | UPDATE users SET name = left(name, 40); ALTER TABLE users ALTER COLUMN name TYPE varchar(40) | nothing
        ALTER TABLE users ALTER COLUMN age TYPE bigint             | ALTER TABLE users ALTER COLUMN age TYPE int          | error
        ALTER TABLE users ALTER COLUMN age TYPE smallint           | ALTER TABLE users ALTER COLUMN age TYPE int          | nothing
        ALTER TABLE users ALTER COLUMN age TYPE text               | ALTER TABLE users ALTER COLUMN age TYPE int USING age::int | error
        ALTER TABLE users ALTER COLUMN name TYPE varchar(20)       | ALTER TABLE users ALTER COLUMN name TYPE varchar(40) | nothing
        ALTER TYPE mood ADD VALUE 'glad'                           | ALTER TYPE mood RENAME TO old; CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE users ALTER COLUMN feeling TYPE mood USING feeling::text::mood; DROP TYPE old | error
        ALTER TYPE mood ADD VALUE 'glad'                           | UPDATE users SET feeling = 'ok' WHERE feeling = 'glad'; ALTER TYPE mood RENAME TO old; CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE users ALTER COLUMN feeling TYPE mood USING feeling::text::mood; DROP TYPE old | nothing
        """)
    void types_that_come_back(String up, String rollback, String expected) {
        assertThat(said("MRT801", up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users DROP CONSTRAINT users_email              | ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email) | error
        ALTER TABLE users DROP CONSTRAINT users_email; CREATE UNIQUE INDEX e ON users (email) | DROP INDEX e; ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email) | nothing
        ALTER TABLE users DROP CONSTRAINT users_email; CREATE INDEX e ON users (email) | DROP INDEX e; ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email) | error
        ALTER TABLE users DROP CONSTRAINT users_email; ALTER TABLE users ADD UNIQUE (email, org_id) | ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email) | error
        DROP INDEX users_pair; CREATE UNIQUE INDEX users_name ON users (name) | DROP INDEX users_name; CREATE UNIQUE INDEX users_pair ON users (name, age) | nothing
        ALTER TABLE users DROP COLUMN email                        | ALTER TABLE users ADD COLUMN email text CONSTRAINT users_email UNIQUE | nothing
        ALTER TABLE users DROP COLUMN email                        | ALTER TABLE users ADD COLUMN email text; ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email) | nothing
        ALTER TABLE users DROP CONSTRAINT users_email              | DELETE FROM users a USING users b WHERE a.email = b.email AND a.id > b.id; ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email) | nothing
        DROP INDEX users_lower                                     | CREATE UNIQUE INDEX users_lower ON users (lower(name)) | error
        DROP INDEX users_pair                                      | CREATE INDEX users_pair ON users (name, age)     | nothing
        ALTER TABLE users DROP CONSTRAINT users_pk                 | ALTER TABLE users ADD CONSTRAINT users_pk PRIMARY KEY (id) | error
        ALTER TABLE users ADD CONSTRAINT u UNIQUE (age)            | ALTER TABLE users DROP CONSTRAINT u              | nothing
        ALTER TABLE users DROP CONSTRAINT users_org                | ALTER TABLE users ADD CONSTRAINT users_org FOREIGN KEY (org_id) REFERENCES orgs (id) | error
        ALTER TABLE users DROP CONSTRAINT users_org                | ALTER TABLE users ADD CONSTRAINT users_org FOREIGN KEY (org_id) REFERENCES orgs (id) NOT VALID | nothing
        ALTER TABLE users DROP CONSTRAINT users_org; ALTER TABLE users ADD CONSTRAINT users_org FOREIGN KEY (org_id) REFERENCES orgs (id) ON DELETE CASCADE | ALTER TABLE users DROP CONSTRAINT users_org; ALTER TABLE users ADD CONSTRAINT users_org FOREIGN KEY (org_id) REFERENCES orgs (id) | nothing
        ALTER TABLE users DROP CONSTRAINT users_status             | ALTER TABLE users ADD CONSTRAINT users_status CHECK (status IN ('a', 'b')) | error
        ALTER TABLE users DROP CONSTRAINT users_status; ALTER TABLE users ADD CONSTRAINT users_status CHECK (status IN ('a', 'b', 'c')) | ALTER TABLE users DROP CONSTRAINT users_status; ALTER TABLE users ADD CONSTRAINT users_status CHECK (status IN ('a', 'b')) | error
        ALTER TABLE users DROP CONSTRAINT users_status; ALTER TABLE users ADD CONSTRAINT users_status CHECK (status IN ('a')) | ALTER TABLE users DROP CONSTRAINT users_status; ALTER TABLE users ADD CONSTRAINT users_status CHECK (status IN ('a', 'b')) | nothing
        ALTER TABLE users DROP CONSTRAINT users_status; ALTER TABLE users ADD CONSTRAINT users_status CHECK (length(status) < 9) | ALTER TABLE users DROP CONSTRAINT users_status; ALTER TABLE users ADD CONSTRAINT users_status CHECK (status IN ('a', 'b')) | warning
        """)
    void keys_and_conditions_that_come_back(String up, String rollback, String expected) {
        assertThat(said("MRT801", up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users MODIFY name varchar(40)                  | ALTER TABLE users MODIFY name varchar(40) NOT NULL | error
        ALTER TABLE users MODIFY name varchar(80) NOT NULL         | ALTER TABLE users MODIFY name varchar(40) NOT NULL | error
        ALTER TABLE users MODIFY mood ENUM('sad', 'ok', 'glad')    | ALTER TABLE users MODIFY mood ENUM('sad', 'ok')    | error
        ALTER TABLE users MODIFY mood ENUM('sad', 'ok', 'glad')    | UPDATE users SET mood = 'ok' WHERE mood = 'glad'; ALTER TABLE users MODIFY mood ENUM('sad', 'ok') | nothing
        ALTER TABLE users DROP INDEX users_age                     | ALTER TABLE users ADD UNIQUE KEY users_age (age)   | error
        ALTER TABLE users DROP INDEX users_age, ADD KEY users_age (age) | ALTER TABLE users DROP INDEX users_age, ADD UNIQUE KEY users_age (age) | error
        ALTER TABLE users DROP FOREIGN KEY users_org               | ALTER TABLE users ADD CONSTRAINT users_org FOREIGN KEY (org_id) REFERENCES orgs (id) | error
        ALTER TABLE users DROP FOREIGN KEY users_org               | SET FOREIGN_KEY_CHECKS = 0; ALTER TABLE users ADD CONSTRAINT users_org FOREIGN KEY (org_id) REFERENCES orgs (id) | nothing
        ALTER TABLE users MODIFY age int COMMENT 'years'           | ALTER TABLE users MODIFY age int                   | nothing
        """)
    void on_mysql(String up, String rollback, String expected) {
        assertThat(said(SqlDialect.MYSQL, MYSQL_BASE, "MRT801", up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        INSERT INTO n SELECT id, name FROM t                       | error
        INSERT INTO n SELECT id, coalesce(name, '') FROM t         | nothing
        INSERT INTO n SELECT id, name FROM t WHERE name IS NOT NULL | nothing
        DELETE FROM t WHERE name IS NULL; INSERT INTO n SELECT id, name FROM t | nothing
        """)
    void tables_that_are_made_anew(String copy, String expected) {
        String base = "CREATE TABLE t (id integer PRIMARY KEY, name text NOT NULL)";
        String up = "CREATE TABLE n (id integer PRIMARY KEY, name text); INSERT INTO n SELECT id, name FROM t; "
                + "DROP TABLE t; ALTER TABLE n RENAME TO t";
        String rollback = "CREATE TABLE n (id integer PRIMARY KEY, name text NOT NULL); " + copy
                + "; DROP TABLE t; ALTER TABLE n RENAME TO t";
        assertThat(said(SqlDialect.SQLITE, base + ";", "MRT801", up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        DROP INDEX CONCURRENTLY users_pair                         | CREATE UNIQUE INDEX users_pair ON users (name, age) | warning
        DROP INDEX CONCURRENTLY users_pair                         | CREATE UNIQUE INDEX CONCURRENTLY users_pair ON users (name, age) | nothing
        ALTER TABLE users ALTER COLUMN name TYPE varchar(80)       | ALTER TABLE users ALTER COLUMN name TYPE varchar(40) | warning
        ALTER TABLE users ALTER COLUMN name DROP NOT NULL          | ALTER TABLE users ALTER COLUMN name SET NOT NULL   | warning
        ALTER TABLE users DROP CONSTRAINT users_org                | ALTER TABLE users ADD CONSTRAINT users_org FOREIGN KEY (org_id) REFERENCES orgs (id) | warning
        DROP TABLE users                                           | CREATE TABLE users (id bigint); CREATE INDEX i ON users (id) | nothing
        ALTER TABLE users ADD COLUMN x int                         | ALTER TABLE users DROP COLUMN x                    | nothing
        """)
    void rollbacks_that_lock(String up, String rollback, String expected) {
        assertThat(said("MRT802", up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users ADD COLUMN x int                         | ALTER TABLE users DROP COLUMN x                    | info
        ALTER TABLE users ADD COLUMN x int; ALTER TABLE users RENAME COLUMN x TO y | ALTER TABLE users DROP COLUMN y    | info
        ALTER TABLE users ADD COLUMN x int; ALTER TABLE users RENAME TO people | ALTER TABLE people RENAME TO users; ALTER TABLE users DROP COLUMN x | info
        ALTER TABLE users ADD COLUMN x int GENERATED ALWAYS AS (age * 2) STORED | ALTER TABLE users DROP COLUMN x       | nothing
        ALTER TABLE users ADD COLUMN x int                         | CREATE TABLE kept AS SELECT id, x FROM users; ALTER TABLE users DROP COLUMN x | nothing
        CREATE TABLE t (id int)                                    | DROP TABLE t                                       | info
        CREATE TABLE t (id int)                                    | INSERT INTO orgs SELECT id FROM t; DROP TABLE t    | nothing
        CREATE TABLE t (id int); DROP TABLE t                      | DROP TABLE IF EXISTS t                             | nothing
        ALTER TABLE users ADD COLUMN x int                         | DROP TABLE orgs                                    | nothing
        """)
    void rollbacks_that_lose_what_is_new(String up, String rollback, String expected) {
        assertThat(said("MRT803", up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        CREATE INDEX CONCURRENTLY i ON users (age)                 | DROP INDEX CONCURRENTLY i                          | nothing
        CREATE INDEX CONCURRENTLY i ON users (age)                 | DROP INDEX CONCURRENTLY i; SELECT 1                | error
        ALTER TABLE users ADD COLUMN x int                         | REINDEX TABLE CONCURRENTLY users                   | error
        ALTER TABLE users ADD COLUMN x int                         | ALTER TABLE users DROP COLUMN x; SELECT 1          | nothing
        """)
    void rollbacks_in_a_transaction(String up, String rollback, String expected) {
        assertThat(said("MRT804", up, rollback)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        804 | ALTER TABLE users DROP COLUMN a                                 | nothing
        804 | ALTER TABLE users DROP COLUMN a; ALTER TABLE users DROP COLUMN b | warning
        804 | UPDATE users SET age = 1; ALTER TABLE users DROP COLUMN a       | nothing
        805 | ALTER TABLE users DROP COLUMN a                                 | nothing
        805 | ALTER TABLE users DROP COLUMN a; ALTER TABLE users DROP COLUMN b | info
        805 | DROP TABLE IF EXISTS a; DROP TABLE IF EXISTS b                  | nothing
        805 | DROP TABLE IF EXISTS a; DROP VIEW b                             | info
        """)
    void rollbacks_that_no_transaction_holds_together(String check, String rollback, String expected) {
        String up = "ALTER TABLE users ADD COLUMN a int, ADD COLUMN b int";
        assertThat(said(SqlDialect.MYSQL, MYSQL_BASE, "MRT" + check, up, rollback))
                .isEqualTo(expected);
    }

    private static String said(String code, String up, String rollback) {
        return said(SqlDialect.POSTGRES, BASE, code, up, rollback);
    }

    private static String said(SqlDialect dialect, String base, String code, String up, String rollback) {
        List<RiskWarning> warnings = ExampleChain.of(
                        dialect, "V1__base.sql", base, "V2__x.sql", script(up), "U2__x.sql", script(rollback))
                .warnings(code);
        return warnings.isEmpty()
                ? "nothing"
                : warnings.stream()
                        .map(each -> each.severity().name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String script(String statements) {
        return Arrays.stream(statements.split("; "))
                .map(each -> each.strip() + ";\n")
                .collect(Collectors.joining());
    }
}
