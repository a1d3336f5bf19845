package dev.mrt.tests.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.spi.VerificationListener;
import dev.mrt.core.Mrt;
import dev.mrt.report.JsonReport;
import dev.mrt.tests.Chain;
import dev.mrt.tests.cases.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several jobs come to what one comes to. */
class JobsTest {

    @TempDir
    Path temp;

    private static VerificationReport inJobs(int jobs, MrtConfig config) {
        return Verification.of(config.with(builder -> builder.jobs(jobs)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgres"})
    void jobs_come_to_the_verdicts_of_one(String database) {
        MrtConfig config = EveryVerdict.config(database, EveryVerdict.in(temp));
        VerificationReport serial = Verification.of(config);
        assertThat(serial.results())
                .extracting(RevisionResult::verdict)
                .contains(Verdict.PASSED, Verdict.FAILED, Verdict.SKIPPED, Verdict.INCONCLUSIVE, Verdict.NOT_RUN);
        for (int jobs : database.equals("h2") ? new int[] {2, 5, 100} : new int[] {3}) {
            assertThat(EveryVerdict.words(inJobs(jobs, config)))
                    .as("%s jobs", jobs)
                    .isEqualTo(EveryVerdict.words(serial));
        }
    }

    @Test
    void the_same_number_of_jobs_gives_the_same_report_again() {
        MrtConfig config = EveryVerdict.config("h2", EveryVerdict.in(temp));
        assertThat(json(inJobs(4, config))).isEqualTo(json(inJobs(4, config)));
    }

    private static String json(VerificationReport report) {
        return JsonReport.of(report).replaceAll("\"durationMillis\": *[0-9]+", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 12})
    void fail_fast_ends_later_parts_too(int first) {
        MrtConfig config = EveryVerdict.config("h2", EveryVerdict.in(temp))
                .with(builder -> builder.failFast(true).from("" + first));
        assertThat(EveryVerdict.words(inJobs(4, config))).isEqualTo(EveryVerdict.words(Verification.of(config)));
    }

    @Test
    void a_part_that_cannot_be_begun_by_itself_is_verified_by_the_one_before() {
        Chain chain = Chain.in(temp, "migration")
                .with("1", "CREATE TABLE hut (id int PRIMARY KEY);", "DROP TABLE hut;")
                .with(
                        "2",
                        "CREATE TABLE tally (n int CHECK (n > 0)); INSERT INTO tally SELECT count(*) FROM hut;",
                        "DROP TABLE tally;")
                .with("3", "ALTER TABLE hut ADD COLUMN a int;", "ALTER TABLE hut DROP COLUMN a;")
                .with("4", "ALTER TABLE hut ADD COLUMN b int;", "-- nothing");
        MrtConfig config = Verification.config("h2", chain.folder());
        VerificationReport serial = Verification.of(config);
        assertThat(serial.results().get(3).verdict()).isEqualTo(Verdict.FAILED);
        for (int jobs : new int[] {2, 3, 4}) {
            assertThat(EveryVerdict.words(inJobs(jobs, config))).isEqualTo(EveryVerdict.words(serial));
        }
    }

    @Test
    void names_are_looked_for_in_all_parts() {
        Chain chain = EveryVerdict.in(temp);
        MrtConfig config = Verification.config("h2", chain.folder()).with(builder -> builder.to("18"));
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        MrtConfig right =
                config.with(builder -> builder.schemas(List.of("PUBLIC")).customSeeds(Map.of("bed", () -> {
                    threads.add(Thread.currentThread());
                    return List.of(Map.of("ID", 77));
                })));
        assertThat(inJobs(4, right).count(Verdict.NOT_RUN)).isZero();
        assertThat(threads).hasSizeGreaterThan(1);
        Chain whole = Chain.in(temp, "whole")
                .with("1", "CREATE TABLE hut (id int PRIMARY KEY);", "DROP TABLE hut;")
                .with("2", "ALTER TABLE hut ADD COLUMN a int;", "ALTER TABLE hut DROP COLUMN a;");
        MrtConfig wrong = Verification.config("h2", whole.folder());
        assertThatThrownBy(() -> inJobs(2, wrong.with(builder -> builder.customSeeds(Map.of("huts", List::of)))))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("customSeeds names huts");
        assertThatThrownBy(() -> inJobs(2, wrong.with(builder -> builder.schemas(List.of("nowhere")))))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("There was no schema nowhere");
    }

    @Test
    void the_error_of_one_job_is_the_error_of_the_run() {
        Chain chain = EveryVerdict.in(temp);
        MrtConfig config = Verification.config("h2", chain.folder())
                .with(builder -> builder.to("18").customSeeds(Map.of("bed", () -> {
                    throw new IllegalStateException("no rows today");
                })));
        assertThatThrownBy(() -> inJobs(4, config)).hasStackTraceContaining("no rows today");
    }

    @Test
    void a_listener_hears_one_call_at_a_time() {
        AtomicInteger inside = new AtomicInteger();
        List<Integer> crowd = new ArrayList<>();
        List<String> finished = new ArrayList<>();
        List<Integer> planned = new ArrayList<>();
        VerificationListener listener = new VerificationListener() {
            @Override
            public void planned(List<Migration> migrations, String database) {
                planned.add(migrations.size());
            }

            @Override
            public void started(Migration migration) {
                crowd.add(inside.incrementAndGet());
                Thread.yield();
                inside.decrementAndGet();
            }

            @Override
            public void finished(RevisionResult result) {
                crowd.add(inside.incrementAndGet());
                finished.add(result.revision());
                inside.decrementAndGet();
            }
        };
        MrtConfig config = Verification.config("h2", EveryVerdict.in(temp).folder())
                .with(builder -> builder.to("18").jobs(6));
        try (Mrt mrt = Mrt.of(config)) {
            mrt.checkAll(listener);
        }
        assertThat(planned).containsExactly(18);
        assertThat(crowd).containsOnly(1);
        assertThat(finished).hasSize(18).doesNotHaveDuplicates();
    }

    @Test
    void closing_ends_every_job() {
        MrtConfig config = Verification.config("h2", EveryVerdict.in(temp).folder())
                .with(builder -> builder.to("18").jobs(3));
        try (Mrt mrt = Mrt.of(config)) {
            VerificationListener closing = new VerificationListener() {
                @Override
                public void finished(RevisionResult result) {
                    if (result.revision().equals("2")) {
                        mrt.close();
                    }
                }
            };
            assertThatThrownBy(() -> mrt.checkAll(closing)).isInstanceOf(MrtException.class);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("mrt-job-"))
                .allSatisfy(thread -> thread.join(10_000))
                .noneMatch(Thread::isAlive);
    }
}
