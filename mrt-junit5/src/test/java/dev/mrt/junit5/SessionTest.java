package dev.mrt.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The session of an injected chain. */
class SessionTest {

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    @Test
    void each_test_begins_with_an_empty_database() {
        run(SessionUserTests.EachFromTheBeginning.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(8).succeeded(8));
    }

    @Test
    void methods_around_a_test_see_its_session() {
        Map<String, TestExecutionResult> results =
                run(SessionUserTests.AroundEach.class).testEvents().finished().stream()
                        .collect(Collectors.toMap(
                                event -> event.getTestDescriptor()
                                        .getDisplayName()
                                        .replaceAll("\\(.*", ""),
                                event -> event.getRequiredPayload(TestExecutionResult.class)));

        assertThat(results.get("a_test_finds_what_was_prepared").getStatus()).isEqualTo(Status.SUCCESSFUL);
        assertThat(results.get("a_test_loses_the_phones").getThrowable())
                .hasValueSatisfying(error -> assertThat(error)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContainingAll(
                                "PUBLIC.USERS.PHONE", "V2__drop_phone.sql rolled back by U2__drop_phone.sql"));
    }

    @Test
    void nothing_is_opened_for_a_session_that_nobody_uses() {
        run(SessionUserTests.Unused.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(3).succeeded(3));
    }

    @Test
    void a_transaction_that_a_test_leaves_open_does_not_stop_the_next_one() {
        run(SessionUserTests.LeavesALock.class)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(2).succeeded(2));
    }

    @Test
    void a_chain_that_is_asserted_shows_its_table_even_if_it_fails() {
        EngineExecutionResults results = run(SessionUserTests.Summarised.class);

        results.testEvents().assertStatistics(statistics -> statistics.failed(1));
        List<String> tables = results.testEvents().reportingEntryPublished().stream()
                .map(SessionTest::entry)
                .toList();
        assertThat(tables)
                .singleElement()
                .asString()
                .contains(
                        "version",
                        "1",
                        "create users",
                        "passed",
                        "2",
                        "drop phone",
                        "failed",
                        "VALUES_CHANGED",
                        "2 migrations: 1 passed, 1 failed.",
                        "Not safe to roll back: 2.");
    }

    private static String entry(Event event) {
        return event.getRequiredPayload(ReportEntry.class).getKeyValuePairs().get("mrt");
    }
}
