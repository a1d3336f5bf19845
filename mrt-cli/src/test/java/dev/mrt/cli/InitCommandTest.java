package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    @TempDir
    Path project;

    @BeforeEach
    void aProject() throws IOException {
        Files.writeString(
                project.resolve("build.gradle"),
                "dependencies {\n    implementation 'org.flywaydb:flyway-core:11.14.1'\n}\n");
    }

    @Test
    void files_are_written_and_the_block_is_printed() {
        Run run = Run.of("init", project.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("engine", "Flyway", "build.gradle:2 (org.flywaydb:flyway-core 11.14.1)")
                .contains("testImplementation 'dev.mrt:mrt-engine-flyway'");
        assertThat(project.resolve("mrt.yml")).exists();
    }

    @Test
    void a_dry_run_writes_nothing() {
        Run run = Run.of("init", "--dry-run", "--apply", project.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Files, if this were no dry run");
        assertThat(project).isDirectoryNotContaining(file -> !file.endsWith("build.gradle"));
    }

    @Test
    void apply_changes_the_script_and_a_second_time_nothing() throws IOException {
        assertThat(Run.of("init", "--apply", project.toString()).code()).isZero();
        String once = Files.readString(project.resolve("build.gradle"));

        Run again = Run.of("init", "--apply", project.toString());

        assertThat(once).contains("testImplementation 'dev.mrt:mrt-engine-flyway'");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("Everything is already there.");
        assertThat(Files.readString(project.resolve("build.gradle"))).isEqualTo(once);
    }

    @Test
    void what_cannot_be_done_is_a_sentence_and_exit_code_2() throws IOException {
        Files.writeString(project.resolve("pom.xml"), "<project>");

        Run run = Run.of("init", "--build", "maven", project.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("mrt: ").contains("pom.xml:1 is not well-formed XML; mend it first.");
    }

    @Test
    void what_a_project_writes_cannot_command_the_terminal() throws IOException {
        Files.writeString(
                project.resolve("build.gradle"),
                "group = 'a\u001b[2J'\ndependencies { flyway 'a:flyway:\u001b[31m' }\n");

        assertThat(Run.of("init", "--dry-run", project.toString()).out()).doesNotContain("\u001b");
    }
}
