package dev.mrt.tests.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.tests.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GitLab and Jenkins: the commands are run, and leave the files behind that the servers are told to read. */
@DisabledOnOs(OS.WINDOWS)
class OtherServersTest {

    private static final Yaml GITLAB = Yaml.of("examples/ci/gitlab/.gitlab-ci.yml");

    private static final String JENKINS = Repository.read(Repository.root().resolve("examples/ci/jenkins/Jenkinsfile"));

    private static final Pattern SH = Pattern.compile("sh '([^']*)'");
    private static final Pattern FILE = Pattern.compile("'(mrt-[a-z]+\\.[a-z]+)'");

    /** "CI/CD YAML syntax reference" of GitLab. */
    private static final Set<String> KEYS_OF_JOBS =
            Set.of("stage", "image", "rules", "before_script", "script", "extends", "artifacts");

    @TempDir
    Path temp;

    private static String gitlabScript(String name) {
        Yaml template = GITLAB.at(GITLAB.at(name).at("extends").text());
        return Stream.concat(
                        template.at("before_script").texts().stream(), GITLAB.at(name).at("script").texts().stream())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> gitlabFiles(String name) {
        return GITLAB.at(name).at("artifacts").at("reports").map().values().stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrations:check", "migrations:verify"})
    void gitlab_is_told_what_is_wrong(String name) throws Exception {
        Job job = Job.ofShop(temp);
        Job.Step step = job.run("sh", "-e", "-c", gitlabScript(name));
        assertThat(step.exitCode()).as(step.out()).isEqualTo(1);
        assertThat(step.out()).contains("Not safe");
        assertThat(gitlabFiles(name))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(job.file(file)).content().containsPattern("[UV]8"));
    }

    @Test
    void gitlab_is_told_that_all_is_well() throws Exception {
        String name = "migrations:verify";
        Job job = Job.ofSafe(temp);
        Job.Step step = job.run("sh", "-e", "-c", gitlabScript(name));
        assertThat(step.exitCode()).as(step.out()).isZero();
        assertThat(gitlabFiles(name))
                .allSatisfy(file -> assertThat(job.file(file)).exists());
    }

    @Test
    void the_pipeline_has_the_form_that_gitlab_reads() {
        List<String> stages = GITLAB.at("stages").texts();
        GITLAB.map().keySet().stream()
                .map(Object::toString)
                .filter(name -> !name.equals("stages"))
                .forEach(name -> {
                    Yaml job = GITLAB.at(name);
                    assertThat(KEYS_OF_JOBS)
                            .containsAll(job.map().keySet().stream()
                                    .map(Object::toString)
                                    .toList());
                    assertThat(
                                    job.has("stage")
                                            ? job.at("stage").text()
                                            : GITLAB.at(job.at("extends").text())
                                                    .at("stage")
                                                    .text())
                            .isIn(stages);
                });
    }

    @Test
    void jenkins_finds_the_files_that_its_stages_write() throws Exception {
        Job job = Job.ofShop(temp);
        List<String> commands = SH.matcher(JENKINS)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(commands).hasSize(3);
        assertThat(job.run("sh", "-xe", "-c", commands.get(0)).exitCode()).isZero();
        assertThat(job.run("sh", "-xe", "-c", commands.get(1)).exitCode()).isEqualTo(1);
        assertThat(job.run("sh", "-xe", "-c", commands.get(2)).exitCode()).isEqualTo(1);
        assertThat(FILE.matcher(JENKINS).results().map(match -> match.group(1)))
                .hasSize(4)
                .allSatisfy(file -> assertThat(job.file(file)).content().containsPattern("[UV]8"));
    }

    @Test
    void the_jenkinsfile_has_the_form_of_a_declarative_pipeline() {
        assertThat(JENKINS.lines().filter(line -> !line.startsWith("//")).findFirst())
                .contains("pipeline {");
        assertThat(JENKINS.chars().filter(letter -> letter == '{').count())
                .isEqualTo(JENKINS.chars().filter(letter -> letter == '}').count());
        assertThat(Pattern.compile("stage\\('[^']+'\\) \\{\\n\\s+steps \\{")
                        .matcher(JENKINS)
                        .results())
                .hasSize(3);
    }
}
