package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.core.Configuration;
import dev.mrt.tests.Repository;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    private static final String KINDS =
            Repository.read(Repository.root().resolve("docs").resolve("how-verification-works.md"));

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static final String SETTINGS =
            Repository.read(Repository.root().resolve("docs").resolve("configuration.md"));

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void every_finding_is_explained(FindingKind kind) {
        assertThat(KINDS).contains("### " + kind + "\n");
    }

    @ParameterizedTest
    @EnumSource(LimitationKind.class)
    void every_limitation_is_explained(LimitationKind kind) {
        assertThat(KINDS).contains("### " + kind + "\n");
    }

    static Stream<String> settings() {
        return Stream.of(MrtConfig.class.getRecordComponents()).map(RecordComponent::getName);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void every_setting_is_explained(String name) {
        assertThat(SETTINGS).contains("`" + name + "`");
    }

    @Test
    void the_sample_of_a_configuration_is_one(@TempDir Path folder) throws IOException {
        Matcher sample = YAML.matcher(SETTINGS);
        assertThat(sample.find()).isTrue();
        Files.writeString(folder.resolve("mrt.yml"), sample.group(1));

        MrtConfig config =
                Configuration.builder(folder, Map.of(), new Properties()).build();

        assertThat(config.skip()).containsKeys("4", "1.10");
        assertThat(config.customSeeds().get("public.iban").get()).hasSize(2);
        assertThat(config.engineOptions()).containsEntry("flyway.placeholders.owner", "app");
    }

    static List<Path> pages() throws IOException {
        Path root = Repository.root();
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(
                                            "README.md",
                                            "CONTRIBUTING.md",
                                            "CHANGELOG.md",
                                            "examples/flyway-junit5/README.md",
                                            "examples/liquibase-testng/README.md",
                                            "examples/ci/README.md",
                                            "benchmarks/README.md")
                                    .map(root::resolve),
                            docs.filter(page -> page.toString().endsWith(".md")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_inside_the_repository_leads_somewhere(Path page) {
        assertThat(LINK.matcher(Repository.read(page)).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }
}
