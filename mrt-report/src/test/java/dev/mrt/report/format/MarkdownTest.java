package dev.mrt.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    /** What text becomes in HTML when nothing in it is markup; the comments and spans of the writer itself are taken out. */
    private static String plain(String html) {
        return html.replaceAll("<!-- -->|</?span>|</?p>|\n$", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b || c \\| d \\",
                "<script>alert(1)</script> <img src=x onerror=alert(1)>",
                "</details></td> --> <!-- &lt; &#124;",
                "`code` ``two`` *bold* __under__ ~~gone~~ snake_case_name V1__x.sql (_a_) __init__",
                "[link](https://evil.example) ![image](http://evil.example/x.png) [ref]",
                "https://evil.example www.evil.example",
                "mail me@example.org, HTTPS://evil.example WWW.evil.example",
                "# heading ^ {x}",
                "$a$ and $$b$$",
                "customer.\"e|mail\""
            })
    void text_of_others_is_text(String text) {
        assertThat(plain(Rendered.html("x " + Markdown.text(text)))).isEqualTo("x " + text);
        assertThat(plain(Rendered.html(Markdown.code(text)))).isEqualTo("<code>" + text + "</code>");
    }

    @Test
    void nobody_is_called_by_name() {
        assertThat(Markdown.text("ask @everyone")).isEqualTo("ask @<!-- -->everyone");
    }

    @Test
    void what_would_be_obeyed_is_shown() {
        assertThat(Markdown.text("a\u001B[2J\u202Eb")).isEqualTo("a\\\\u001B\\[2J\\\\u202Eb");
    }

    @Test
    void a_table_keeps_its_columns_whatever_is_in_it() {
        String table = Markdown.table(
                List.of("a", "b"), List.of(List.of(Markdown.text("1 | 2\n3"), Markdown.code("x|y")), List.of("", "z")));
        assertThat(table.lines()).hasSize(4);
        assertThat(Rendered.html(table))
                .contains("<td>1 | 2<br>3</td>", "<td><code>x|y</code></td>", "<td></td>", "<td>z</td>");
        assertThat(Markdown.table(List.of("a"), List.of())).isEmpty();
    }

    @Test
    void details_hold_a_table() {
        assertThat(Rendered.html(Markdown.details("more", Markdown.table(List.of("a"), List.of(List.of("1"))))))
                .contains("<details><summary>more</summary>", "<table>", "</details>");
        assertThat(Markdown.details("more", "")).isEmpty();
    }
}
