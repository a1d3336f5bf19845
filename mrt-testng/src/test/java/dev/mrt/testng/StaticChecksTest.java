package dev.mrt.testng;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaticChecksTest {

    @Test
    void an_error_fails_the_test_with_its_place() {
        Run run = Run.of(UserTests.Checked.class);
        assertThat(run.failed()).containsExactly("has_no_risk");
        assertThat(run.errors().get("has_no_risk"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("V2__drop_note.sql:1: MRT201 drop-column: ")
                .hasMessageContaining("Safe way: ");
    }

    @Test
    void severities_and_the_selection_are_attributes() {
        Run run = Run.of(UserTests.CheckedToTheFirst.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).containsExactly("has_no_risk");
    }
}
