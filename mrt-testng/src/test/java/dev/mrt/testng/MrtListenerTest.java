package dev.mrt.testng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import org.junit.jupiter.api.Test;

class MrtListenerTest {

    @Test
    void a_class_with_a_base_class_of_its_own_gets_its_chain() {
        Run run = Run.of(UserTests.Listening.class);
        assertThat(run.passed())
                .containsExactly(
                        "V1 create stars", "V3 add colour", "V6 create sighting", "V8 rename colour", "loses_nothing");
        assertThat(run.errors().get("loses_something"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 of 1 migration is not safe to roll back")
                .hasMessageContaining("VALUES_CHANGED");
        assertThat(run.failed()).hasSize(4);
        assertThat(CountedSandboxes.open()).isZero();
    }

    @Test
    void other_classes_of_the_suite_are_left_alone() {
        Run run = Run.of(UserTests.Listening.class, UserTests.AboutSomethingElse.class);
        assertThat(run.passed()).contains("its_field_is_its_own");
    }

    @Test
    void a_wrong_configuration_fails_the_test_with_its_sentence() {
        Run run = Run.of(UserTests.WithoutEngine.class);
        assertThat(run.errors().get("cannot_begin"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("flywheel");
    }

    @Test
    void what_still_runs_after_the_class_is_ended() {
        Run run = Run.of(UserTests.LeftRunning.class);
        assertThat(run.passed()).containsExactly("V2 drop note");
        assertThat(UserTests.LeftRunning.VERDICT).isNotDone();
        assertThat(CountedSandboxes.open()).isZero();
        UserTests.LeftRunning.MAY_GO_ON.release();
        assertThatThrownBy(UserTests.LeftRunning.VERDICT::join).hasCauseInstanceOf(MrtException.class);
    }

    @Test
    void each_instance_of_a_factory_has_its_own_chain() {
        Run run = Run.of(UserTests.OnEachDatabase.class);
        assertThat(run.passed()).containsExactly("V1 create stars", "V3 add colour");
        assertThat(run.errors()).isEmpty();
    }
}
