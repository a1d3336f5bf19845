package dev.mrt.analyzer.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.analyzer.ExampleChain;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.spi.RiskCheck;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the other release, which still runs or runs again, cannot live with. */
class CompatTest {

    private static final String BASE = """
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE TABLE users (
                id bigint PRIMARY KEY,
                name varchar(40) NOT NULL DEFAULT '',
                email text,
                age int,
                code int NOT NULL);
            CREATE VIEW grown AS SELECT id FROM users;
            """;

    private static final List<String> CODES = ExampleChain.checks().stream()
            .map(RiskCheck::descriptor)
            .map(Descriptor::code)
            .filter(code -> code.startsWith("MRT7"))
            .sorted()
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users DROP COLUMN email                              | 701
        ALTER TABLE users ADD COLUMN x int; ALTER TABLE users DROP COLUMN x | nothing
        ALTER TABLE users DROP COLUMN email; ALTER TABLE users ADD COLUMN email text | nothing
        ALTER TABLE users RENAME COLUMN email TO mail                    | 702
        ALTER TABLE users RENAME COLUMN email TO mail; ALTER TABLE users ADD COLUMN email text GENERATED ALWAYS AS (mail) STORED | nothing
        DROP TABLE users                                                 | 703
        CREATE TABLE t (id int); DROP TABLE t                            | nothing
        DROP TABLE users; CREATE VIEW users AS SELECT 1 AS id            | nothing
        ALTER TABLE users RENAME TO people                               | 706
        ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT * FROM people | nothing
        CREATE TABLE t (id int); ALTER TABLE t RENAME TO t2              | nothing
        ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'                      | 708
        ALTER VIEW grown RENAME TO adults                                | 708
        """)
    void names_that_go(String up, String expected) {
        assertThat(said(up)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ALTER TABLE users ADD COLUMN x int                               | nothing
        ALTER TABLE users ADD COLUMN x int NOT NULL DEFAULT 0            | nothing
        ALTER TABLE users ADD COLUMN x int NOT NULL                      | 704
        ALTER TABLE users ADD COLUMN x int NOT NULL DEFAULT 0; ALTER TABLE users ALTER COLUMN x DROP DEFAULT | 704
        ALTER TABLE users ADD COLUMN x int; UPDATE users SET x = 1; ALTER TABLE users ALTER COLUMN x SET NOT NULL | 704
        CREATE TABLE t (id int); ALTER TABLE t ADD COLUMN x int NOT NULL | nothing
        ALTER TABLE users ALTER COLUMN age TYPE bigint                   | 705
        ALTER TABLE users ALTER COLUMN name TYPE varchar(80)             | nothing
        ALTER TABLE users ALTER COLUMN age TYPE text                     | 705
        ALTER TABLE users ALTER COLUMN code DROP NOT NULL                | 707
        ALTER TABLE users ALTER COLUMN email DROP NOT NULL               | nothing
        ALTER TABLE users ALTER COLUMN email SET NOT NULL                | 709
        ALTER TABLE users ALTER COLUMN name SET NOT NULL                 | nothing
        ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0)               | 709
        ALTER TABLE users ADD COLUMN x int; ALTER TABLE users ADD CONSTRAINT c CHECK (x > 0) | nothing
        CREATE UNIQUE INDEX u ON users (email)                           | 709
        CREATE INDEX u ON users (email)                                  | nothing
        ALTER TABLE users ALTER COLUMN name DROP DEFAULT                 | 710
        ALTER TABLE users ALTER COLUMN age DROP DEFAULT                  | nothing
        ALTER TABLE users ALTER COLUMN name DROP DEFAULT; ALTER TABLE users ALTER COLUMN name SET DEFAULT 'x' | nothing
        """)
    void demands_that_change(String up, String expected) {
        assertThat(said(up)).isEqualTo(expected);
    }

    @Test
    void they_run_with_the_profile_of_rolling_deployments_only() {
        assertThat(CODES).hasSize(10);
        assertThat(CODES)
                .allSatisfy(
                        code -> assertThat(ExampleChain.check(code).descriptor().profile())
                                .isEqualTo("compat"));
    }

    private static String said(String up) {
        ExampleChain chain = ExampleChain.of(
                SqlDialect.POSTGRES, "V1__base.sql", BASE, "V2__x.sql", up.replace("; ", ";\n") + ";\n");
        List<String> found = CODES.stream()
                .flatMap(code -> chain.warnings(code).stream())
                .map(RiskWarning::code)
                .map(code -> code.substring(3))
                .toList();
        return found.isEmpty() ? "nothing" : String.join(", ", found);
    }
}
