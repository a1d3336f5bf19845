package dev.mrt.analyzer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checks of loss say of one migration on a small schema, and what they leave to others. */
class LossTest {

    private static final String BASE = """
            CREATE TABLE customer (id bigint PRIMARY KEY, name text);
            CREATE TABLE users (
                id bigint CONSTRAINT users_pk PRIMARY KEY,
                email varchar(100) CONSTRAINT users_email UNIQUE,
                age int CONSTRAINT users_age CHECK (age > 0),
                at timestamp,
                customer_id bigint CONSTRAINT users_customer REFERENCES customer (id));
            CREATE INDEX users_by_age ON users (age);
            CREATE VIEW grown AS SELECT id FROM users WHERE age > 17;
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE SEQUENCE numbers;
            CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
            CREATE TABLE event (id bigint, day date) PARTITION BY RANGE (day);
            CREATE TABLE event_24 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            """;

    private static final List<String> CODES = List.of(
            "MRT201", "MRT202", "MRT203", "MRT204", "MRT205", "MRT207", "MRT214", "MRT215", "MRT216", "MRT219",
            "MRT220", "MRT221", "MRT222", "MRT223", "MRT224", "MRT301", "MRT302", "MRT303", "MRT304", "MRT306",
            "MRT311", "MRT312", "MRT313", "MRT402", "MRT408", "MRT409", "MRT501", "MRT502", "MRT503", "MRT504");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users DROP COLUMN at                               | ALTER TABLE users ADD COLUMN at timestamp       | 201 error, 312 info
        ALTER TABLE users ADD COLUMN x int; ALTER TABLE users DROP COLUMN x | SELECT 1                                   | nothing
        ALTER TABLE users RENAME TO u2; ALTER TABLE u2 DROP COLUMN at  | ALTER TABLE u2 ADD COLUMN at timestamp; ALTER TABLE u2 RENAME TO users | 201 error, 312 info
        CREATE TABLE s AS SELECT id, at FROM users; ALTER TABLE users DROP COLUMN at | ALTER TABLE users ADD COLUMN at timestamp; UPDATE users SET at = s.at FROM s WHERE s.id = users.id; DROP TABLE s | 201 warning, 312 info
        ALTER TABLE users DROP COLUMN IF EXISTS nothing_of_that_name   | SELECT 1                                        | nothing
        ALTER TABLE users DROP COLUMN email                            | ALTER TABLE users ADD COLUMN email varchar(100) | 201 error, 222 error, 312 info
        DROP TABLE event_24                                            | CREATE TABLE event_24 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') | 220 error
        ALTER TABLE event DETACH PARTITION event_24; DROP TABLE event_24 | CREATE TABLE event_24 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') | 220 error
        DROP TABLE IF EXISTS elsewhere; CREATE TABLE elsewhere (id int) | DROP TABLE elsewhere                           | nothing
        CREATE TABLE t (id int); DROP TABLE t                          | SELECT 1                                        | nothing
        CREATE TEMP TABLE t (id int); INSERT INTO t VALUES (1); TRUNCATE t | SELECT 1                                    | nothing
        TRUNCATE users                                                 | SELECT 1                                        | 203 error
        TRUNCATE customer CASCADE                                      | SELECT 1                                        | 216 error
        INSERT INTO users (email) VALUES ('do not truncate; drop table users') | DELETE FROM users                       | nothing
        ALTER TABLE users DROP CONSTRAINT users_customer               | ALTER TABLE users ADD CONSTRAINT users_customer FOREIGN KEY (customer_id) REFERENCES customer (id) | nothing
        ALTER TABLE users DROP CONSTRAINT users_customer               | CREATE INDEX x ON users (customer_id)           | 205 error
        ALTER TABLE users DROP CONSTRAINT users_email                  | CREATE INDEX x ON users (email)                 | 409 error
        ALTER TABLE users DROP CONSTRAINT users_email                  |                                                 | nothing
        ALTER TABLE users DROP CONSTRAINT users_pk                     | ALTER TABLE users ADD PRIMARY KEY (id)          | nothing
        ALTER TABLE users DROP CONSTRAINT users_age                    | ALTER TABLE users ADD CONSTRAINT adult CHECK (age > 0) | nothing
        DROP INDEX users_by_age                                        | CREATE INDEX unrelated ON users (at)            | 408 error
        DROP INDEX users_by_age                                        | CREATE INDEX users_by_age ON users (age)        | nothing
        DROP INDEX users_by_age                                        | DO $$ BEGIN PERFORM make_the_index(); END $$ | 408 warning
        DROP VIEW grown                                                | CREATE OR REPLACE\tVIEW grown AS SELECT id FROM users WHERE age > 17 | nothing
        DROP VIEW grown                                                | CREATE VIEW other AS SELECT 1                   | 207 error
        CREATE OR REPLACE VIEW grown AS SELECT id FROM users           | CREATE TABLE unrelated (id int)                 | 207 error
        CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 2 $$ | CREATE TABLE unrelated (id int)    | 504 error
        ALTER TABLE users RENAME COLUMN age TO years                   | ALTER TABLE users RENAME COLUMN years TO age    | nothing
        ALTER TABLE users RENAME COLUMN age TO years; ALTER TABLE users RENAME COLUMN at TO since | ALTER TABLE users RENAME COLUMN years TO age | 302 error
        ALTER TABLE users RENAME TO people                             | DROP TABLE people; CREATE TABLE users (id int)  | 301 error
        ALTER TABLE users RENAME CONSTRAINT users_pk TO pk             | CREATE TABLE unrelated (id int)                 | 313 error
        ALTER TABLE users ALTER COLUMN age TYPE bigint                 | ALTER TABLE users ALTER COLUMN age TYPE int     | 303 info
        ALTER TABLE users ALTER COLUMN email TYPE varchar(50)          | ALTER TABLE users ALTER COLUMN email TYPE varchar(100) | 219 warning
        ALTER TABLE users ALTER COLUMN email TYPE int USING email::int | ALTER TABLE users ALTER COLUMN email TYPE varchar(100) | 219 error
        ALTER TABLE users ALTER COLUMN at TYPE timestamp(0)            | ALTER TABLE users ALTER COLUMN at TYPE timestamp | 219 error
        ALTER TABLE users ALTER COLUMN age SET NOT NULL                | ALTER TABLE users ALTER COLUMN age DROP NOT NULL | nothing
        ALTER TABLE users ALTER COLUMN age SET NOT NULL                | ALTER TABLE users ALTER COLUMN at DROP NOT NULL | 402 error
        ALTER TYPE mood ADD VALUE 'happy'                              |                                                 | 304 error
        ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'                    | ALTER TYPE mood RENAME VALUE 'fine' TO 'ok'     | nothing
        ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'                    | CREATE TABLE unrelated (id int)                 | 306 error
        SELECT setval('numbers', 1)                                    |                                                 | 501 warning
        CREATE SEQUENCE other; SELECT setval('other', 5)               | DROP SEQUENCE other                             | nothing
        DROP SEQUENCE numbers                                          | CREATE SEQUENCE numbers                         | 221 warning
        DROP TYPE mood                                                 | CREATE TYPE mood AS ENUM ('sad', 'ok')          | nothing
        DROP TYPE mood                                                 | CREATE TABLE unrelated (id int)                 | 221 error
        CREATE TYPE size AS ENUM ('s'); CREATE TABLE t (s size)        | DROP TABLE t                                    | 503 error
        CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE TABLE t (id int) | DROP TABLE t                                   | 503 warning
        ALTER TABLE users DROP COLUMN age CASCADE                      | ALTER TABLE users ADD COLUMN age int CONSTRAINT users_age CHECK (age > 0); CREATE INDEX users_by_age ON users (age) | 201 error, 215 error, 312 info
        ALTER TABLE users ADD FOREIGN KEY (id) REFERENCES customer (id) ON DELETE SET NULL | ALTER TABLE users DROP CONSTRAINT users_id_fkey | 204 warning
        CREATE TABLE t (id bigint REFERENCES customer (id) ON DELETE CASCADE) | DROP TABLE t                             | nothing
        CREATE TABLE k AS SELECT * FROM users; DROP TABLE users        | CREATE TABLE users AS SELECT * FROM k; DROP TABLE k | 202 warning
        ALTER TABLE users RENAME TO k; CREATE TABLE users (id bigint); INSERT INTO users SELECT id FROM k | DELETE FROM users | nothing
        ALTER TABLE users ALTER COLUMN email TYPE varchar(50) USING left(email, 50) | ALTER TABLE users ALTER COLUMN email TYPE varchar(100) | 219 error
        CREATE SCHEMA IF NOT EXISTS public; CREATE TABLE t (id int)    | DROP TABLE t                                    | nothing
        ALTER TABLE users ADD CONSTRAINT c FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE; DELETE FROM customer WHERE id = 1 | ALTER TABLE users DROP CONSTRAINT c | 204 warning, 224 warning
        DELETE FROM customer                                           | SELECT 1                                        | nothing
        CREATE UNLOGGED TABLE t (id int)                               | DROP TABLE t                                    | 223 info
        """)
    void each_defect_is_said_once_and_by_its_own_check(String up, String rollback, String expected) {
        String undo = rollback == null ? "-- nothing\n" : rollback + ";\n";
        ExampleChain chain = ExampleChain.of(
                SqlDialect.POSTGRES, "V1__base.sql", BASE, "V2__change.sql", up + ";\n", "U2__change.sql", undo);

        assertThat(said(chain)).isEqualTo(expected);
    }

    private static String said(ExampleChain chain) {
        List<String> all = new ArrayList<>();
        for (String code : CODES) {
            for (RiskWarning warning : chain.warnings(code)) {
                all.add(code.substring(3) + " " + word(warning.severity()));
            }
        }
        return all.isEmpty() ? "nothing" : String.join(", ", all);
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
