package dev.mrt.testng;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.testng.Reporter;

/** The session of an injected chain. */
class SessionTest {

    @Test
    void each_test_begins_with_an_empty_database() {
        Run run = Run.of(SessionUserTests.EachFromTheBeginning.class);

        assertThat(run.errors()).isEmpty();
        assertThat(run.passed()).hasSize(3);
    }

    @Test
    void configuration_methods_around_a_test_see_its_session() {
        Run run = Run.of(SessionUserTests.AroundEach.class);

        assertThat(run.errors()).isEmpty();
        assertThat(run.passed()).hasSize(2);
    }

    @Test
    void nothing_is_opened_for_a_session_that_nobody_uses() {
        CountedSandboxes.opened();

        assertThat(Run.of(SessionUserTests.Unused.class).passed()).hasSize(2);

        assertThat(CountedSandboxes.opened()).isZero();
    }

    @Test
    void one_database_is_opened_for_all_tests_and_closed_after_them() {
        CountedSandboxes.opened();

        assertThat(Run.of(SessionUserTests.Used.class).passed()).hasSize(3);

        assertThat(CountedSandboxes.opened()).isEqualTo(1);
        assertThat(CountedSandboxes.open()).isZero();
    }

    @Test
    void a_chain_that_is_asserted_shows_its_table_even_if_it_fails() {
        Run run = Run.of(SessionUserTests.Summarised.class);

        assertThat(run.failed()).containsExactly("the_whole_chain");
        assertThat(Reporter.getOutput())
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "create stars",
                                "passed",
                                "drop note",
                                "failed",
                                "2 migrations: 1 passed, 1 failed.",
                                "Not safe to roll back: 2."));
    }
}
