package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.tests.Cli;
import dev.mrt.tests.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The README shows the files of the example and the real output of the command line. {@code -Dtests.readme=update} writes what it should
 * show into it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeTest {

    private static final String OUTPUT = "output of mrt ";
    private static final String BEGIN = "<!-- README: maven -->";
    private static final String END = "<!-- README: end -->";
    private static final int WIDTH = 90;

    private final Path readme = Repository.root().resolve("README.md");

    Stream<String> sources() throws IOException {
        if ("update".equals(System.getProperty("tests.readme"))) {
            Files.writeString(readme, Blocks.refreshed(Repository.read(readme), ReadmeTest::expected));
        }
        return Blocks.of(Repository.read(readme)).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_block_shows_what_is_so(String source) {
        assertThat(Blocks.of(Repository.read(readme)).get(source)).isEqualTo(expected(source));
    }

    @Test
    void what_differs_from_run_to_run_is_left_out() {
        String run = "mrt 1.0: flyway 13\n\n v  what      time\n─────\n 1  ROWS_LOST   1.2 s\n";

        assertThat(normalised(run)).isEqualTo("mrt: flyway 13\n\n v  what\n" + "─".repeat(WIDTH) + "\n 1  ROWS_LOST\n");
    }

    @Test
    void every_kind_of_block_is_there() throws IOException {
        assertThat(sources()).hasSize(6).anyMatch(source -> source.startsWith(OUTPUT));
    }

    private static String expected(String source) {
        if (source.startsWith(OUTPUT)) {
            return output(source.substring(OUTPUT.length()).split(" "));
        }
        String text = Repository.read(Repository.root().resolve(source));
        return source.endsWith("pom.xml") ? region(text) : text;
    }

    private static String output(String... arguments) {
        try {
            Cli run = Cli.run(Repository.root(), arguments);
            assertThat(run.exitCode()).as(run.toString()).isEqualTo(1);
            return normalised(run.out());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without what differs from run to run: mrt's version, and the column of times with the width that it needs. */
    static String normalised(String output) {
        return output.lines()
                .map(line -> line.replaceFirst("^mrt \\S+:", "mrt:")
                        .replaceFirst("\\s+(time|[0-9.]+ (ms|s|min))$", "")
                        .replaceFirst("^─+$", "─".repeat(WIDTH))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String region(String text) {
        return text.lines()
                .dropWhile(line -> !line.contains(BEGIN))
                .skip(1)
                .takeWhile(line -> !line.contains(END))
                .map(line -> line.replaceFirst("^ {2}", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
