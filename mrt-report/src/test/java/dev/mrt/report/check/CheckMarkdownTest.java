package dev.mrt.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.report.format.Rendered;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckMarkdownTest {

    @Test
    void a_table_tells_what_is_wrong_and_where() {
        String markdown = CheckMarkdown.of(Findings.mixed());
        assertThat(markdown).startsWith("### ❌ mrt check: 1 error, 1 warning.\n");
        assertThat(Rendered.html(markdown))
                .contains(
                        "<td>❌ error</td>\n<td>MRT201 drop-column</td>\n<td><code>users.phone</code></td>\n"
                                + "<td><code>db/V3__step.sql:2</code></td>",
                        "<td>⚠️ warning</td>\n<td>MRT407 index-not-concurrent</td>",
                        "<summary>1 statement NOT analysed</summary>",
                        "It calls clean_up, whose body is not known.",
                        "1 finding suppressed");
    }

    @Test
    void a_clean_chain_is_said_to_be_clean() {
        assertThat(CheckMarkdown.of(Findings.of()))
                .startsWith("### ✅ mrt check: No findings.\n")
                .contains("Read as SQL of PostgreSQL");
    }

    @Test
    void hostile_names_make_no_markup() {
        String html = Rendered.html(CheckMarkdown.of(Findings.hostile()));
        assertThat(html)
                .doesNotContain("<script", "\u001B", "\u202E", "<b>")
                .contains("<td><code>t.&quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot;</code></td>");
    }

    @Test
    void thousands_of_findings_are_counted_rather_than_listed() {
        List<RiskWarning> many = Collections.nCopies(1000, Findings.dropped());
        String markdown = CheckMarkdown.of(Findings.chain(Findings.report(many, List.of())));
        assertThat(markdown).contains("1000 errors.", "\n... and 800 more.\n").hasSizeLessThan(200_000);
    }
}
