package dev.mrt.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.StepResult.Failure;
import dev.mrt.api.spi.StepResult.Omission;
import dev.mrt.api.spi.StepResult.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepResultTest {

    private static final Omission OMISSION = new Omission("Its precondition asks for an empty table.", true);

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"SKIPPED", "MARKED_RAN"})
    void an_omitted_step_says_why_and_has_no_error(Outcome outcome) {
        StepResult result = StepResult.omitted(outcome, OMISSION, Duration.ZERO);
        assertThat(result.omission()).contains(OMISSION);
        assertThat(result.error()).isEmpty();
        assertThat(result.ok()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SKIPPED", "MARKED_RAN"})
    void a_step_that_ran_cannot_have_been_omitted(Outcome outcome) {
        assertThatThrownBy(() -> StepResult.omitted(outcome, OMISSION, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(outcome.name());
    }

    @Test
    void a_halt_has_an_error_like_a_failure() {
        Failure failure = new Failure("It asks for another user.", null, 0, SourceLocation.of("a.xml"), null);
        StepResult result = StepResult.failed(Outcome.HALTED, failure, false, Duration.ZERO);
        assertThat(result)
                .isEqualTo(new StepResult(
                        Outcome.HALTED, false, List.of(), Optional.of(failure), Optional.empty(), Duration.ZERO));
        assertThat(result.ok()).isFalse();
    }
}
