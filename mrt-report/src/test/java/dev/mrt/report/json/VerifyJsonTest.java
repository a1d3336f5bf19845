package dev.mrt.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.Shard;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.ShardScope;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.report.JsonReport;
import dev.mrt.report.Samples;
import dev.mrt.report.TextReport;
import dev.mrt.report.TextStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyJsonTest {

    private static final TextReport TEXT = new TextReport(new TextStyle(100, false, true, ""));

    @TempDir
    Path folder;

    private static VerificationReport shard(int index, int count, UnaryOperator<VerificationReport> change) {
        VerificationReport whole = Samples.mixed();
        Shard shard = new Shard(index, count);
        int size = whole.results().size();
        List<RevisionResult> results = whole.results().subList(shard.begin(size), shard.end(size));
        return change.apply(with(whole, results, new ShardScope(shard, size, "c4a1")));
    }

    private static VerificationReport with(VerificationReport report, List<RevisionResult> results, ShardScope scope) {
        return new VerificationReport(
                report.mrtVersion(),
                report.engine(),
                report.engineVersion(),
                report.database(),
                results,
                report.inventory(),
                scope);
    }

    private static VerificationReport shard(int index, int count) {
        return shard(index, count, report -> report);
    }

    private static Map<String, VerificationReport> named(VerificationReport... reports) {
        Map<String, VerificationReport> named = new LinkedHashMap<>();
        for (VerificationReport report : reports) {
            named.put((char) ('a' + named.size()) + ".json", VerifyJson.parse("x", JsonReport.of(report)));
        }
        return named;
    }

    @Test
    void what_is_read_is_written_again_byte_for_byte() {
        for (VerificationReport report :
                List.of(Samples.mixed(), Samples.everyRollback(), shard(2, 3), Samples.report())) {
            VerificationReport read = VerifyJson.parse("a.json", JsonReport.of(report));
            assertThat(JsonReport.of(read)).isEqualTo(JsonReport.of(report));
            assertThat(TEXT.chain(read, RevisionResult::passed)).isEqualTo(TEXT.chain(report, RevisionResult::passed));
        }
    }

    @Test
    void shards_in_any_order_give_the_report_of_the_whole() {
        for (int count : new int[] {1, 2, 3, 7, 9}) {
            List<VerificationReport> shards = new ArrayList<>();
            for (int index = count; index >= 1; index--) {
                shards.add(shard(index, count));
            }
            VerificationReport merged = VerifyJson.merge(named(shards.toArray(VerificationReport[]::new)));
            assertThat(JsonReport.of(merged)).isEqualTo(JsonReport.of(Samples.mixed()));
        }
    }

    @Test
    void files_are_read_and_merged() throws IOException {
        List<Path> files = List.of(folder.resolve("2.json"), folder.resolve("1.json"));
        Files.writeString(files.get(0), JsonReport.of(shard(2, 2)));
        Files.writeString(files.get(1), JsonReport.of(shard(1, 2)));
        assertThat(JsonReport.of(VerifyJson.merge(files))).isEqualTo(JsonReport.of(Samples.mixed()));
        assertThatThrownBy(() -> VerifyJson.merge(List.of(files.get(0), files.get(0))))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("2.json is given twice");
    }

    @Test
    void the_report_of_a_whole_chain_may_stand_alone() {
        assertThat(JsonReport.of(VerifyJson.merge(named(Samples.mixed())))).isEqualTo(JsonReport.of(Samples.mixed()));
    }

    private static void refused(String sentence, VerificationReport... reports) {
        assertThatThrownBy(() -> VerifyJson.merge(named(reports)))
                .isInstanceOfSatisfying(
                        MrtException.class, e -> assertThat(e.reason()).isEqualTo(MrtException.Reason.USAGE))
                .hasMessageContaining(sentence);
    }

    @Test
    void what_does_not_belong_together_is_refused() {
        refused("There is no report to put together");
        refused("b.json is the report of a whole run, not of a shard", shard(1, 2), Samples.mixed());
        refused("a.json and c.json are both shard 1/3", shard(1, 3), shard(2, 3), shard(1, 3));
        refused("The reports of shards 1/4, 3/4 are missing; the chain", shard(2, 4), shard(4, 4));
        refused("The report of shard 2/2 is missing; the chain", shard(1, 2));
        refused("the number of shards is 2 in the first and 3 in the second", shard(1, 2), shard(2, 3));
        refused(
                "a.json and b.json are not about the same migrations",
                shard(1, 2),
                shard(2, 2, report -> with(report, report.results(), new ShardScope(new Shard(2, 2), 7, "ffff"))));
        refused(
                "the database is H2 2.4.240 in the first and PostgreSQL 18.6 in the second",
                shard(1, 2),
                shard(2, 2, Samples::onPostgres));
        refused(
                "both have a verdict on 1; their parts of the chain overlap",
                shard(1, 2),
                shard(2, 2, report -> with(report, Samples.mixed().results().subList(0, 4), report.shard())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version": "0.1.0" | "version": "9.0.0" | version is 9.0.0, which this version of mrt does not know
            "version": "0.1.0" | "version": "new" | version is new, which this version
            "version": "0.1.0" | "version": 1 | version is not a text
            "version": "0.1.0", | '' | version is missing
            "engineVersion" | "engineversion" | engineVersion is missing
            "verdict": "failed" | "verdict": "broken" | results[2].verdict is broken
            "VALUES_CHANGED" | "VALUES_GONE" | results[2].failures[0].kind is VALUES_GONE
            "kind": "missing" | "kind": "lost" | results[0].rollback.kind is lost
            "passed": 3 | "passed": 4 | summary.passed is 4, but there are 3
            "riskScore": 50 | "riskScore": 25 | results[2].verdict is failed, but
            "verdict": "failed" | "verdict": "passed" | results[2] contradicts itself
            "revision": "2" | "revision": "1" | results has 1 twice
            "revision": "2" | "revision": " " | results[1] contradicts itself
            "durationMillis": 12 | "durationMillis": -1 | results[0].durationMillis is not a whole number
            "durationMillis": 12 | "durationMillis": 1.5 | results[0].durationMillis is not a whole number
            "tables": 2 | "tables": 99999999999 | results[0].coverage.tables is not a whole number from 0 to 2147483647
            "inventory": [ | "inventory": [7, | inventory[0] is no object
            "summary": { | "summary": 7, "x": { | summary is not an object
            """)
    void a_changed_report_is_refused_with_the_place(String from, String to, String sentence) {
        String changed = JsonReport.of(Samples.mixed()).replace(from, to);
        assertThatThrownBy(() -> VerifyJson.parse("a.json", changed))
                .isInstanceOf(MrtException.class)
                .hasMessageStartingWith("a.json")
                .hasMessageContaining(sentence);
    }

    @Test
    void a_shard_with_other_results_than_its_part_is_refused() {
        VerificationReport half =
                shard(1, 2, report -> with(report, report.results().subList(0, 1), report.shard()));
        assertThatThrownBy(() -> VerifyJson.parse("a.json", JsonReport.of(half)))
                .hasMessageContaining("results has 1 migrations, but shard 1/2 of 7 has 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | is no report
            [] | has no keys
            null | has no keys
            {"version": "0.1.0" | is no report
            {version: 1} | is no report
            <html> | is no report
            """)
    void what_is_no_report_is_refused(String text, String sentence) {
        assertThatThrownBy(() -> VerifyJson.parse("a.json", text))
                .isInstanceOf(MrtException.class)
                .hasMessageStartingWith("a.json")
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_report_cut_off_or_with_something_behind_it_is_refused() {
        String whole = JsonReport.of(Samples.mixed());
        for (int end = 0; end < whole.stripTrailing().length(); end += 97) {
            String part = whole.substring(0, end);
            assertThatThrownBy(() -> VerifyJson.parse("a.json", part)).isInstanceOf(MrtException.class);
        }
        assertThatThrownBy(() -> VerifyJson.parse("a.json", whole + whole)).isInstanceOf(MrtException.class);
    }

    @Test
    void a_file_that_cannot_be_read_is_a_sentence() throws IOException {
        assertThatThrownBy(() -> VerifyJson.read(folder.resolve("none.json")))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> VerifyJson.read(folder))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("it is a folder");
        Path binary = Files.write(folder.resolve("x.bin"), new byte[] {(byte) 0xff, 0, (byte) 0xc3, 1});
        assertThatThrownBy(() -> VerifyJson.read(binary))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("it is no text in UTF-8");
    }
}
