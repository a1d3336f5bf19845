package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.tests.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The README and the manual show the files of the examples and the real output of the command line, see {@link BlockSource}.
 * {@code -Dtests.readme=update} writes what they should show into them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageBlocksTest {

    private static final Path ROOT = Repository.root();

    /** Its blocks are of classes and of a file that only its own test makes. */
    private static final Path CUSTOM_CHECKS = Path.of("docs", "custom-checks.md");

    Stream<Arguments> blocks() throws IOException {
        List<Arguments> blocks = new ArrayList<>();
        for (Path page : pages()) {
            if ("update".equals(System.getProperty("tests.readme"))) {
                Files.writeString(page, Blocks.refreshed(Repository.read(page), BlockSource::text));
            }
            Blocks.of(Repository.read(page))
                    .keySet()
                    .forEach(source -> blocks.add(Arguments.of(ROOT.relativize(page), source)));
        }
        return blocks.stream();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"), 1)) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !page.endsWith(CUSTOM_CHECKS))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void a_block_shows_what_is_so(Path page, String source) {
        assertThat(Blocks.of(Repository.read(ROOT.resolve(page))).get(source)).isEqualTo(BlockSource.text(source));
    }

    @Test
    void what_differs_from_run_to_run_is_left_out() {
        String run = "mrt 1.0: flyway 13\n\n v  what      time\n─────\n 1  ROWS_LOST   1.2 s\n";

        assertThat(BlockSource.normalised(run))
                .isEqualTo("mrt: flyway 13\n\n v  what\n" + "─".repeat(90) + "\n 1  ROWS_LOST\n");
    }

    @Test
    void every_kind_of_block_is_there() throws IOException {
        assertThat(blocks().map(block -> (String) block.get()[1]))
                .anyMatch(source -> source.startsWith("output of mrt "))
                .anyMatch(source -> source.contains("#"))
                .anyMatch(source -> source.endsWith(".java"));
    }
}
