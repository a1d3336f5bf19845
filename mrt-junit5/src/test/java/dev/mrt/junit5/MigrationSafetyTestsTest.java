package dev.mrt.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

class MigrationSafetyTestsTest {

    private static final String HISTORY = "the_history_is_one_clean_line(Mrt, TestReporter)";
    private static final String UP_AND_DOWN = "the_chain_goes_up_and_down_and_up_again(Mrt, TestReporter)";
    private static final String STATIC = "there_are_no_static_errors(Mrt)";
    private static final String SCHEMA = "the_schema_at_head_is_the_reference(Mrt, TestReporter)";

    @TempDir
    Path folder;

    @BeforeEach
    void chooseReference() {
        SafetyUserTests.reference = folder.resolve("mrt").resolve("schema.txt");
    }

    @AfterEach
    void compareAgain() {
        System.clearProperty("mrt.schema.update");
    }

    private static EngineExecutionResults run(Class<?>... tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(tests).map(type -> selectClass(type)).toArray(DiscoverySelector[]::new))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute();
    }

    private static EngineExecutionResults update(Class<?>... tests) {
        System.setProperty("mrt.schema.update", "true");
        EngineExecutionResults results = run(tests);
        System.clearProperty("mrt.schema.update");
        return results;
    }

    private static Map<String, TestExecutionResult> results(EngineExecutionResults run) {
        Map<String, TestExecutionResult> results = new TreeMap<>();
        run.testEvents().finished().stream()
                .forEach(event -> results.put(
                        event.getTestDescriptor().getDisplayName(),
                        event.getRequiredPayload(TestExecutionResult.class)));
        return results;
    }

    private static Throwable error(EngineExecutionResults run, String test) {
        return results(run).get(test).getThrowable().orElseThrow();
    }

    private static List<String> told(EngineExecutionResults run) {
        return run.testEvents()
                .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                .map(Event::getPayload)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void a_tidy_chain_passes_all_of_them() {
        EngineExecutionResults first = update(SafetyUserTests.Tidy.class);
        assertThat(results(first))
                .containsOnlyKeys(
                        HISTORY, UP_AND_DOWN, STATIC, SCHEMA, "V1 create users", "V2 add city", "V3 index city");
        first.testEvents().assertStatistics(stats -> stats.started(7).succeeded(7));
        run(SafetyUserTests.Tidy.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(7).succeeded(7));
    }

    @Test
    void dump() throws IOException {
        EngineExecutionResults first = update(SafetyUserTests.Tidy.class);
        System.out.println(Files.readString(SafetyUserTests.reference));
        for (Class<?> c : List.of(
                SafetyUserTests.Untidy.class,
                SafetyUserTests.WithOneWay.class,
                SafetyUserTests.OnAnotherDatabase.class)) {
            EngineExecutionResults r = run(c);
            System.out.println("== " + c + told(r));
            results(r).forEach((k, v) -> System.out.println(k + ": " + v));
        }
    }
}
