package dev.mrt.tests.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 goes step by step, SQLite within transactions. */
class EngineOutcomesTest {

    private static final String IF_EMPTY = "-- if: select case when count(*) = 0 then 1 else 0 end from a";

    @TempDir
    private Path temp;

    private StepsChain chain(String database) {
        return new StepsChain(temp, database);
    }

    private static void assertVerdict(RevisionResult result, Verdict verdict) {
        assertThat(result.verdict()).as(Verification.words(result)).isEqualTo(verdict);
    }

    private StepsChain halting(String condition) {
        return chain("h2")
                .step(condition, "-- else: HALTED", "create table b (id int);", "-- rollback scripted", "drop table b;")
                .step("create table c (id int);", "-- rollback scripted", "drop table c;");
    }

    @Test
    void a_chain_that_halts_on_rows_goes_on_without_them() throws Exception {
        VerificationReport report = halting(IF_EMPTY).verify();
        RevisionResult result = Verification.result(report, "2");
        assertVerdict(result, Verdict.PASSED);
        assertThat(result.limitations()).extracting(Limitation::kind).contains(LimitationKind.APPLY_FAILED_ON_ROWS);
        assertVerdict(Verification.result(report, "3"), Verdict.PASSED);
    }

    @Test
    void a_chain_that_halts_anyway_is_for_a_person_to_mend() throws Exception {
        StepsChain chain = halting("-- if: select 0");
        assertThatThrownBy(chain::verify)
                .isInstanceOfSatisfying(
                        MrtException.class, e -> assertThat(e.reason()).isEqualTo(MrtException.Reason.USAGE))
                .hasMessageContainingAll("2 (2.sql)", "Its condition does not hold: select 0.", "(to)");
        assertVerdict(chain.verify(config -> config.to("1")).results().get(0), Verdict.PASSED);
    }

    @Test
    void a_chain_that_halts_before_what_is_to_be_verified_says_so_too() {
        StepsChain chain = halting("-- if: select 0");
        assertThatThrownBy(() -> chain.verify(config -> config.from("3")))
                .isInstanceOfSatisfying(
                        MrtException.class, e -> assertThat(e.reason()).isEqualTo(MrtException.Reason.USAGE))
                .hasMessageContainingAll("2.sql", "Its condition does not hold: select 0.", "(to)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void a_rollback_that_the_engine_finds_impossible_is_missing(String database) throws Exception {
        RevisionResult result = chain(database)
                .step("create table b (id int);", "-- rollback impossible")
                .result(2);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.ROLLBACK_MISSING);
            assertThat(finding.message()).contains("There is no inverse of this statement.");
        });
        assertThat(result.limitations())
                .extracting(Limitation::kind)
                .doesNotContain(LimitationKind.REAPPLY_NOT_CHECKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void what_stays_behind_is_told_together_with_the_declaration_that_nothing_does(String database) throws Exception {
        RevisionResult result = chain(database)
                .step("update a set name = 'gone';", "-- rollback declared")
                .result(2);
        assertVerdict(result, Verdict.FAILED);
        assertThat(result.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.VALUES_CHANGED)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message())
                        .startsWith("The rollback was declared to need nothing: an empty rollback. Yet something"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void a_rollback_that_needs_nothing_indeed_passes(String database) throws Exception {
        RevisionResult result = chain(database)
                .step("create table b (id int);", "drop table b;", "-- rollback declared")
                .result(2);
        assertVerdict(result, Verdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void what_runs_at_every_update_must_be_able_to(String database) throws Exception {
        StepsChain chain = chain(database)
                .step("-- always", "create table b (id int);", "-- rollback scripted", "drop table b;")
                .step("create table c (id int);", "-- rollback scripted", "drop table c;");
        VerificationReport report = chain.verify();
        assertThat(Verification.result(report, "2").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.NOT_RERUNNABLE);
            assertThat(finding.message()).startsWith("The engine runs it again at every update, and it fails");
        });
        assertVerdict(Verification.result(report, "3"), Verdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void what_runs_at_every_update_may_come_to_other_rows_and_schema(String database) throws Exception {
        RevisionResult result = chain(database)
                .step(
                        "-- always",
                        "create table if not exists b (id int);",
                        "insert into b values (1);",
                        "-- rollback scripted",
                        "drop table b;")
                .result(2);
        assertVerdict(result, Verdict.PASSED);
    }

    @Test
    void what_runs_at_every_update_is_run_again_without_a_rollback_too() throws Exception {
        RevisionResult result =
                chain("h2").step("-- always", "create table b (id int);").result(2);
        assertThat(result.findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.ROLLBACK_MISSING, FindingKind.NOT_RERUNNABLE);
    }

    @Test
    void results_carry_the_sql_for_this_very_database() throws Exception {
        RevisionResult result = chain("h2").result(1);
        assertThat(result.migration().up().text()).contains("name varchar(20)").doesNotContain("${text}");
    }

    @Test
    void rebuilding_the_database_does_not_open_the_engine_again() throws Exception {
        StepsChain chain = chain("h2").step("create table b (id int);", "-- rollback scripted", "drop table nowhere;");
        assertVerdict(chain.result(2), Verdict.FAILED);
        assertThat(StepsProvider.opened(chain.folder())).isEqualTo(1);
    }

    @Test
    void a_phase_that_timed_out_leads_to_a_new_engine() throws Exception {
        String endless =
                "select count(*) from system_range(1, 1000000) x, system_range(1, 1000000) y where x.x + y.x < 0;";
        StepsChain chain =
                chain("h2").step("create table b (id int);", "-- rollback scripted", endless, "drop table b;");
        VerificationReport report = chain.verify(config -> config.migrationTimeout(Duration.ofSeconds(1)));
        assertThat(Verification.result(report, "2").findings())
                .extracting(Finding::kind)
                .contains(FindingKind.TIMEOUT);
        assertThat(StepsProvider.opened(chain.folder())).isEqualTo(2);
    }
}
