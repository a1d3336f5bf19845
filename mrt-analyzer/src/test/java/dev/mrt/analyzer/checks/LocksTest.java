package dev.mrt.analyzer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.sql.SqlDialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a second migration is told on a table that the first one made; the examples of the checks are run elsewhere. */
class LocksTest {

    private static final String TABLES = """
            CREATE TABLE item (id bigint PRIMARY KEY, name varchar(20), price numeric(8, 2), code text NOT NULL, made timestamptz);
            CREATE TABLE shop (id bigint PRIMARY KEY);
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MRT407 | 1 | CREATE UNIQUE INDEX i ON item (name)
                    MRT407 | 0 | CREATE TABLE fresh (a int); CREATE INDEX i ON fresh (a)
                    MRT407 | 0 | CREATE INDEX i ON ONLY item (name)
                    MRT407 | 1 | CREATE INDEX i ON unknown_to_the_scripts (name)
                    MRT415 | 0 | CREATE INDEX i ON item (name); DROP INDEX CONCURRENTLY i
                    MRT416 | 1 | ALTER TABLE item ADD FOREIGN KEY (id) REFERENCES shop (id)
                    MRT416 | 0 | CREATE TABLE fresh (a bigint); ALTER TABLE fresh ADD FOREIGN KEY (a) REFERENCES shop (id)
                    MRT417 | 0 | CREATE TABLE fresh (a bigint CHECK (a > 0))
                    MRT418 | 0 | ALTER TABLE item ADD CONSTRAINT k PRIMARY KEY USING INDEX i
                    MRT406 | 1 | CREATE UNIQUE INDEX CONCURRENTLY i ON item (name)
                    MRT406 | 0 | ALTER TABLE item ADD CONSTRAINT k UNIQUE USING INDEX i
                    MRT406 | 0 | ALTER TABLE item ADD CONSTRAINT k UNIQUE (id, name)
                    MRT406 | 0 | ALTER TABLE item ADD COLUMN tag text; ALTER TABLE item ADD UNIQUE (tag)
                    MRT213 | 0 | ALTER TABLE item ALTER COLUMN code SET NOT NULL
                    MRT213 | 0 | ALTER TABLE item ALTER COLUMN name DROP NOT NULL
                    MRT213 | 0 | ALTER TABLE item ADD CHECK (name IS NOT NULL); ALTER TABLE item ALTER COLUMN name SET NOT NULL
                    MRT401 | 0 | ALTER TABLE item ADD COLUMN no bigint GENERATED ALWAYS AS IDENTITY
                    MRT401 | 0 | CREATE TABLE fresh (a int); ALTER TABLE fresh ADD COLUMN b int NOT NULL
                    MRT404 | 1 | ALTER TABLE item ADD COLUMN at timestamptz DEFAULT clock_timestamp()
                    MRT404 | 0 | ALTER TABLE item ADD COLUMN at timestamptz DEFAULT CURRENT_TIMESTAMP
                    MRT421 | 1 | ALTER TABLE item ALTER COLUMN name TYPE varchar(10)
                    MRT421 | 0 | ALTER TABLE item ALTER COLUMN name TYPE text
                    MRT421 | 0 | ALTER TABLE item ALTER COLUMN price TYPE numeric(10, 2)
                    MRT421 | 1 | ALTER TABLE item ALTER COLUMN price TYPE numeric(10, 1)
                    MRT422 | 1 | ALTER TABLE item ADD COLUMN twice numeric GENERATED ALWAYS AS (price * 2) STORED
                    MRT413 | 0 | VACUUM item
                    MRT413 | 1 | VACUUM item; ALTER TABLE item ADD COLUMN tag text
                    MRT439 | 0 | ALTER TABLE item ADD COLUMN tag text
                    """)
    void on_postgresql(String code, int times, String up) {
        assertThat(found(SqlDialect.POSTGRES, code, up, "SELECT 1;")).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MRT801 | 1 | ALTER TABLE item ALTER COLUMN code DROP NOT NULL | ALTER TABLE item ALTER COLUMN code SET NOT NULL
                    MRT801 | 0 | ALTER TABLE item ALTER COLUMN code DROP NOT NULL | UPDATE item SET code = '' WHERE code IS NULL; ALTER TABLE item ALTER COLUMN code SET NOT NULL
                    MRT801 | 0 | ALTER TABLE item ALTER COLUMN name SET NOT NULL | ALTER TABLE item ALTER COLUMN name DROP NOT NULL
                    MRT801 | 1 | ALTER TABLE item ALTER COLUMN price TYPE numeric(12, 2) | ALTER TABLE item ALTER COLUMN price TYPE numeric(8, 2)
                    MRT801 | 0 | ALTER TABLE item DROP COLUMN name | ALTER TABLE item ADD COLUMN name varchar(20)
                    MRT804 | 1 | CREATE INDEX i ON item (name) | DROP INDEX CONCURRENTLY i; SELECT 1
                    MRT804 | 0 | CREATE INDEX i ON item (name) | DROP INDEX CONCURRENTLY i
                    MRT802 | 1 | ALTER TABLE item ALTER COLUMN name TYPE varchar(40) | ALTER TABLE item ALTER COLUMN name TYPE varchar(20)
                    MRT802 | 0 | ALTER TABLE item ADD COLUMN tag text | ALTER TABLE item DROP COLUMN tag
                    MRT803 | 1 | ALTER TABLE item ADD COLUMN tag text | ALTER TABLE item DROP COLUMN tag
                    MRT803 | 0 | ALTER TABLE item DROP COLUMN name | ALTER TABLE item ADD COLUMN name varchar(20)
                    MRT807 | 1 | ALTER TABLE item ADD COLUMN tag text | DELETE FROM item WHERE tag IS NOT NULL; ALTER TABLE item DROP COLUMN tag
                    MRT807 | 0 | INSERT INTO shop VALUES (7) | DELETE FROM shop WHERE id = 7
                    """)
    void when_it_is_rolled_back(String code, int times, String up, String down) {
        assertThat(found(SqlDialect.POSTGRES, code, up, down)).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MRT701 | 1 | ALTER TABLE item DROP COLUMN name
                    MRT702 | 1 | ALTER TABLE item RENAME COLUMN name TO title
                    MRT703 | 0 | CREATE TABLE fresh (a int); DROP TABLE fresh
                    MRT704 | 1 | ALTER TABLE item ADD COLUMN tag text NOT NULL DEFAULT ''; ALTER TABLE item ALTER COLUMN tag DROP DEFAULT
                    MRT704 | 0 | ALTER TABLE item ADD COLUMN tag text NOT NULL DEFAULT ''
                    MRT706 | 0 | ALTER TABLE item RENAME TO article; CREATE VIEW item AS SELECT * FROM article
                    MRT709 | 0 | CREATE TABLE fresh (a int); ALTER TABLE fresh ADD CHECK (a > 0)
                    """)
    void in_a_rolling_deployment(String code, int times, String up) {
        assertThat(found(SqlDialect.POSTGRES, code, up, "SELECT 1;")).isEqualTo(times);
    }

    private static int found(SqlDialect dialect, String code, String up, String down) {
        return ExampleChain.of(dialect, "V1__a.sql", TABLES, "V2__b.sql", up, "U2__b.sql", down)
                .warnings(code)
                .size();
    }
}
