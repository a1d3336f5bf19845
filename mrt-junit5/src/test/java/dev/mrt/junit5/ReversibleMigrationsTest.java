package dev.mrt.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.mrt.api.MrtException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ReversibleMigrationsTest {

    private static final Map<Class<?>, EngineExecutionResults> RUNS = new HashMap<>();

    private static EngineExecutionResults run(Class<?> tests) {
        return RUNS.computeIfAbsent(tests, ReversibleMigrationsTest::execute);
    }

    private static EngineExecutionResults execute(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .execute();
    }

    private static Map<String, TestExecutionResult> results(Class<?> tests) {
        return run(tests).testEvents().finished().stream()
                .collect(Collectors.toMap(
                        event -> event.getTestDescriptor().getDisplayName(), ReversibleMigrationsTest::result));
    }

    private static TestExecutionResult result(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class);
    }

    private static Throwable error(TestExecutionResult result) {
        return result.getThrowable().orElseThrow();
    }

    @Test
    void each_migration_is_a_test_named_like_it() {
        Map<String, TestExecutionResult> results = results(UserTests.Annotated.class);
        assertThat(results)
                .containsOnlyKeys(
                        "V1 create users", "V2 drop phone", "V3 add city", "V4 import legacy", "V5 widen name");
        assertThat(results.get("V1 create users").getStatus()).isEqualTo(Status.SUCCESSFUL);
        assertThat(results.get("V3 add city").getStatus()).isEqualTo(Status.SUCCESSFUL);
    }

    @Test
    void a_loss_fails_its_test_with_everything_that_is_known() {
        Throwable error = error(results(UserTests.Annotated.class).get("V2 drop phone"));
        assertThat(error)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("V2 drop phone: failed")
                .hasMessageContaining("VALUES_CHANGED")
                .hasMessageContaining("PHONE")
                .hasMessageContaining("at U2__drop_phone.sql");
    }

    @Test
    void a_schema_that_is_not_restored_can_be_compared_in_an_ide() {
        AssertionFailedError error =
                (AssertionFailedError) error(results(UserTests.Annotated.class).get("V5 widen name"));
        assertThat(error).hasMessageContaining("SCHEMA_NOT_RESTORED");
        assertThat(error.getExpected().getStringRepresentation()).contains("40");
        assertThat(error.getActual().getStringRepresentation()).contains("60");
    }

    @Test
    void a_skipped_migration_is_aborted_with_its_reason() {
        TestExecutionResult result = results(UserTests.Annotated.class).get("V4 import legacy");
        assertThat(result.getStatus()).isEqualTo(Status.ABORTED);
        assertThat(error(result))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("V4 import legacy is skipped: one-way, agreed in TICKET-12");
    }

    @Test
    void what_could_not_be_run_is_not_green() {
        Map<String, TestExecutionResult> results = results(UserTests.Registered.class);
        assertThat(results.get("V1 create users").getStatus()).isEqualTo(Status.SUCCESSFUL);
        assertThat(error(results.get("V2 misspelt table"))).hasMessageContaining("APPLY_FAILED");
        assertThat(error(results.get("V3 add city")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("V3 add city: not run");
    }

    @Test
    void what_is_not_known_fails_unless_it_is_allowed() {
        assertThat(error(results(UserTests.Inconclusive.class).get("V2 drop note")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("V2 drop note: inconclusive")
                .hasMessageContaining("TABLE_NOT_SEEDED")
                .hasMessageContaining("allowInconclusive");
        TestExecutionResult allowed =
                results(UserTests.InconclusiveAllowed.class).get("V2 drop note");
        assertThat(allowed.getStatus()).isEqualTo(Status.ABORTED);
    }

    @Test
    void a_nested_class_shares_the_chain_or_brings_its_own() {
        EngineExecutionResults results = run(UserTests.Sharing.class);
        results.testEvents()
                .assertStatistics(stats -> stats.started(3).succeeded(2).failed(1));
        List<Optional<Throwable>> errors = results.testEvents().failed().stream()
                .map(event -> result(event).getThrowable())
                .toList();
        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.orElseThrow()).hasMessageContaining("V2 misspelt table: failed"));
    }

    @Test
    void a_chain_that_is_not_there_fails_the_factory_with_a_sentence() {
        EngineExecutionResults results = run(UserTests.Misspelt.class);
        results.testEvents().assertStatistics(stats -> stats.started(0));
        assertThat(results.containerEvents().failed().stream().map(event -> error(result(event))))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .isInstanceOf(MrtException.class)
                        .hasMessageContaining("The location classpath:chains/nowhere does not exist"));
    }
}
