package dev.mrt.tests.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The workflow for GitHub Actions: its steps are run as the runner runs them. */
@DisabledOnOs(OS.WINDOWS)
class GithubTest {

    private static final Yaml WORKFLOW = Yaml.of("examples/ci/github/migrations.yml");

    /** {@code actions/toolkit}, "Workflow syntax for GitHub Actions". */
    private static final Set<String> KEYS_OF_STEPS =
            Set.of("name", "id", "uses", "with", "run", "if", "env", "shell", "working-directory", "continue-on-error");

    @TempDir
    Path temp;

    private Job job;
    private Path path;

    @BeforeEach
    void a_pull_request() throws Exception {
        job = Job.ofShop(temp);
        path = Files.createFile(temp.resolve("path"));
        job.set("GITHUB_PATH", path.toString());
    }

    private static List<Yaml> steps(String name) {
        return WORKFLOW.at("jobs").at(name).at("steps").items();
    }

    private static Yaml step(String jobName, String name) {
        return steps(jobName).stream()
                .filter(step -> step.has("name") && step.at("name").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Job.Step run(String jobName, String name) throws Exception {
        Yaml step = step(jobName, name);
        if (step.has("env")) {
            step.at("env")
                    .map()
                    .forEach((variable, value) ->
                            job.set(variable.toString(), value.toString().replace("${{ github.base_ref }}", "main")));
        }
        Path summary = Files.write(temp.resolve("summary.md"), new byte[0]);
        job.set("GITHUB_STEP_SUMMARY", summary.toString());
        String added = String.join(":", Files.readAllLines(path));
        job.set("PATH", added + ":" + System.getenv("PATH"));
        return job.run(
                "bash",
                "--noprofile",
                "--norc",
                "-eo",
                "pipefail",
                "-c",
                step.at("run").text());
    }

    @Test
    void a_pull_request_is_annotated_summed_up_and_uploaded() throws Exception {
        assertThat(run("check", "Get mrt").exitCode()).isZero();

        Job.Step annotated = run("check", "Check what the pull request changes");
        assertThat(annotated.exitCode()).as(annotated.out()).isEqualTo(1);
        assertThat(annotated.out())
                .contains("::error file=src/main/resources/db/migration/U8__allow_returned_orders.sql,line=2,")
                .doesNotContain("V4__", "mrt: ");
        assertThat(temp.resolve("summary.md")).content().startsWith("### ❌ mrt check: 1 error");

        assertThat(run("check", "Check the whole chain for code scanning").exitCode())
                .isEqualTo(1);
        Yaml upload = steps("check").get(steps("check").size() - 1);
        assertThat(job.file(upload.at("with").at("sarif_file").text()))
                .content()
                .contains("\"ruleId\": \"MRT201\"", "src/main/resources/db/migration/V6__move_phone_numbers.sql");
    }

    @Test
    void every_rollback_is_verified_and_what_is_found_is_kept() throws Exception {
        assertThat(run("verify", "Get mrt").exitCode()).isZero();
        Job.Step verified = run("verify", "Verify every rollback");
        assertThat(verified.exitCode()).as(verified.out()).isEqualTo(1);
        assertThat(verified.out()).contains("::error file=src/main/resources/db/migration/U4__lower_case_email.sql");
        assertThat(temp.resolve("summary.md"))
                .content()
                .startsWith("### ❌ mrt verify: 10 migrations: 7 passed, 3 failed.");
        assertThat(job.file("mrt-verify.json")).exists();
        assertThat(job.file("mrt-verify.xml")).exists();
        Yaml upload = steps("verify").get(steps("verify").size() - 1);
        assertThat(upload.at("with").at("path").text()).isEqualTo("mrt-verify.*");
    }

    @Test
    void the_workflow_has_the_form_that_github_reads() {
        assertThat(WORKFLOW.map().keySet().stream().map(Object::toString))
                .containsExactly("name", "on", "permissions", "env", "jobs");
        for (String name : List.of("check", "verify")) {
            assertThat(WORKFLOW.at("jobs").at(name).map().keySet().stream().map(Object::toString))
                    .containsOnlyOnce("runs-on", "steps");
            assertThat(steps(name)).allSatisfy(step -> {
                assertThat(KEYS_OF_STEPS)
                        .containsAll(step.map().keySet().stream()
                                .map(Object::toString)
                                .toList());
                assertThat(step.has("uses")).isNotEqualTo(step.has("run"));
            });
        }
        assertThat(WORKFLOW.at("jobs").at("check").at("permissions").map())
                .isEqualTo(Map.of("contents", "read", "security-events", "write"));
    }

    /** What others name (branches, titles) reaches a shell as a variable alone ("Script injections", GitHub's security guide). */
    @Test
    void no_expression_is_pasted_into_a_script() {
        assertThat(List.of("check", "verify"))
                .allSatisfy(name -> assertThat(steps(name))
                        .filteredOn(step -> step.has("run"))
                        .allSatisfy(step -> assertThat(step.at("run").text()).doesNotContain("${{")));
    }
}
