package dev.mrt.report.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.report.Samples;
import dev.mrt.report.format.Rendered;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class VerifyFormatsTest {

    private static final Predicate<RevisionResult> SAFE =
            result -> Set.of(Verdict.PASSED, Verdict.SKIPPED).contains(result.verdict());

    private static final VerifiedChain MIXED = chain(Samples.mixed());

    private static VerifiedChain chain(VerificationReport report) {
        return new VerifiedChain(report, SAFE, place -> "db/" + place.file());
    }

    private static VerifiedChain hostile() {
        return chain(Samples.report(Samples.result(
                Samples.migration("3", "<b>|drop\u001B[2J"),
                Verdict.FAILED,
                "",
                List.of(Samples.finding(
                        FindingKind.ROWS_LOST, "t.\"<script>|\"", "gone ]]>\r\n::error::x @all <img src=x>", "")),
                List.of())));
    }

    @Test
    void junit_has_a_case_for_each_migration() throws Exception {
        Document document = xml(VerifyJunit.of(MIXED));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("7");
        assertThat(suite.getAttribute("failures")).isEqualTo("3");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getAttribute("time")).isEqualTo("0.084");
        assertThat(testCase(document, 0).getAttribute("name")).isEqualTo("V1 create users");
        assertThat(testCase(document, 0).getElementsByTagName("*").getLength()).isZero();
        assertThat(child(document, 2, "failure").getAttribute("message"))
                .isEqualTo("VALUES_CHANGED public.users.phone, SCHEMA_NOT_RESTORED public.users");
        assertThat(child(document, 2, "failure").getTextContent())
                .contains("3 of 3 values are NULL after the rollback.", "U3__drop_phone.sql:2");
        assertThat(child(document, 3, "failure").getAttribute("type")).isEqualTo("INCONCLUSIVE");
        assertThat(child(document, 4, "skipped").getAttribute("message"))
                .isEqualTo("V5 import legacy is skipped: one-way, agreed in TICKET-12");
        assertThat(child(document, 6, "failure").getAttribute("message"))
                .isEqualTo("V7 never is not run: V6.2 cannot be applied");
        assertThat(suite.getLastChild().getPreviousSibling().getTextContent())
                .isEqualTo("db/U9__gone.sql: This rollback has no migration. Remove it.");
    }

    @Test
    void what_a_passed_verdict_does_not_rest_on_stays_with_it() throws Exception {
        assertThat(child(xml(VerifyJunit.of(MIXED)), 1, "system-out").getTextContent())
                .contains("COLUMN_ORDER_DIFFERS", "The column comes back at the end of its table.");
    }

    @Test
    void an_accepted_verdict_that_is_not_passed_is_skipped() throws Exception {
        Document document = xml(VerifyJunit.of(new VerifiedChain(
                Samples.mixed(), result -> result.verdict() == Verdict.INCONCLUSIVE, place -> place.file())));
        assertThat(child(document, 3, "skipped").getAttribute("message"))
                .isEqualTo("V4 audit is inconclusive: public.audit holds no rows");
    }

    @Test
    void github_is_told_every_reason_why_the_run_fails() {
        assertThat(VerifyGithub.of(MIXED).lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("::error file=db/U3__drop_phone.sql,line=2,title=V3 drop phone%3A"
                                        + " VALUES_CHANGED public.users.phone::3 of 3 values"),
                        line -> assertThat(line).contains("SCHEMA_NOT_RESTORED"),
                        line -> assertThat(line)
                                .contains(
                                        "title=V4 audit%3A inconclusive::public.audit holds no rows%0ATABLE_NOT_SEEDED"),
                        line -> assertThat(line).contains("title=V7 never%3A not run::V6.2 cannot be applied"),
                        line -> assertThat(line)
                                .isEqualTo("::warning file=db/U9__gone.sql,title=mrt verify::This rollback has no"
                                        + " migration. Remove it."));
    }

    @Test
    void sarif_has_the_same_reasons_with_lasting_fingerprints() {
        JsonObject run = JsonParser.parseString(VerifySarif.of(MIXED))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
        JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
        JsonArray results = run.getAsJsonArray("results");
        assertThat(results).hasSize(4).allSatisfy(each -> {
            JsonObject result = each.getAsJsonObject();
            JsonObject rule = rules.get(result.get("ruleIndex").getAsInt()).getAsJsonObject();
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
        });
        assertThat(results.get(0).toString())
                .contains("\"uri\":\"db/U3__drop_phone.sql\"", "\"startLine\":2", "public.users.phone");
        assertThat(VerifySarif.of(MIXED)).isEqualTo(VerifySarif.of(MIXED));
    }

    @Test
    void markdown_has_what_is_wrong_first_and_everything_on_demand() {
        String markdown = VerifyMarkdown.of(MIXED);
        assertThat(markdown)
                .startsWith(
                        "### ❌ mrt verify: 7 migrations: 3 passed, 1 failed, 1 skipped, 1 inconclusive, 1 not run.\n");
        assertThat(Rendered.html(markdown))
                .contains(
                        "<td>V3 drop phone</td>\n<td>VALUES_CHANGED</td>\n<td><code>public.users.phone</code></td>\n"
                                + "<td><code>db/U3__drop_phone.sql:2</code></td>",
                        "<td>V4 audit</td>\n<td>inconclusive</td>",
                        "<td>V1 create users</td>\n<td>✅ passed</td>",
                        "<td>COLUMN_ORDER_DIFFERS public.users</td>\n<td>2, 6.1</td>",
                        "flyway 10.10.0 on H2 2.4.240, mrt 0.1.0");
        assertThat(VerifyMarkdown.of(
                        chain(Samples.report(Samples.result(Samples.migration("1", "a"), Verdict.PASSED, "")))))
                .startsWith("### ✅ mrt verify: 1 migration: 1 passed.\n");
    }

    @Test
    void thousands_of_migrations_do_not_flood_a_summary() {
        RevisionResult[] many = Collections.nCopies(2000, Samples.lossy()).toArray(RevisionResult[]::new);
        assertThat(VerifyMarkdown.of(chain(Samples.report(many))))
                .contains("2000 failed.", "\n... and 3800 more.\n", "\n... and 1800 more.\n")
                .hasSizeLessThan(200_000);
    }

    @Test
    void hostile_text_gives_no_markup_and_no_command() throws Exception {
        assertThat(Rendered.html(VerifyMarkdown.of(hostile())))
                .doesNotContain("<script", "<img", "<b>", "\u001B", "@all")
                .contains("<td><code>t.&quot;&lt;script&gt;|&quot;</code></td>");
        assertThat(VerifyGithub.of(hostile()).lines())
                .singleElement()
                .asString()
                .contains("gone ]]>%0A::error::x");
        assertThat(child(xml(VerifyJunit.of(hostile())), 0, "failure").getTextContent())
                .contains("gone ]]>", "\\u001B[2J");
        assertThat(VerifySarif.of(hostile())).doesNotContain("\u001B");
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    private static Element testCase(Document document, int index) {
        return (Element) document.getElementsByTagName("testcase").item(index);
    }

    private static Element child(Document document, int index, String name) {
        return (Element) testCase(document, index).getElementsByTagName(name).item(0);
    }
}
