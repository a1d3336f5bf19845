package dev.mrt.tests.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.core.Mrt;
import dev.mrt.core.SafetyResult;
import dev.mrt.core.SafetyResult.Status;
import dev.mrt.core.SafetyTests;
import dev.mrt.tests.Chain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain without rows: up, down, up again. */
class UpAndDownTest {

    private static final String LATE = "bought data, TICKET-7";

    @TempDir
    Path temp;

    private Chain chain;

    @BeforeEach
    void begin() {
        chain = Chain.in(temp, "chain")
                .with("1", "CREATE TABLE a (id int PRIMARY KEY, name varchar(20));", "DROP TABLE a;");
    }

    private MrtConfigBuilder config() {
        return MrtConfig.builder().database("h2").locations(List.of("filesystem:" + chain.folder()));
    }

    private static SafetyResult result(MrtConfigBuilder config) {
        try (Mrt mrt = Mrt.of(config.build())) {
            return SafetyTests.of(mrt).upAndDown();
        }
    }

    private SafetyResult result() {
        return result(config());
    }

    private void assertPasses(MrtConfigBuilder config, String... notes) {
        SafetyResult result = result(config);
        assertThat(result.message()).isEmpty();
        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.notes()).containsExactly(notes);
    }

    @Test
    void a_chain_whose_rollbacks_are_right_passes() {
        chain.with("2", "ALTER TABLE a ADD COLUMN b int;", "ALTER TABLE a DROP COLUMN b;");
        assertPasses(config());
    }

    @Test
    void what_stays_behind_at_base_is_shown_as_a_difference() {
        chain.with("2", "CREATE TABLE b (id int); CREATE SEQUENCE s;", "DROP TABLE b;");
        SafetyResult result = result();
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.message())
                .startsWith("After the way down the schema is not what it was before 1 step (V1__step.sql):")
                .contains("sequence PUBLIC.S is there now and was not before", "+sequence PUBLIC.S");
        assertThat(result.expected()).isEmpty();
        assertThat(result.actual()).contains("sequence PUBLIC.S");
    }

    @Test
    void a_rollback_that_fails_below_the_head_is_named() {
        chain.with("2", "CREATE TABLE b (id int REFERENCES a);", "SELECT 1;");
        assertThatThrownBy(() -> {
                    try (Mrt mrt = Mrt.of(config().build())) {
                        mrt.assertUpgradesAndDowngrades();
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("On the way down the rollback of 1 step (V1__step.sql) fails")
                .hasMessageContaining("U1__step.sql");
    }

    @Test
    void a_migration_that_cannot_run_again_is_named() {
        chain.with(
                        "2",
                        "CREATE SCHEMA s; CREATE TABLE s.t (id int);",
                        "DROP SCHEMA s CASCADE; DROP SCHEMA IF EXISTS s;")
                .with("3", "CREATE ROLE reader;", "SELECT 1;");
        SafetyResult result = result();
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.message()).containsIgnoringCase("reader");
    }

    @Test
    void a_migration_that_cannot_run_at_all_is_named() {
        chain.with("2", "ALTER TABLE missing ADD COLUMN b int;", "SELECT 1;");
        assertThat(result().message())
                .startsWith("The chain cannot be brought to its head: V2__step.sql:1: ")
                .containsIgnoringCase("missing");
    }

    @Test
    void a_migration_without_rollback_ends_the_way_down() {
        chain.with("V2__import.sql", "INSERT INTO a VALUES (1, 'x');");
        assertThat(result().message())
                .startsWith("The way down ends at 2 import (V2__import.sql), which has no rollback: ")
                .contains("skip the migration with a reason");
    }

    @Test
    void what_is_skipped_stays_up_and_the_rest_goes_down_without_it() {
        chain.with("V2__import.sql", "INSERT INTO a VALUES (1, 'x');")
                .with("3", "ALTER TABLE a ADD COLUMN b int;", "ALTER TABLE a DROP COLUMN b;");
        assertPasses(config().skip(Map.of("2", LATE)), "2 stayed up: skipped, " + LATE + ".");
    }

    @Test
    void what_is_below_a_skipped_one_is_judged_too() {
        chain.with("2", "CREATE TABLE b (id int);", "SELECT 1;")
                .with("V3__import.sql", "INSERT INTO a VALUES (1, 'x');");
        assertThat(result(config().skip(Map.of("3", LATE))).message()).contains("table PUBLIC.B is there now");
    }

    @Test
    void where_nothing_can_go_down_nothing_is_said_to_have_passed() {
        SafetyResult result = result(config().skip(Map.of("1", LATE)));
        assertThat(result.status()).isEqualTo(Status.NOT_CHECKED);
        assertThat(result.message())
                .isEqualTo("The chain goes up, but nothing was taken down. 1 stayed up: skipped, " + LATE + ".");
    }

    @Test
    void what_comes_before_from_stays_up() {
        chain.with("V2__old.sql", "CREATE TABLE b (id int);")
                .with("3", "ALTER TABLE a ADD COLUMN b int;", "ALTER TABLE a DROP COLUMN b;");
        assertPasses(config().from("3"), "1 to 2 stayed up: not asked for (from 3).");
        assertPasses(config().to("1"));
    }

    @Test
    void what_a_repeatable_migration_makes_may_stay() {
        chain.with("U1__step.sql", "DROP TABLE a CASCADE;")
                .with("2", "CREATE TABLE b (id int);", "DROP TABLE b;")
                .with("R__views.sql", "CREATE OR REPLACE VIEW one AS SELECT 1 AS one;");
        assertPasses(config());
    }

    @Test
    void a_baseline_is_where_the_way_down_ends() {
        chain = Chain.in(temp, "squashed")
                .with("B5__all.sql", "CREATE TABLE a (id int);")
                .with("6", "ALTER TABLE a ADD COLUMN b int;", "ALTER TABLE a DROP COLUMN b;");
        assertPasses(config(), "5 stayed up: a baseline, which nobody takes down.");
    }

    @Test
    void a_step_that_takes_too_long_is_given_up() {
        chain.with("2", "CREATE TABLE b AS SELECT sum(x) AS s FROM system_range(1, 10000000000);", "DROP TABLE b;");
        assertThat(result(config().migrationTimeout(Duration.ofMillis(700))).message())
                .contains("2 step (V2__step.sql): The migration took longer than 700 ms and was cancelled.");
    }

    @Test
    void enumerations_of_postgres_must_go_with_their_table() {
        chain.with("2", "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE b (m mood, i serial);", "DROP TABLE b;");
        assertThat(result(config().database("postgres")).message())
                .contains("enum public.mood is there now and was not before");
        chain.with("U2__step.sql", "DROP TABLE b; DROP TYPE mood;");
        assertPasses(config().database("postgres"));
    }

    @Test
    void a_changelog_goes_up_and_down_with_what_the_engine_leaves_out() throws IOException {
        Path file = temp.resolve("changelog.sql");
        Files.writeString(file, """
                --liquibase formatted sql
                --changeset ann:1
                CREATE TABLE a (id int);
                --rollback DROP TABLE a;
                --changeset ann:2 dbms:oracle
                CREATE TABLE b (id int);
                --changeset ann:3
                --preconditions onFail:MARK_RAN
                --precondition-sql-check expectedResult:1 SELECT 0
                CREATE TABLE c (id int);
                --rollback empty
                --changeset ann:4
                CREATE TABLE d (id int);
                --rollback DROP TABLE d;
                """);
        MrtConfigBuilder config = MrtConfig.builder().database("h2").changeLogFile(file.toString());
        assertPasses(config);
        Files.writeString(file, Files.readString(file).replace("--rollback DROP TABLE d;", "--rollback empty"));
        assertThat(result(config).message()).contains("table PUBLIC.D is there now and was not before");
    }
}
