package dev.mrt.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MachineFormatsTest {

    @Test
    void json_is_the_array_of_the_contract() {
        assertThat(CheckJson.of(Findings.of(Findings.dropped()))).isEqualTo("""
                [
                  {
                    "revision": "3",
                    "file": "db/V3__step.sql",
                    "pattern": "drop-column",
                    "severity": "error",
                    "message": "The values of users.phone are lost, and no rollback brings them back.",
                    "line": 2,
                    "code": "MRT201"
                  }
                ]
                """);
    }

    @Test
    void what_is_suppressed_is_not_in_the_json() {
        assertThat(JsonParser.parseString(CheckJson.of(Findings.mixed())).getAsJsonArray())
                .hasSize(2);
        assertThat(CheckJson.of(Findings.of())).isEqualTo("[]\n");
    }

    @Test
    void github_is_told_file_line_and_column() {
        assertThat(GithubCommands.of(Findings.mixed())).isEqualTo("""
                ::error file=db/V3__step.sql,line=2,col=1,title=MRT201 drop-column::The values of users.phone are lost, and no rollback brings them back.%0ASafe way: Keep the values in a side table that the rollback reads.
                ::warning file=db/V4__step.sql,line=7,col=3,title=MRT407 index-not-concurrent::Nobody can write to users while the index is built.
                """);
    }

    @Test
    void a_message_cannot_give_github_a_command() {
        assertThat(GithubCommands.of(Findings.hostile()).lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("lost%0A::error::gone\\u001B[2J"));
    }

    @Test
    void gitlab_is_told_a_lasting_fingerprint() {
        JsonArray issues = JsonParser.parseString(GitlabReport.of(Findings.of(Findings.dropped(), Findings.dropped())))
                .getAsJsonArray();
        JsonObject first = issues.get(0).getAsJsonObject();
        assertThat(first.get("severity").getAsString()).isEqualTo("critical");
        assertThat(first.get("check_name").getAsString()).isEqualTo("MRT201");
        assertThat(first.getAsJsonObject("location").get("path").getAsString()).isEqualTo("db/V3__step.sql");
        assertThat(first.getAsJsonObject("location")
                        .getAsJsonObject("lines")
                        .get("begin")
                        .getAsInt())
                .isEqualTo(2);
        assertThat(first.get("fingerprint"))
                .isNotEqualTo(issues.get(1).getAsJsonObject().get("fingerprint"));
    }

    @Test
    void a_fingerprint_stays_when_the_line_moves() {
        String sql = "ALTER TABLE users  DROP COLUMN phone";
        assertThat(new Fingerprints()
                        .next(Findings.finding(
                                "3",
                                Findings.DROP_COLUMN,
                                "users.phone",
                                "other words",
                                Findings.statement("V3__step.sql", 40, 1, sql))))
                .isEqualTo(new Fingerprints().next(Findings.dropped()))
                .isNotEqualTo(new Fingerprints().next(Findings.index()));
    }

    @Test
    void junit_has_a_case_for_each_migration() throws Exception {
        Document document = xml(JunitReport.of(Findings.mixed()));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(testCase(document, 0).getChildNodes().getLength()).isLessThan(2);
        assertThat(message(testCase(document, 1), "skipped")).contains("MRT201", "TICKET-12");
        assertThat(message(testCase(document, 2), "failure")).isEqualTo("MRT201 drop-column users.phone");
        assertThat(testCase(document, 3).getTextContent()).contains("WARNING MRT407", "db/V4__step.sql:7");
    }

    @Test
    void in_a_strict_run_a_warning_is_a_failure_of_junit() throws Exception {
        Document document = xml(JunitReport.of(Findings.strict(Findings.mixed())));
        assertThat(message(testCase(document, 3), "failure")).contains("MRT407");
    }

    @Test
    void a_finding_on_a_file_of_no_migration_is_a_case_too() throws Exception {
        Document document =
                xml(JunitReport.of(Findings.of(Findings.finding("9", Findings.DROP_COLUMN, "", "It is odd.", null))));
        assertThat(testCase(document, 4).getAttribute("file")).isEqualTo("db/V9__step.sql");
    }

    @Test
    void hostile_text_leaves_the_xml_whole() throws Exception {
        assertThat(xml(JunitReport.of(Findings.hostile()))
                        .getElementsByTagName("failure")
                        .item(0)
                        .getTextContent())
                .contains("]]> & <b>", "\\u001B[2J");
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    private static Element testCase(Document document, int index) {
        return (Element) document.getElementsByTagName("testcase").item(index);
    }

    private static String message(Element testCase, String child) {
        return ((Element) testCase.getElementsByTagName(child).item(0)).getAttribute("message");
    }
}
