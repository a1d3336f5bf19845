package dev.mrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandTest {

    @Test
    void every_check_is_listed() {
        Run run = Run.of("rules");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("code", "MRT201  drop-column", "error", "A column is dropped");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void the_list_is_also_json() {
        assertThat(JsonParser.parseString(Run.of("rules", "--format", "json").out())
                        .getAsJsonArray())
                .anySatisfy(
                        rule -> assertThat(rule.getAsJsonObject().get("name").getAsString())
                                .isEqualTo("drop-column"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MRT201", "mrt201", "drop-column"})
    void one_check_is_explained(String check) {
        Run run = Run.of("rules", check);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("MRT201 drop-column\n").contains("The safe way", "Reported", "Not reported");
    }

    @Test
    void an_unknown_check_is_a_sentence_with_the_nearest_one() {
        Run run = Run.of("rules", "drop-colum");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("mrt: There is no static check drop-colum. Did you mean drop-column?\n");
    }
}
