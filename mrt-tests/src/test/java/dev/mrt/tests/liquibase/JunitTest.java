package dev.mrt.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.mrt.core.Mrt;
import dev.mrt.junit5.MrtTest;
import dev.mrt.junit5.ReversibleMigrations;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A changelog in the tests of a user. */
class JunitTest {

    /** The user's tests. */
    @MrtTest(
            changeLogFile = "classpath:junit/changelog.yaml",
            database = "h2",
            engineOptions = {"liquibase.parameter.owner=ann", "liquibase.contexts=now"})
    static class UserTests {

        @TestFactory
        Stream<DynamicTest> every_changeset_can_be_rolled_back(Mrt mrt) {
            return ReversibleMigrations.of(mrt);
        }
    }

    @Test
    void each_changeset_is_a_test() {
        Map<String, TestExecutionResult> results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(UserTests.class))
                .execute()
                .testEvents()
                .finished()
                .stream()
                .collect(Collectors.toMap(
                        JunitTest::changeSet, event -> event.getRequiredPayload(TestExecutionResult.class)));
        assertThat(results.get("make").getStatus()).isEqualTo(Status.SUCCESSFUL);
        assertThat(results.get("shout").getStatus()).isEqualTo(Status.FAILED);
        assertThat(results.get("shout").getThrowable())
                .hasValueSatisfying(error -> assertThat(error)
                        .hasMessageContainingAll(
                                "VALUES_CHANGED", "ANN_NOTE.BODY", "junit/changelog.yaml:", "declared"));
        assertThat(results.get("later").getStatus()).isEqualTo(Status.ABORTED);
        assertThat(results.get("later").getThrowable())
                .hasValueSatisfying(error -> assertThat(error).hasMessageContainingAll("not applicable", "context"));
    }

    private static String changeSet(Event test) {
        return test.getTestDescriptor().getDisplayName().split("::")[1];
    }
}
