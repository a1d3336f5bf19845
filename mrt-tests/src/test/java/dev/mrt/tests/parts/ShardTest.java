package dev.mrt.tests.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.Shard;
import dev.mrt.api.result.ShardScope;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.core.Mrt;
import dev.mrt.report.JsonReport;
import dev.mrt.report.json.VerifyJson;
import dev.mrt.tests.Chain;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shards come to what a run over the whole chain comes to. */
class ShardTest {

    @TempDir
    Path temp;

    private static VerificationReport shard(int index, int count, MrtConfig config) {
        return Verification.of(config.with(builder -> builder.shard(new Shard(index, count))));
    }

    private static VerificationReport merged(int count, MrtConfig config) {
        Map<String, VerificationReport> reports = new LinkedHashMap<>();
        for (int index = 1; index <= count; index++) {
            String json = JsonReport.of(shard(index, count, config));
            reports.put("shard " + index, VerifyJson.parse("shard " + index, json));
        }
        return VerifyJson.merge(reports);
    }

    @ParameterizedTest
    @CsvSource({"h2, 1", "h2, 4", "h2, 20", "sqlite, 3", "postgres, 2"})
    void the_merged_reports_of_shards_are_the_report_of_the_whole(String database, int count) {
        MrtConfig config = EveryVerdict.config(database, EveryVerdict.in(temp)).with(builder -> builder.to("18"));
        VerificationReport whole = Verification.of(config);
        VerificationReport merged = merged(count, config);
        assertThat(EveryVerdict.words(merged))
                .isEqualTo(EveryVerdict.words(VerifyJson.parse("whole", JsonReport.of(whole))));
        assertThat(merged.database().product()).isEqualTo(whole.database().product());
    }

    @Test
    void what_cannot_be_applied_leaves_later_shards_not_run() {
        MrtConfig config = EveryVerdict.config("h2", EveryVerdict.in(temp));
        VerificationReport last = shard(7, 7, config);
        assertThat(last.count(Verdict.FAILED)).isEqualTo(1);
        assertThat(last.count(Verdict.NOT_RUN)).isEqualTo(2);
        VerificationReport beyond = shard(21, 21, config);
        assertThat(beyond.results().get(0).verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(beyond.results().get(0).reason()).contains("V19__step.sql");
    }

    @Test
    void a_shard_without_migrations_is_safe_and_says_which_part_it_is() {
        Chain chain = Chain.in(temp, "short").with("1", "CREATE TABLE hut (id int);", "DROP TABLE hut;");
        MrtConfig config = Verification.config("h2", chain.folder()).with(builder -> builder.shard(new Shard(1, 3)));
        try (Mrt mrt = Mrt.of(config)) {
            VerificationReport report = mrt.checkAll();
            assertThat(report.results()).isEmpty();
            assertThat(mrt.safe(report)).isTrue();
            assertThat(mrt.selected()).isEmpty();
            ShardScope scope = Objects.requireNonNull(report.shard());
            assertThat(scope.shard()).isEqualTo(new Shard(1, 3));
            assertThat(scope.migrations()).isEqualTo(1);
        }
    }

    @Test
    void the_chains_of_two_commits_have_different_fingerprints() {
        Chain chain = Chain.in(temp, "short").with("1", "CREATE TABLE hut (id int);", "DROP TABLE hut;");
        MrtConfig config = Verification.config("h2", chain.folder());
        ShardScope before = Objects.requireNonNull(shard(1, 2, config).shard());
        chain.with("1", "CREATE TABLE hut (id int);\r\n", "DROP TABLE hut;\r\n");
        ShardScope windows = Objects.requireNonNull(shard(1, 2, config).shard());
        chain.with("1", "CREATE TABLE hut (id int);\n", "DROP TABLE hut;\n");
        assertThat(shard(1, 2, config).shard()).isEqualTo(windows).isNotEqualTo(before);
    }

    @Test
    void names_that_belong_to_other_shards_are_no_error() {
        Chain chain = Chain.in(temp, "migration")
                .with("1", "CREATE TABLE hut (id int PRIMARY KEY);", "DROP TABLE hut;")
                .with("2", "ALTER TABLE hut ADD COLUMN a int;", "ALTER TABLE hut DROP COLUMN a;")
                .with("3", "CREATE SCHEMA alp; CREATE TABLE alp.bed (id int PRIMARY KEY);", "DROP SCHEMA alp CASCADE;");
        MrtConfig config = Verification.config("h2", chain.folder())
                .with(builder -> builder.schemas(List.of("ALP")).customSeeds(Map.of("bed", List::of)));
        for (int index = 1; index <= 3; index++) {
            assertThat(shard(index, 3, config).count(Verdict.NOT_RUN)).isZero();
        }
        MrtConfig wrong = config.with(builder -> builder.schemas(List.of("ALPS")));
        assertThatThrownBy(() -> shard(1, 3, wrong))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("There was no schema ALPS");
    }
}
