package dev.mrt.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void the_page_shows_every_finding_with_its_place_marked() {
        assertThat(HtmlReport.of(Findings.mixed()))
                .contains(
                        "1 migration not safe",
                        "<h2>V3 drop phone</h2>",
                        "MRT201 drop-column",
                        "db/V3__step.sql:2",
                        "ALTER TABLE users DROP COLUMN <mark>phone</mark>",
                        "Keep the values in a side table",
                        "PERFORM clean_up()",
                        "nobody has a fax, TICKET-12");
    }

    @Test
    void a_page_without_findings_says_so() {
        assertThat(HtmlReport.of(Findings.of()))
                .contains("Nothing fails the run", "No findings.")
                .doesNotContain("<h2>");
    }

    @Test
    void the_page_asks_for_nothing_else() {
        assertThat(HtmlReport.of(Findings.mixed()))
                .doesNotContain("http:", "https:", "<script", "<link", "<img", "url(", "@import");
    }

    @Test
    void text_of_others_is_escaped() {
        assertThat(HtmlReport.of(Findings.hostile()))
                .doesNotContain("<script", "\u001B", "\u202E", "</skipped>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
}
