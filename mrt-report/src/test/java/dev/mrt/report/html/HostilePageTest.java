package dev.mrt.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Severity;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.api.sql.Statement;
import dev.mrt.report.check.CheckedChain;
import java.util.List;
import org.htmlunit.html.DomAttr;
import org.htmlunit.html.DomElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL, names, comments and messages are written by anybody. */
class HostilePageTest {

    private static final String CONTROLS = "\u0000\u0007\u001B[2J\u202E\u2066\u200B\u0085\uFEFF\uD800";

    /** One text in every place that a text can be in. */
    static ReportedChain everywhere(String text) {
        SourceLocation place = new SourceLocation(text + ".sql", 1);
        Statement statement = new Statement(place, 1, text, Statement.Reading.NOT_ANALYSED, text, List.of(), List.of());
        Migration migration = migration(text, place, new Rollback.Scripted(new Script(place.at(2), text)));
        Migration without = migration(text + "2", place, new Rollback.Declared(text));
        RiskWarning warning = new RiskWarning(text, text, text, Severity.ERROR, text, text, text, place, statement);
        RiskWarning loose = new RiskWarning("other", text, text, Severity.WARNING, text, text, text, place.at(0), null);
        CheckReport report = new CheckReport(
                text,
                text,
                SqlDialect.ANY,
                text,
                List.of(warning, loose),
                List.of(new Suppressed(warning, Suppressed.How.COMMENT, text)),
                new CheckReport.Coverage(2, 1, 0, 0, List.of(statement), 0));
        CheckedChain checked =
                new CheckedChain(report, List.of(migration, without), List.of(), SourceLocation::file, false);
        return Chains.chain(
                checked,
                Chains.verified(
                        Chains.result(
                                migration, Verdict.FAILED, text, Chains.finding(migration, text, text, text, text, 2)),
                        Chains.limited(without, Verdict.INCONCLUSIVE, text, text)));
    }

    private static Migration migration(String text, SourceLocation place, Rollback rollback) {
        return new Migration(
                new MigrationId(text),
                1,
                Chains.create().kind(),
                text,
                place,
                new Script(place, text),
                rollback,
                Chains.create().flags());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.hacked = 1</script>",
                "</script><script>window.hacked = 1</script>",
                "</style></title></textarea></pre><img src=x onerror=window.hacked=1>",
                "\"><svg onload=window.hacked=1>",
                "' onmouseover='window.hacked=1' autofocus onfocus='window.hacked=1",
                "javascript:window.hacked=1",
                "{{title}}{{{style}}}{{>page}}",
                "<!-- <![CDATA[ ]]> -->",
                "&lt;b&gt;&amp;amp;&#0;&NotAnEntity;"
            })
    void text_of_others_stays_text(String text) {
        try (Browser plain = Browser.open(everywhere("text"));
                Browser browser = Browser.open(everywhere(text))) {
            assertThat(elements(browser)).isEqualTo(elements(plain));
            assertThat(browser.page().executeJavaScript("window.hacked").getJavaScriptResult())
                    .isNotEqualTo(1.0)
                    .isNotEqualTo(1);
            assertThat(browser.texts("#m1 .l")).contains(text);
            assertThat(browser.one("#m1 .name strong").getTextContent()).contains(text);
            assertThat(browser.requests()).isZero();
        }
    }

    private static List<String> elements(Browser browser) {
        return browser.page().getByXPath("//*").stream()
                .map(DomElement.class::cast)
                .map(element -> element.getTagName()
                        + element.getAttributesMap().values().stream()
                                .map(DomAttr::getName)
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {CONTROLS, "a\r\nb\rc\u2028d\u2029e"})
    void what_would_be_obeyed_is_shown(String text) {
        String page = HtmlReport.of(everywhere("x" + text + "y"));
        assertThat(page.codePoints().filter(HostilePageTest::isObeyed).toArray())
                .isEmpty();
        assertThat(page).contains("\\u");
    }

    private static boolean isObeyed(int point) {
        return point != '\n'
                && switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
