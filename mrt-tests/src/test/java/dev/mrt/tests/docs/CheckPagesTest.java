package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.check.Descriptor;
import dev.mrt.core.Rules;
import dev.mrt.report.rules.RulePage;
import dev.mrt.tests.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check has the page that it makes of itself. {@code -Dtests.docs=update} writes the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckPagesTest {

    private static final Path FOLDER = Repository.root().resolve("docs").resolve("checks");

    private final Map<String, String> pages = pages();

    private static Map<String, String> pages() {
        List<Descriptor> rules = Rules.all();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", RulePage.index(rules));
        rules.forEach(rule -> pages.put(rule.code() + ".md", RulePage.of(rule)));
        return pages;
    }

    Stream<String> names() throws IOException {
        if ("update".equals(System.getProperty("tests.docs"))) {
            Files.createDirectories(FOLDER);
            for (String old : onDisk()) {
                Files.delete(FOLDER.resolve(old));
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }
        return pages.keySet().stream();
    }

    private static List<String> onDisk() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_says_what_the_check_says(String name) {
        assertThat(FOLDER.resolve(name)).content().isEqualTo(pages.get(name));
    }

    @Test
    void there_is_no_page_of_a_check_that_is_gone() throws IOException {
        assertThat(names()).hasSizeGreaterThan(1);
        assertThat(onDisk()).containsExactlyInAnyOrderElementsOf(pages.keySet());
    }
}
