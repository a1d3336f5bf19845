package dev.mrt.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.report.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTextTest {

    private static final int WIDTH = 60;

    private static String written(int width, List<String> parts) {
        StringBuilder out = new StringBuilder();
        ModelText text = new ModelText(new TextStyle(width, false, true, ""), out::append);
        parts.forEach(text::add);
        text.end();
        return out.toString();
    }

    @Test
    void each_line_has_a_margin() {
        assertThat(written(WIDTH, List.of("One\n\nTwo"))).isEqualTo("| One\n|\n| Two\n");
    }

    @Test
    void the_heading_names_the_model_as_harmless_text() {
        StringBuilder out = new StringBuilder();
        new ModelText(TextStyle.message(""), out::append).begin("claude\u001B[2J");

        assertThat(out).contains("In the words of the model claude\\u001B[2J, which may be wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It drops the column phone of users; nobody can bring its values back, whatever the undo script says.",
                "Grüße 😀 an alle,\r\n  die \u001B[31mrot\u001B[0m sehen \u202Eabc",
                "  - a list\n    with an indent"
            })
    void it_does_not_matter_how_an_answer_is_cut_into_parts(String answer) {
        List<String> letters = IntStream.range(0, answer.length())
                .mapToObj(i -> answer.substring(i, i + 1))
                .toList();

        assertThat(written(WIDTH, letters))
                .isEqualTo(written(WIDTH, List.of(answer)))
                .doesNotContain("\u001B", "\u202E", "\r");
    }

    @Test
    void long_lines_are_broken_between_words() {
        String answer = IntStream.range(0, 40).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        assertThat(written(WIDTH, List.of(answer)).lines())
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("| word")
                        .hasSizeLessThanOrEqualTo(WIDTH)
                        .doesNotEndWith(" "));
        assertThat(written(0, List.of(answer))).isEqualTo("| " + answer + "\n");
    }

    @Test
    void nothing_is_written_of_no_answer() {
        assertThat(written(WIDTH, List.of())).isEmpty();
    }
}
