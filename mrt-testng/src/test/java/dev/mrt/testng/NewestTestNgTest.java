package dev.mrt.testng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same classes on the newest TestNG, in a process and a folder of its own, with everything that a project has there. */
class NewestTestNgTest {

    private static final Path NEWEST = Path.of("target/newest-testng").toAbsolutePath();

    @TempDir
    Path folder;

    private static String classPath() {
        Stream<String> ours = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().matches("(testng|jcommander|jquery)-.*"));
        return Stream.concat(Stream.of(NEWEST + File.separator + "*"), ours)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String run(String... options) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(java, "-Dfile.encoding=UTF-8", "-cp", classPath(), "org.testng.TestNG"),
                        Stream.of(options))
                .toList();
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

    private static void assertAllVerdicts(String output) {
        assertThat(output)
                .contains(
                        "PASSED",
                        "can_be_rolled_back(V1 create stars)",
                        "Total tests run: 8, Passes: 4, Failures: 3, Skips: 1")
                .contains("V2 drop note: failed", "V5 shout names: failed", "V7 index sightings: failed")
                .contains("V4 import catalogue is skipped: " + UserTests.REASON);
    }

    @Test
    void a_chain_gives_the_same_tests() throws IOException, InterruptedException {
        assertAllVerdicts(run("-verbose", "2", "-testclass", UserTests.Annotated.class.getName()));
        assertThat(Files.readString(folder.resolve(Path.of("test-output", "testng-results.xml"))))
                .contains("V5 shout names")
                .contains("total=\"8\"", "passed=\"4\"", "failed=\"3\"", "skipped=\"1\"");
    }

    @Test
    void each_test_begins_with_an_empty_session() throws IOException, InterruptedException {
        assertThat(run("-testclass", SessionUserTests.AroundEach.class.getName()))
                .contains("Total tests run: 2, Passes: 2, Failures: 0, Skips: 0");
    }

    @Test
    void a_suite_takes_its_chain_from_its_file_and_from_that_of_mrt() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mrt.yml"), """
                locations: classpath:chains/stars
                database: oracle
                skip:
                  "4": %s
                """.formatted(UserTests.REASON));
        Files.writeString(folder.resolve("testng.xml"), """
                <!DOCTYPE suite SYSTEM "https://testng.org/testng-1.0.dtd">
                <suite name="all" data-provider-thread-count="2">
                  <parameter name="mrt.database" value="h2"/>
                  <test name="migrations">
                    <classes><class name="%s"/></classes>
                  </test>
                </suite>
                """.formatted(UserTests.InParallel.class.getName()));
        assertAllVerdicts(run("-verbose", "2", "testng.xml"));
    }

    @Test
    void a_class_that_says_nothing_has_the_safety_tests_of_the_project_around_it()
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mrt.yml"), """
                locations: classpath:chains/tidy
                database: h2
                """);
        assertThat(run("-verbose", "2", "-testclass", SafetyUserTests.Plain.class.getName()))
                .contains("every_migration_is_reversible(V1 create users)")
                .contains("There is no schema to compare with at ")
                .contains("Total tests run: 7, Passes: 6, Failures: 0, Skips: 1");
    }
}
