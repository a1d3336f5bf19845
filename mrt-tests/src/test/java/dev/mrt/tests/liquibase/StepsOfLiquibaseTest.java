package dev.mrt.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.core.Mrt;
import dev.mrt.tests.cases.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one changeset leaves to the next, on a database where nothing is taken back by itself. */
class StepsOfLiquibaseTest {

    private static final String BEGIN = "databaseChangeLog:\n";

    @TempDir
    private Path folder;

    private static String sql(String id, String attribute, String rollback, String... statements) {
        StringBuilder text = new StringBuilder("- changeSet:\n    id: " + id + "\n    author: mrt\n" + attribute);
        text.append("    changes:\n");
        for (String statement : statements) {
            text.append("    - sql: {sql: \"").append(statement).append("\"}\n");
        }
        return text.append("    rollback: \"" + rollback + "\"\n").toString();
    }

    private static String code(String id, Class<?> type) {
        return "- changeSet:\n    id: " + id + "\n    author: mrt\n    changes:\n    - customChange: {class: \""
                + type.getName() + "\"}\n";
    }

    private List<RevisionResult> verify(String... changeSets) throws IOException {
        Path changelog = Files.writeString(folder.resolve("all.yaml"), BEGIN + String.join("", changeSets));
        MrtConfig config = MrtConfig.builder()
                .changeLogFile(changelog.toString())
                .database("h2")
                .migrationTimeout(Duration.ofSeconds(2))
                .build();
        try (Mrt mrt = Mrt.of(config)) {
            return mrt.checkAll().results();
        }
    }

    private static void assertVerdicts(List<RevisionResult> results, Verdict... verdicts) {
        assertThat(results)
                .as(() -> String.join(
                        "\n", results.stream().map(Verification::words).toList()))
                .extracting(RevisionResult::verdict)
                .containsExactly(verdicts);
    }

    @Test
    void what_a_failure_that_does_not_matter_left_behind_is_there_again_after_a_rebuild() throws IOException {
        List<RevisionResult> results = verify(
                sql("1", "    failOnError: false\n", "", "create table t (n varchar(20))", "bogus"),
                sql(
                        "2",
                        "",
                        "alter table t alter column n drop not null",
                        "alter table t alter column n set not null"));
        assertVerdicts(results, Verdict.NOT_APPLICABLE, Verdict.PASSED);
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_run_ends_although_a_custom_change_does_not() throws IOException {
        List<RevisionResult> results = verify(
                sql("1", "", "drop table t", "create table t (n int)"),
                code("2", CustomCode.Endless.class),
                sql("3", "", "drop table u", "create table u (n int)"));
        assertVerdicts(results, Verdict.PASSED, Verdict.FAILED, Verdict.NOT_RUN);
        assertThat(results.get(1).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(FindingKind.TIMEOUT));
    }

    @Test
    void an_error_in_a_custom_change_fails_its_changeset() throws IOException {
        List<RevisionResult> results = verify(code("1", CustomCode.Incomplete.class));
        assertVerdicts(results, Verdict.FAILED);
        assertThat(results.get(0).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.APPLY_FAILED);
            assertThat(finding.message()).contains("NoClassDefFoundError: org/example/Missing");
        });
    }
}
