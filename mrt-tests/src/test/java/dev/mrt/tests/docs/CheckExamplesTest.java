package dev.mrt.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Example;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.core.Mrt;
import dev.mrt.core.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of the checks show is so, with the engines themselves. */
class CheckExamplesTest {

    private static final List<String> CHANGELOGS =
            List.of("changelog.xml", "changelog.yaml", "changelog.json", "changelog.sql");

    @TempDir
    Path folder;

    /** Those that have a bad example. */
    static Stream<Descriptor> reported() {
        return Rules.all().stream().filter(rule -> canRun(rule.bad()));
    }

    /** Those that have a good example. */
    static Stream<Descriptor> safe() {
        return Rules.all().stream().filter(rule -> canRun(rule.good()));
    }

    /** Without files there is nothing to run; a class that an example only outlines, no engine can load. */
    private static boolean canRun(Example example) {
        boolean outlined = example.files().entrySet().stream()
                .anyMatch(file ->
                        file.getKey().endsWith(".java") || file.getValue().contains("customChange"));
        return !example.files().isEmpty() && !outlined;
    }

    @ParameterizedTest
    @MethodSource("reported")
    void the_bad_example_is_reported(Descriptor rule) throws IOException {
        assertThat(check(rule, rule.bad()).warnings())
                .extracting(RiskWarning::code)
                .contains(rule.code());
    }

    @ParameterizedTest
    @MethodSource("safe")
    void the_good_example_is_not_reported(Descriptor rule) throws IOException {
        CheckReport report = check(rule, rule.good());
        assertThat(report.coverage().statements()).isPositive();
        assertThat(report.warnings()).extracting(RiskWarning::code).doesNotContain(rule.code());
    }

    /** With the severity that a check needs to run whatever its profile, and what suppressions need to be asked for a reason. */
    private CheckReport check(Descriptor rule, Example example) throws IOException {
        for (Map.Entry<String, String> file : example.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        MrtConfigBuilder config = MrtConfig.builder()
                .dialect(example.dialect())
                .minimumVersion(example.majorVersion() == 0 ? null : String.valueOf(example.majorVersion()))
                .requireReason(true)
                .severityOverrides(Map.of(rule.code(), rule.severity()));
        try (Mrt mrt = Mrt.of(where(config, example).build())) {
            return mrt.checkStatic();
        }
    }

    private MrtConfigBuilder where(MrtConfigBuilder config, Example example) {
        return CHANGELOGS.stream()
                .filter(example.files()::containsKey)
                .findFirst()
                .map(name -> config.changeLogFile(folder.resolve(name).toString()))
                .orElseGet(() -> config.locations(List.of(folder.toString())));
    }
}
