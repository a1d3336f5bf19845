package dev.mrt.engine.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("h2")
class FlywayVersionTest {

    @Test
    void these_tests_run_on_the_flyway_that_the_build_says() {
        String expected = System.getProperty("flyway.expected.version");
        assertThat(new FlywayEngineProvider().engineVersion()).isEqualTo(expected);
    }

    @Test
    void versions_are_compared_as_numbers() {
        assertThat(FlywayVersion.of("10.9.1").atLeast(10, 17)).isFalse();
        assertThat(FlywayVersion.of("10.17.1").atLeast(10, 17)).isTrue();
        assertThat(FlywayVersion.of("13.0.0").atLeast(10, 17)).isTrue();
        assertThat(FlywayVersion.of("unknown").atLeast(10, 17)).isFalse();
    }
}
