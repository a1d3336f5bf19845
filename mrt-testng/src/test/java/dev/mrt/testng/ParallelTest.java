package dev.mrt.testng;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.core.ChainVerdicts;
import dev.mrt.core.Mrt;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testng.xml.XmlSuite;

class ParallelTest {

    @BeforeEach
    void from_zero() {
        CountedSandboxes.opened();
    }

    private static Mrt mrt(String chain, UnaryOperator<MrtConfigBuilder> change) {
        return Mrt.of(change.apply(MrtConfig.builder()
                        .locations(List.of("classpath:chains/" + chain))
                        .database("counted"))
                .build());
    }

    /** Verdict and findings of each migration; what differs is the values in the messages. */
    private static List<String> verdicts(ChainVerdicts chain, Stream<Migration> asked) {
        return asked.map(migration -> words(chain.result(migration.id()))).toList();
    }

    private static String words(RevisionResult result) {
        List<String> findings = result.findings().stream()
                .map(finding -> finding.kind() + " " + finding.object() + " " + finding.rollback())
                .toList();
        List<String> limitations = result.limitations().stream()
                .map(limitation -> limitation.kind() + " " + limitation.object())
                .toList();
        return result.revision() + " " + result.verdict() + " " + findings + " " + limitations;
    }

    @ParameterizedTest
    @ValueSource(strings = {"stars", "broken", "unseedable"})
    void jobs_come_to_the_verdicts_of_the_whole(String chain) {
        ChainVerdicts whole = ChainVerdicts.of(mrt(chain, config -> config));
        List<String> expected = verdicts(whole, whole.migrations().stream());
        assertThat(CountedSandboxes.opened()).isEqualTo(1);
        for (int jobs : new int[] {3, 100}) {
            ChainVerdicts inJobs = ChainVerdicts.inJobs(mrt(chain, config -> config), jobs);
            assertThat(inJobs.migrations()).isEqualTo(whole.migrations());
            assertThat(verdicts(inJobs, inJobs.migrations().parallelStream())).isEqualTo(expected);
            assertThat(CountedSandboxes.opened()).isEqualTo(Math.min(jobs, expected.size()));
        }
        assertThat(CountedSandboxes.open()).isZero();
    }

    @Test
    void the_configuration_has_the_first_word_on_the_jobs() {
        ChainVerdicts chain = ChainVerdicts.inJobs(mrt("stars", config -> config.jobs(2)), 4);
        verdicts(chain, chain.migrations().stream().limit(1));
        assertThat(CountedSandboxes.opened()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_parallel_data_provider_gives_the_same_tests(int threads) {
        Consumer<XmlSuite> settings = suite -> {
            suite.setDataProviderThreadCount(threads);
            suite.setParameters(Map.of(
                    "mrt.locations", "classpath:chains/stars",
                    "mrt.database", "counted",
                    "mrt.skip.4", UserTests.REASON));
        };
        Run inOrder = Run.of(settings, UserTests.Plain.class);
        assertThat(CountedSandboxes.opened()).isEqualTo(1);
        Run inParallel = Run.of(settings, UserTests.InParallel.class);
        assertThat(CountedSandboxes.opened())
                .isEqualTo(Math.min(threads, Math.min(8, Runtime.getRuntime().availableProcessors())));
        assertThat(inParallel.passed()).isEqualTo(inOrder.passed()).hasSize(4);
        assertThat(inParallel.failed()).isEqualTo(inOrder.failed()).hasSize(3);
        assertThat(inParallel.skipped()).isEqualTo(inOrder.skipped()).hasSize(1);
        assertThat(CountedSandboxes.open()).isZero();
    }
}
