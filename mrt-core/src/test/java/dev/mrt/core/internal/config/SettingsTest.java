package dev.mrt.core.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual and the schema of {@code mrt.yml} say what the settings say. {@code -Dtests.docs=update} writes both. */
class SettingsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path MANUAL = DOCS.resolve("configuration.md");

    /** They are for code alone. */
    private static final List<String> OF_CODE = List.of("dataSource", "customChecks", "engineConfiguration");

    @Test
    void the_schema_is_up_to_date() throws IOException {
        Path file = DOCS.resolve("mrt.schema.json");
        if ("update".equals(System.getProperty("tests.docs"))) {
            Files.writeString(file, SchemaWriter.json());
        }
        assertThat(file).content().isEqualTo(SchemaWriter.json());
    }

    @Test
    void the_tables_of_the_manual_are_up_to_date() throws IOException {
        Map<String, String> tables = Map.of("runs", table(Settings.OF_RUNS), "checks", table(Settings.OF_CHECKS));
        String manual = Files.readString(MANUAL);
        String expected = manual;
        for (Map.Entry<String, String> each : tables.entrySet()) {
            String begin = "<!-- settings: " + each.getKey() + " -->\n";
            int from = expected.indexOf(begin) + begin.length();
            assertThat(from).as("place of " + begin).isGreaterThan(begin.length());
            int to = expected.indexOf("\n\n", from) + 1;
            expected = expected.substring(0, from) + each.getValue() + expected.substring(to);
        }
        if ("update".equals(System.getProperty("tests.docs"))) {
            Files.writeString(MANUAL, expected);
        }
        assertThat(MANUAL).content().isEqualTo(expected);
    }

    private static String table(List<Setting> settings) {
        return settings.stream()
                .map(one ->
                        "| `" + one.name() + "` | " + one.meaning() + aliases(one) + " | " + one.byDefault() + " |\n")
                .collect(Collectors.joining("", "| key | meaning | default |\n|---|---|---|\n", ""))
                .replace("|  |", "| |");
    }

    private static String aliases(Setting setting) {
        return setting.aliases().stream()
                .map(alias -> "; `" + alias + "` for short")
                .collect(Collectors.joining());
    }

    @Test
    void every_value_of_the_configuration_has_a_setting() {
        List<String> names = Arrays.stream(MrtConfig.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(Stream.concat(Settings.names().stream(), OF_CODE.stream()))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    static Stream<Setting> settings() {
        return Settings.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void the_documented_default_is_the_real_one(Setting setting) throws ReflectiveOperationException {
        Object real = MrtConfig.class
                .getMethod(setting.name())
                .invoke(MrtConfig.builder().build());
        if (Shapes.defaultOf(setting).isEmpty()) {
            assertThat(real).isIn(null, List.of(), Map.of());
        } else {
            String written = Shapes.defaultOf(setting).orElseThrow().getAsString();
            MrtConfig read = apply(setting, written);
            assertThat(MrtConfig.class.getMethod(setting.name()).invoke(read)).isEqualTo(real);
        }
    }

    private static MrtConfig apply(Setting setting, String text) {
        var builder = MrtConfig.builder();
        setting.apply().accept(builder, List.of(new Value.Text(text, text, new Origin("here", Path.of("")))));
        return builder.build();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void every_setting_is_explained(Setting setting) {
        assertThat(setting.meaning()).isNotBlank().doesNotEndWith(".");
        assertThat(SchemaWriter.plain(setting.meaning())).doesNotContain("](", "`");
    }
}
