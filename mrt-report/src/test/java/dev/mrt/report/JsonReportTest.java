package dev.mrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static JsonObject parse(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static JsonObject first(JsonObject document, String array) {
        return document.getAsJsonArray(array).get(0).getAsJsonObject();
    }

    @Test
    void the_keys_are_the_contract() {
        JsonObject document = parse(JsonReport.of(Samples.mixed()));
        assertThat(document.keySet())
                .containsExactly("version", "engine", "engineVersion", "database", "summary", "results", "inventory");
        assertThat(document.getAsJsonObject("database").keySet()).containsExactly("product", "version");
        assertThat(document.getAsJsonObject("summary").keySet())
                .containsExactly("total", "passed", "failed", "skipped", "inconclusive", "notApplicable", "notRun");
        assertThat(first(document, "results").keySet())
                .containsExactly(
                        "revision",
                        "description",
                        "file",
                        "passed",
                        "verdict",
                        "skipped",
                        "skipReason",
                        "reason",
                        "riskScore",
                        "failures",
                        "limitations",
                        "coverage",
                        "durationMillis");
        assertThat(first(document, "inventory").keySet()).containsExactly("file", "line", "message");
    }

    @Test
    void a_failed_migration_carries_its_findings() {
        JsonObject result = first(parse(JsonReport.of(Samples.report(Samples.lossy()))), "results");
        assertThat(result.get("passed").getAsBoolean()).isFalse();
        assertThat(result.get("verdict").getAsString()).isEqualTo("failed");
        assertThat(result.get("riskScore").getAsInt()).isEqualTo(50);
        assertThat(result.get("durationMillis").getAsLong()).isEqualTo(12);
        JsonArray failures = result.getAsJsonArray("failures");
        JsonObject schema = failures.get(1).getAsJsonObject();
        assertThat(schema.keySet()).containsExactly("kind", "object", "message", "file", "line", "diff");
        assertThat(schema.get("kind").getAsString()).isEqualTo("SCHEMA_NOT_RESTORED");
        assertThat(schema.get("file").getAsString()).isEqualTo("U3__drop_phone.sql");
        assertThat(schema.get("line").getAsInt()).isEqualTo(2);
        assertThat(schema.get("diff").getAsString()).isEqualTo(Samples.DIFF);
    }

    @Test
    void verdicts_are_counted_and_named_alike() {
        JsonObject document = parse(JsonReport.of(Samples.mixed()));
        JsonObject summary = document.getAsJsonObject("summary");
        assertThat(summary.get("total").getAsInt()).isEqualTo(7);
        assertThat(summary.get("passed").getAsInt()).isEqualTo(3);
        document.getAsJsonArray("results")
                .forEach(result -> assertThat(summary.keySet())
                        .contains(result.getAsJsonObject().get("verdict").getAsString()));
    }

    @Test
    void a_skipped_migration_carries_its_reason() {
        RevisionResult skipped = Samples.result(Samples.migration("1", "a"), Verdict.SKIPPED, "TICKET-12");
        JsonObject result = first(parse(JsonReport.of(Samples.report(skipped))), "results");
        assertThat(result.get("skipped").getAsBoolean()).isTrue();
        assertThat(result.get("skipReason").getAsString()).isEqualTo("TICKET-12");
    }

    @Test
    void any_text_survives() {
        String text = "</script> \u0000 \u001B \u2028 \uD83D\uDE00 \"quoted\" \\ é";
        RevisionResult result = Samples.result(Samples.migration("1", text), Verdict.SKIPPED, text);
        JsonObject written = first(parse(JsonReport.of(Samples.report(result))), "results");
        assertThat(written.get("description").getAsString()).isEqualTo(text);
    }
}
