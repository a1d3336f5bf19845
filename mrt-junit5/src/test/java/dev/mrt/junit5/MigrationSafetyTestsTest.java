package dev.mrt.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.mrt.api.MrtException;
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
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

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

    private static void assertStatus(EngineExecutionResults run, Status status, String... tests) {
        Map<String, TestExecutionResult> results = results(run);
        for (String test : tests) {
            assertThat(results.get(test).getStatus()).as(test).isEqualTo(status);
        }
    }

    @Test
    void a_tidy_chain_passes_all_of_them() {
        EngineExecutionResults written = update(SafetyUserTests.Tidy.class);
        assertThat(results(written))
                .containsOnlyKeys(
                        HISTORY, UP_AND_DOWN, STATIC, SCHEMA, "V1 create users", "V2 add city", "V3 index city");
        written.testEvents().assertStatistics(stats -> stats.started(7).succeeded(7));
        assertThat(told(written)).singleElement().asString().contains("was written to " + SafetyUserTests.reference);
        run(SafetyUserTests.Tidy.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(7).succeeded(7));
    }

    @Test
    void without_a_reference_only_that_test_is_aborted_with_a_sentence() {
        EngineExecutionResults run = run(SafetyUserTests.Tidy.class);
        run.testEvents().assertStatistics(stats -> stats.succeeded(6).aborted(1));
        assertThat(error(run, SCHEMA))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("run this test once with -Dmrt.schema.update=true");
    }

    @Test
    void each_of_them_sees_what_is_wrong_with_an_untidy_chain() {
        update(SafetyUserTests.Tidy.class);
        EngineExecutionResults run = run(SafetyUserTests.Untidy.class);
        run.testEvents().assertStatistics(stats -> stats.succeeded(2).failed(5));
        assertStatus(run, Status.SUCCESSFUL, "V1 create users", "V2 add city");
        assertThat(error(run, HISTORY))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("there is no version 3")
                .hasMessageContaining("U9__nothing.sql");
        assertThat(error(run, "V4 create orders")).hasMessageContaining("SCHEMA_NOT_RESTORED");
        assertThat(error(run, STATIC)).hasMessageContaining("created-object-not-dropped");
    }

    @Test
    void schemas_that_differ_can_be_compared_in_an_ide() {
        update(SafetyUserTests.Tidy.class);
        EngineExecutionResults run = run(SafetyUserTests.Untidy.class);
        AssertionFailedError leftover = (AssertionFailedError) error(run, UP_AND_DOWN);
        assertThat(leftover.getExpected().getStringRepresentation()).isEmpty();
        assertThat(leftover.getActual().getStringRepresentation()).contains("table PUBLIC.ORDERS_OLD");
        AssertionFailedError changed = (AssertionFailedError) error(run, SCHEMA);
        assertThat(changed).hasMessageContaining("\n+table PUBLIC.ORDERS: ");
        assertThat(changed.getExpected().getStringRepresentation()).contains("USERS_CITY");
        assertThat(changed.getActual().getStringRepresentation()).contains("table PUBLIC.ORDERS");
    }

    @Test
    void a_reference_of_another_database_is_told_and_not_compared() {
        update(SafetyUserTests.Tidy.class);
        AssertionFailedError error = (AssertionFailedError) error(run(SafetyUserTests.OnAnotherDatabase.class), SCHEMA);
        assertThat(error).hasMessageContaining("was written on H2 2").hasMessageContaining("this is SQLite 3");
        assertThat(error.isExpectedDefined()).isFalse();
    }

    @Test
    void a_way_down_that_somebody_answered_for_is_no_failure_and_not_silent() {
        EngineExecutionResults run = run(SafetyUserTests.WithOneWay.class);
        assertStatus(run, Status.SUCCESSFUL, UP_AND_DOWN, HISTORY);
        assertStatus(run, Status.ABORTED, "V4 import legacy");
        assertThat(told(run))
                .singleElement()
                .asString()
                .contains("4 stayed up: skipped, one-way, agreed in TICKET-12.");
    }

    @Test
    void a_registered_extension_says_which_chain_it_is() {
        update(SafetyUserTests.TidyByExtension.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(7).succeeded(7));
        run(SafetyUserTests.TidyByField.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(7).succeeded(7));
    }

    @Test
    void classes_may_run_at_the_same_time() {
        update(SafetyUserTests.Tidy.class, SafetyUserTests.TidyByExtension.class, SafetyUserTests.TidyByField.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(21).succeeded(21));
    }

    @Test
    void without_migrations_each_of_them_fails_with_a_sentence() {
        EngineExecutionResults run = run(SafetyUserTests.Nowhere.class);
        assertThat(results(run)).containsOnlyKeys(HISTORY, UP_AND_DOWN, STATIC);
        results(run)
                .values()
                .forEach(result -> assertThat(result.getThrowable().orElseThrow())
                        .isInstanceOf(MrtException.class)
                        .hasMessageContaining("The location classpath:chains/nowhere does not exist"));
    }

    @Test
    void a_place_that_cannot_be_written_to_fails_with_a_sentence() throws IOException {
        Files.writeString(folder.resolve("mrt"), "a file");
        EngineExecutionResults run = update(SafetyUserTests.Tidy.class);
        run.testEvents().assertStatistics(stats -> stats.succeeded(6).failed(1));
        assertThat(error(run, SCHEMA))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("The schema cannot be written to " + SafetyUserTests.reference);
    }
}
