package dev.mrt.tests.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.result.Coverage;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 goes step by step, SQLite within transactions. */
class OmittedMigrationsTest {

    private static final String NEVER = "-- if: select 0";
    private static final String IF_EMPTY = "-- if: select case when count(*) = 0 then 1 else 0 end from a";
    private static final String IF_MANY = "-- if: select case when count(*) > 99 then 1 else 0 end from a";

    @TempDir
    private Path temp;

    private StepsChain chain(String database) {
        return new StepsChain(temp, database);
    }

    private static void assertVerdict(RevisionResult result, Verdict verdict) {
        assertThat(result.verdict()).as(Verification.words(result)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void what_the_engine_leaves_out_is_not_applicable_for_the_reason_that_it_gives(String database) throws Exception {
        StepsChain chain = chain(database)
                .step(NEVER, "-- else: SKIPPED", "create table b (id int);", "-- rollback scripted", "drop table b;")
                .step("create table c (id int);", "-- rollback scripted", "drop table c;");
        VerificationReport report = chain.verify();
        RevisionResult skipped = Verification.result(report, "2");
        assertVerdict(skipped, Verdict.NOT_APPLICABLE);
        assertThat(skipped.reason()).isEqualTo("Its condition does not hold: select 0.");
        assertThat(skipped.coverage()).isEqualTo(Coverage.NONE);
        assertThat(skipped.limitations()).isEmpty();
        assertVerdict(Verification.result(report, "3"), Verdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void a_rollback_of_what_was_only_marked_as_run_must_not_harm(String database) throws Exception {
        StepsChain chain = chain(database)
                .step(
                        NEVER,
                        "-- else: MARKED_RAN",
                        "create table a (id int);",
                        "-- rollback generated",
                        "drop table a;")
                .step("create table c (id int);", "-- rollback scripted", "drop table c;");
        VerificationReport report = chain.verify();
        RevisionResult marked = Verification.result(report, "2");
        assertVerdict(marked, Verdict.FAILED);
        assertThat(marked.findings())
                .extracting(Finding::kind)
                .contains(FindingKind.SCHEMA_NOT_RESTORED, FindingKind.ROWS_LOST);
        assertThat(marked.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.SCHEMA_NOT_RESTORED)
                .allSatisfy(finding -> assertThat(finding.message())
                        .startsWith("It was only marked as run, and yet the engine runs its rollback."
                                + " Its condition does not hold: select 0. ")
                        .endsWith("instead of marking it as run."));
        assertVerdict(Verification.result(report, "3"), Verdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void a_harmless_rollback_of_what_was_only_marked_as_run_is_not_applicable(String database) throws Exception {
        RevisionResult result = chain(database)
                .step(
                        NEVER,
                        "-- else: MARKED_RAN",
                        "create table b (id int);",
                        "-- rollback scripted",
                        "drop table if exists b;")
                .result(2);
        assertVerdict(result, Verdict.NOT_APPLICABLE);
        assertThat(result.reason()).isEqualTo("Its condition does not hold: select 0.");
        assertThat(result.coverage().rows()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "impossible"})
    void what_was_marked_as_run_and_has_no_rollback_stops_the_engine_there(String rollback) throws Exception {
        RevisionResult result = chain("sqlite")
                .step(NEVER, "-- else: MARKED_RAN", "create table b (id int);", "-- rollback " + rollback)
                .result(2);
        assertVerdict(result, Verdict.NOT_APPLICABLE);
        assertThat(result.reason())
                .startsWith("Its condition does not hold: select 0. ")
                .contains("has no rollback", "would stop there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SKIPPED", "MARKED_RAN"})
    void what_runs_on_no_rows_is_verified_there_and_says_so(String otherwise) throws Exception {
        RevisionResult result = chain("h2")
                .step(
                        IF_EMPTY,
                        "-- else: " + otherwise,
                        "create table b (id int);",
                        "-- rollback scripted",
                        "drop table if exists b;")
                .result(2);
        assertVerdict(result, Verdict.PASSED);
        assertThat(result.limitations())
                .filteredOn(limitation -> limitation.kind() == LimitationKind.NOT_RUN_ON_ROWS)
                .singleElement()
                .satisfies(limitation -> {
                    assertThat(limitation.object()).isEqualToIgnoringCase("public.a");
                    assertThat(limitation.message()).contains("verified without any there", "count(*) = 0");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void what_is_left_out_where_rows_were_written_is_there_for_the_next_migration(String database) throws Exception {
        StepsChain chain = chain(database)
                .step(
                        IF_EMPTY,
                        "-- else: SKIPPED",
                        "alter table a add column extra int;",
                        "-- rollback scripted",
                        "alter table a drop column extra;")
                .step("create index i on a (extra);", "-- rollback scripted", "drop index i;");
        VerificationReport report = chain.verify();
        assertVerdict(Verification.result(report, "2"), Verdict.PASSED);
        RevisionResult next = Verification.result(report, "3");
        assertVerdict(next, Verdict.PASSED);
        assertThat(next.limitations()).extracting(Limitation::kind).doesNotContain(LimitationKind.APPLY_FAILED_ON_ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void what_may_fail_and_does_so_only_on_rows_is_verified_without_them(String database) throws Exception {
        RevisionResult result = chain(database)
                .step(
                        IF_EMPTY,
                        "-- else: FAILED_IGNORED",
                        "create table b (id int);",
                        "-- rollback scripted",
                        "select 1;")
                .result(2);
        assertVerdict(result, Verdict.FAILED);
        assertThat(result.findings()).extracting(Finding::kind).contains(FindingKind.SCHEMA_NOT_RESTORED);
        assertThat(result.limitations()).extracting(Limitation::kind).contains(LimitationKind.APPLY_FAILED_ON_ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void what_may_fail_and_does_so_anyway_is_not_applicable(String database) throws Exception {
        StepsChain chain = chain(database)
                .step(NEVER, "-- else: FAILED_IGNORED", "create table b (id int);", "-- rollback scripted", "select 1;")
                .step("create table c (id int);", "-- rollback scripted", "drop table c;");
        VerificationReport report = chain.verify();
        RevisionResult failed = Verification.result(report, "2");
        assertVerdict(failed, Verdict.NOT_APPLICABLE);
        assertThat(failed.reason())
                .startsWith("It failed, and its author said that this does not matter: 2.sql")
                .endsWith("Its condition does not hold: select 0.");
        assertThat(failed.limitations()).isEmpty();
        assertVerdict(Verification.result(report, "3"), Verdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void where_the_rows_that_are_missing_matter_it_is_inconclusive(String database) throws Exception {
        RevisionResult result = chain(database)
                .step(
                        IF_EMPTY,
                        "-- else: SKIPPED",
                        "insert into a values (1, 'default');",
                        "-- rollback scripted",
                        "delete from a where id = 1;")
                .result(2);
        assertVerdict(result, Verdict.INCONCLUSIVE);
        assertThat(result.limitations())
                .anySatisfy(limitation -> assertThat(limitation.kind()).isEqualTo(LimitationKind.NOT_RUN_ON_ROWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void a_rollback_that_meets_the_rows_for_which_it_was_marked_as_run_must_not_lose_them(String database)
            throws Exception {
        RevisionResult result = chain(database)
                .step(
                        IF_EMPTY,
                        "-- else: MARKED_RAN",
                        "insert into a values (1, 'default');",
                        "-- rollback scripted",
                        "delete from a;")
                .result(2);
        assertVerdict(result, Verdict.FAILED);
        assertThat(result.findings()).extracting(Finding::kind).contains(FindingKind.ROWS_LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite"})
    void what_does_not_run_without_rows_either_is_not_applicable(String database) throws Exception {
        StepsChain chain = chain(database)
                .step(IF_MANY, "-- else: SKIPPED", "create table b (id int);", "-- rollback scripted", "drop table b;")
                .step("create table c (id int);", "-- rollback scripted", "drop table c;");
        VerificationReport report = chain.verify();
        assertVerdict(Verification.result(report, "2"), Verdict.NOT_APPLICABLE);
        assertVerdict(Verification.result(report, "3"), Verdict.PASSED);
    }
}
