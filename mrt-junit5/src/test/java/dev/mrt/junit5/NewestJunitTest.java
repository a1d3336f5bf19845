package dev.mrt.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same classes on the newest JUnit, in a process that has no other one. */
class NewestJunitTest {

    private static final Path CONSOLE =
            Path.of("target/newest-junit/console.jar").toAbsolutePath();

    private static String classPath() {
        Stream<String> ours = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .filter(entry -> !Path.of(entry).getFileName().toString().matches("(junit-|opentest4j|apiguardian).*"));
        return Stream.concat(Stream.of(CONSOLE.toString()), ours).collect(Collectors.joining(File.pathSeparator));
    }

    @TempDir
    Path folder;

    private String run(Class<?> tests, String... options) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                classPath(),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--disable-ansi-colors",
                "--disable-banner",
                "--details=tree",
                "--details-theme=ascii",
                "--select-class=" + tests.getName()));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        }
    }

    @Test
    void a_chain_gives_the_same_tests() throws IOException, InterruptedException {
        assertThat(run(UserTests.Annotated.class))
                .doesNotContain("WARNING")
                .containsPattern("V1 create users .*\\[OK]")
                .contains("V2 drop phone [X]", "V3 add city [OK]", "V4 import legacy [A]", "V5 widen name [X]")
                .containsPattern("\\[ +2 tests successful +]")
                .containsPattern("\\[ +1 tests aborted +]")
                .containsPattern("\\[ +2 tests failed +]");
    }

    @Test
    void each_test_begins_with_an_empty_session() throws IOException, InterruptedException {
        assertThat(run(SessionUserTests.EachFromTheBeginning.class))
                .containsPattern("\\[ +8 tests successful +]")
                .containsPattern("\\[ +0 tests failed +]");
    }

    @Test
    void the_table_of_an_assertion_is_shown() throws IOException, InterruptedException {
        assertThat(run(SessionUserTests.Summarised.class))
                .contains("INFO", "2 migrations: 1 passed, 1 failed.", "Not safe to roll back: 2.");
    }

    @Test
    void a_class_that_says_nothing_has_the_safety_tests_of_the_project_around_it()
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mrt.yml"), """
                locations: classpath:chains/tidy
                database: h2
                """);
        assertThat(run(SafetyUserTests.Plain.class, "-Dmrt.schema.update=true"))
                .doesNotContain("WARNING")
                .contains("V1 create users", "the_history_is_one_clean_line")
                .containsPattern("\\[ +7 tests successful +]");
        assertThat(folder.resolve("src/test/resources/mrt/schema.txt"))
                .content()
                .contains("table PUBLIC.USERS");
        assertThat(run(SafetyUserTests.Plain.class)).containsPattern("\\[ +7 tests successful +]");
    }
}
