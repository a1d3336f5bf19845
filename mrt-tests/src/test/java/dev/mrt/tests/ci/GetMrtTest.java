package dev.mrt.tests.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.tests.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that gets mrt, the hooks of pre-commit and the container file. */
@DisabledOnOs(OS.WINDOWS)
class GetMrtTest {

    private static final Path ROOT = Repository.root();

    private static final String CONTAINER = Repository.read(ROOT.resolve("examples/ci/Containerfile"));

    @TempDir
    Path temp;

    @Test
    void the_script_says_what_it_needs() throws Exception {
        Job job = Job.ofSafe(temp);
        job.set("MRT_REPOSITORY", "");
        Job.Step step = job.run("sh", "ci/get-mrt.sh");
        assertThat(step.exitCode()).isNotZero();
        assertThat(step.out()).contains("MRT_REPOSITORY", "is not set").doesNotContain("Cloning");
    }

    @Test
    void the_script_leaves_a_command_that_was_got_before_alone() throws Exception {
        Job job = Job.ofSafe(temp);
        assertThat(job.run("sh", "ci/get-mrt.sh", "tool").exitCode()).isZero();
        job.set("MRT_REPOSITORY", "");
        Job.Step again = job.run("sh", "ci/get-mrt.sh", "tool");
        assertThat(again.exitCode()).as(again.out()).isZero();
        assertThat(again.out()).startsWith("mrt ");
    }

    @Test
    void the_script_takes_a_revision() throws Exception {
        Job job = Job.ofSafe(temp);
        job.set("MRT_REVISION", "no-such-branch");
        assertThat(job.run("sh", "ci/get-mrt.sh", "tool").exitCode()).isNotZero();
    }

    @Test
    void the_hooks_run_the_script_of_this_repository() throws Exception {
        Job job = Job.ofShop(temp);
        Yaml hooks = Yaml.of(".pre-commit-hooks.yaml");
        assertThat(hooks.items()).hasSize(2).allSatisfy(hook -> {
            assertThat(hook.at("language").text()).isEqualTo("script");
            String[] entry = hook.at("entry").text().split(" ", 2);
            assertThat(ROOT.resolve(entry[0])).isExecutable();
            Path mrt = Files.writeString(temp.resolve("mrt-" + hook.at("id").text()), Job.script());
            assertThat(mrt.toFile().setExecutable(true)).isTrue();
            Job.Step step = job.run("sh", "-c", mrt + " " + entry[1]);
            assertThat(step.exitCode()).as(step.out()).isEqualTo(1);
            assertThat(step.out()).contains("Not safe");
        });
    }

    @Test
    void the_hooks_are_for_migrations_alone() {
        assertThat(Yaml.of(".pre-commit-hooks.yaml").items()).allSatisfy(hook -> {
            Pattern files = Pattern.compile(hook.at("files").text());
            assertThat(new String[] {
                        "src/main/resources/db/migration/V1__a.sql",
                        "db/changelog/master.yaml",
                        "migrations/U2__b.sql",
                        "src/main/java/db/migration/V3__C.java",
                        "mrt.yml"
                    })
                    .allMatch(file -> files.matcher(file).find());
            assertThat(new String[] {"README.md", "src/main/java/App.java", "target/mydb.sql", "pom.xml"})
                    .noneMatch(file -> files.matcher(file).find());
        });
    }

    @Test
    void the_configuration_of_pre_commit_names_hooks_that_exist() {
        Yaml repository = Yaml.of("examples/ci/pre-commit-config.yaml")
                .at("repos")
                .items()
                .get(0);
        assertThat(repository.at("hooks").items().stream()
                        .map(hook -> hook.at("id").text()))
                .isEqualTo(Yaml.of(".pre-commit-hooks.yaml").items().stream()
                        .map(hook -> hook.at("id").text())
                        .toList());
        assertThat(repository.has("rev")).isTrue();
    }

    @Test
    void the_container_is_built_as_the_script_builds_and_does_not_run_as_root() {
        assertThat(CONTAINER
                        .lines()
                        .filter(line -> line.matches("[A-Z]+ .*"))
                        .map(line -> line.replaceFirst(" .*", "")))
                .containsExactly(
                        "FROM",
                        "WORKDIR",
                        "COPY",
                        "RUN",
                        "FROM",
                        "RUN",
                        "RUN",
                        "RUN",
                        "COPY",
                        "RUN",
                        "USER",
                        "WORKDIR",
                        "ENTRYPOINT",
                        "CMD");
        String build = matched("RUN (mvn .*)").group(1);
        String script = Repository.read(ROOT.resolve("mrt"));
        assertThat(build.split(" ")).allSatisfy(word -> assertThat(script).contains(word));
        assertThat(script).contains(matched("COPY --from=build /src/(\\S+) ").group(1));
        assertThat(matched("FROM \\S+ AS (\\w+)").group(1)).isEqualTo("build");
        assertThat(matched("USER (\\w+)").group(1)).isEqualTo("mrt");
        assertThat(CONTAINER).contains("useradd --create-home --uid 10001 mrt");
    }

    @Test
    void the_command_of_the_container_runs() throws Exception {
        Job job = Job.ofSafe(temp);
        Path jar = PathingJar.write(temp.resolve("mrt.jar"));
        Path bin = temp.resolve("bin-mrt");
        String made = matched("RUN (printf .*)")
                .group(1)
                .replace("/opt/mrt/mrt.jar", jar.toString())
                .replace("/usr/local/bin/mrt", bin.toString());
        assertThat(job.run("sh", "-c", made).exitCode()).isZero();
        String entry = matched("ENTRYPOINT \\[\"(\\w+)\"]").group(1);
        assertThat(bin.getFileName().toString()).endsWith(entry);
        Job.Step help = job.run(bin.toString(), matched("CMD \\[\"(\\S+)\"]").group(1));
        assertThat(help.exitCode()).as(help.out()).isZero();
        assertThat(help.out()).contains("Usage: mrt");
        Job.Step checked = job.run(bin.toString(), "check", "src/main/resources/db/migration");
        assertThat(checked.exitCode()).as(checked.out()).isZero();
    }

    private static java.util.regex.MatchResult matched(String pattern) {
        return Pattern.compile("^" + pattern, Pattern.MULTILINE)
                .matcher(CONTAINER)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is like " + pattern));
    }
}
