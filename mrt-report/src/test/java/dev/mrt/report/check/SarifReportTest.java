package dev.mrt.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.mrt.api.check.CheckReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {

    private static JsonObject run(CheckedChain chain) {
        JsonObject log = JsonParser.parseString(SarifReport.of(chain)).getAsJsonObject();
        assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
        assertThat(log.get("$schema").getAsString()).endsWith("sarif-schema-2.1.0.json");
        assertThat(log.getAsJsonArray("runs")).hasSize(1);
        return log.getAsJsonArray("runs").get(0).getAsJsonObject();
    }

    private static JsonObject result(CheckedChain chain, int index) {
        return run(chain).getAsJsonArray("results").get(index).getAsJsonObject();
    }

    @Test
    void each_rule_is_explained_in_the_log() {
        JsonObject driver = run(Findings.mixed()).getAsJsonObject("tool").getAsJsonObject("driver");
        assertThat(driver.get("name").getAsString()).isEqualTo("mrt");
        JsonObject rule = driver.getAsJsonArray("rules").get(0).getAsJsonObject();
        assertThat(rule.get("id").getAsString()).isEqualTo("MRT201");
        assertThat(rule.get("name").getAsString()).isEqualTo("drop-column");
        assertThat(rule.getAsJsonObject("shortDescription").get("text").getAsString())
                .isEqualTo("A column is dropped.");
        assertThat(rule.getAsJsonObject("help").get("markdown").getAsString()).contains("**Safe way:** Keep");
        assertThat(rule.getAsJsonObject("defaultConfiguration").get("level").getAsString())
                .isEqualTo("error");
        assertThat(rule.has("helpUri")).isFalse();
    }

    @Test
    void a_result_has_what_code_scanning_asks_for() {
        JsonObject result = result(Findings.mixed(), 1);
        assertThat(result.get("ruleId").getAsString()).isEqualTo("MRT407");
        assertThat(result.get("ruleIndex").getAsInt()).isEqualTo(1);
        assertThat(result.get("level").getAsString()).isEqualTo("warning");
        assertThat(result.getAsJsonObject("message").get("text").getAsString()).startsWith("Nobody can write");
        assertThat(result.getAsJsonObject("partialFingerprints").entrySet()).hasSize(1);
        JsonObject place = physical(result);
        assertThat(place.getAsJsonObject("artifactLocation").get("uri").getAsString())
                .isEqualTo("db/V4__step.sql");
        assertThat(place.getAsJsonObject("region").get("startLine").getAsInt()).isEqualTo(7);
        assertThat(place.getAsJsonObject("region").get("startColumn").getAsInt())
                .isEqualTo(3);
        assertThat(result.getAsJsonArray("suppressions")).isEmpty();
    }

    @Test
    void what_is_suppressed_is_in_the_log_with_its_justification() {
        JsonObject suppression = result(Findings.mixed(), 2)
                .getAsJsonArray("suppressions")
                .get(0)
                .getAsJsonObject();
        assertThat(suppression.get("kind").getAsString()).isEqualTo("inSource");
        assertThat(suppression.get("justification").getAsString()).contains("TICKET-12");
        assertThat(result(Findings.hostile(), 1).toString()).contains("\"kind\":\"external\"");
    }

    @Test
    void a_finding_on_a_whole_file_has_no_region() {
        CheckedChain chain = Findings.of(Findings.finding("3", Findings.DROP_COLUMN, "", "It is odd.", null));
        assertThat(physical(result(chain, 0)).has("region")).isFalse();
    }

    @Test
    void a_rule_of_nobody_has_no_index() {
        CheckReport report = Findings.of(Findings.dropped()).report();
        CheckedChain chain = new CheckedChain(report, List.of(), List.of(), place -> place.file(), false);
        assertThat(result(chain, 0).get("ruleIndex").getAsInt()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "db/V1 add ä%.sql, db/V1%20add%20%C3%A4%25.sql",
        "/srv/db/V1.sql, file:///srv/db/V1.sql",
        "C:\\db\\V1.sql, file:///C:/db/V1.sql",
        "classpath:db/V1.sql, ./classpath:db/V1.sql"
    })
    void a_path_becomes_a_uri(String file, String uri) {
        CheckReport report = Findings.of(Findings.dropped()).report();
        JsonElement written = physical(result(new CheckedChain(report, List.of(), List.of(), place -> file, false), 0))
                .getAsJsonObject("artifactLocation")
                .get("uri");
        assertThat(written.getAsString()).isEqualTo(uri);
    }

    private static JsonObject physical(JsonObject result) {
        return result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
    }
}
