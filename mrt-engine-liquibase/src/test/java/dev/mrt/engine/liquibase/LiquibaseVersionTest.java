package dev.mrt.engine.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("h2")
class LiquibaseVersionTest {

    @Test
    void these_tests_run_on_the_liquibase_that_the_build_says() {
        String expected = System.getProperty("liquibase.expected.version");
        assertThat(new LiquibaseEngineProvider().engineVersion()).isEqualTo(expected);
    }
}
