package dev.mrt.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES = List.of("seedRows", "randomSeed", "strict", "h2", "postgres");

    @ParameterizedTest
    @CsvSource({"seed-rows,seedRows", "SEED_ROW,seedRows", "stirct,strict", "postgresql,postgres", "h3,h2"})
    void a_slip_leads_to_the_name_that_was_meant(String written, String meant) {
        assertThat(Nearest.to(written, NAMES)).contains(meant);
        assertThat(Nearest.question(written, NAMES)).isEqualTo(" Did you mean " + meant + "?");
    }

    @Test
    void a_far_word_leads_nowhere() {
        assertThat(Nearest.to("password", NAMES)).isEmpty();
        assertThat(Nearest.to("", NAMES)).isEmpty();
        assertThat(Nearest.to("strict", List.of())).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), NAMES)).isEmpty();
        assertThat(Nearest.to("strict", List.of("strict".repeat(100_000)))).isEmpty();
        assertThat(Nearest.question("password", NAMES)).isEmpty();
    }

    @Test
    void of_two_equally_near_the_first_in_the_alphabet_is_taken() {
        assertThat(Nearest.to("v2", List.of("v3", "v1"))).contains("v1");
    }
}
