package dev.mrt.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Nested classes get a chain, and extensions of each test end with it. */
class NestedTest {

    @AfterEach
    void forget() {
        System.clearProperty("mrt.locations");
        System.clearProperty("mrt.database");
    }

    private static Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    @Test
    void a_nested_class_gets_the_chain_that_is_registered_around_it() {
        run(NestedUserTests.RegisteredAround.class)
                .assertStatistics(stats -> stats.failed(0).succeeded(14));
    }

    @Test
    void a_nested_class_gets_the_chain_that_is_configured_around_it() {
        System.setProperty("mrt.locations", "classpath:chains/tidy");
        System.setProperty("mrt.database", "h2");
        run(NestedUserTests.ConfiguredAround.class)
                .assertStatistics(stats -> stats.failed(0).succeeded(7));
    }

    @Test
    void what_is_registered_around_does_not_hide_an_annotation() {
        assertThat(run(NestedUserTests.TwoMeant.class).failed().stream())
                .singleElement()
                .satisfies(event -> assertThat(event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow())
                        .hasMessageContaining("competing"));
    }

    @Test
    void a_class_that_is_not_inner_stands_alone() {
        run(NestedUserTests.Holder.Apart.class)
                .assertStatistics(stats -> stats.failed(0).succeeded(7));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                NestedUserTests.OfEachTest.class,
                NestedUserTests.OfAllTests.class,
                NestedUserTests.OfAllTestsInside.class
            })
    void an_extension_lives_as_long_as_the_object_that_holds_it(Class<?> tests) {
        assertThat(run(tests)
                        .assertStatistics(stats -> stats.failed(0))
                        .succeeded()
                        .count())
                .isGreaterThan(1);
    }
}
