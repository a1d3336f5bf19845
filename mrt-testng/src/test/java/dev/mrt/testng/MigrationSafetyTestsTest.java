package dev.mrt.testng;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testng.Reporter;
import org.testng.SkipException;
import org.testng.xml.XmlSuite.ParallelMode;

class MigrationSafetyTestsTest {

    private static final String HISTORY = "the_history_is_one_clean_line";
    private static final String UP_AND_DOWN = "the_chain_goes_up_and_down_and_up_again";
    private static final String STATIC = "there_are_no_static_errors";
    private static final String SCHEMA = "the_schema_at_head_is_the_reference";

    @TempDir
    Path folder;

    @BeforeEach
    void chooseReference() {
        SafetyUserTests.reference = folder.resolve("schema.txt");
        CountedSandboxes.opened();
    }

    @AfterEach
    void compareAgain() {
        System.clearProperty("mrt.schema.update");
    }

    private static Run update(Class<?>... tests) {
        System.setProperty("mrt.schema.update", "true");
        Run run = Run.of(tests);
        System.clearProperty("mrt.schema.update");
        return run;
    }

    @Test
    void a_tidy_chain_passes_all_of_them() {
        String[] all = {"V1 create users", "V2 add city", "V3 index city", UP_AND_DOWN, HISTORY, SCHEMA, STATIC};
        assertThat(update(SafetyUserTests.Tidy.class).passed()).containsExactly(all);
        assertThat(Reporter.getOutput())
                .anyMatch(line -> line.contains("The schema at head was written to " + SafetyUserTests.reference));
        CountedSandboxes.opened();
        assertThat(Run.of(SafetyUserTests.Tidy.class).passed()).containsExactly(all);
    }

    @Test
    void the_schema_that_one_test_has_seen_is_known_to_the_next() {
        update(SafetyUserTests.Tidy.class);
        assertThat(CountedSandboxes.opened()).isEqualTo(2);
    }

    @Test
    void without_a_reference_only_that_test_is_skipped_with_a_sentence() {
        Run run = Run.of(SafetyUserTests.Tidy.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped()).containsExactly(SCHEMA);
        assertThat(run.errors().get(SCHEMA))
                .isInstanceOf(SkipException.class)
                .hasMessageContaining("run this test once with -Dmrt.schema.update=true");
    }

    @Test
    void each_of_them_sees_what_is_wrong_with_an_untidy_chain() {
        update(SafetyUserTests.Tidy.class);
        Run run = Run.of(SafetyUserTests.Untidy.class);
        assertThat(run.passed()).containsExactly("V1 create users", "V2 add city");
        assertThat(run.errors().get(HISTORY))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("there is no version 3")
                .hasMessageContaining("U9__nothing.sql");
        assertThat(run.errors().get(UP_AND_DOWN)).hasMessageContaining("\n+table PUBLIC.ORDERS_OLD");
        assertThat(run.errors().get("V4 create orders")).hasMessageContaining("SCHEMA_NOT_RESTORED");
        assertThat(run.errors().get(STATIC)).hasMessageContaining("created-object-not-dropped");
        assertThat(run.errors().get(SCHEMA)).hasMessageContaining("\n+table PUBLIC.ORDERS: ");
    }

    @Test
    void a_way_down_that_somebody_answered_for_is_no_failure() {
        Run run = Run.of(SafetyUserTests.WithOneWay.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).contains(UP_AND_DOWN);
        assertThat(run.skipped()).containsExactly("V4 import catalogue", SCHEMA);
        assertThat(Reporter.getOutput())
                .anyMatch(line -> line.contains("4 stayed up: skipped, " + UserTests.REASON + "."));
    }

    @Test
    void without_migrations_each_of_them_fails_with_a_sentence() {
        Run run = Run.of(SafetyUserTests.Nowhere.class);
        assertThat(run.failed()).containsExactly("all migrations", UP_AND_DOWN, HISTORY, STATIC);
        assertThat(run.errors().values())
                .allSatisfy(error -> assertThat(error)
                        .isInstanceOf(MrtException.class)
                        .hasMessageContaining("The location classpath:chains/nowhere does not exist"));
    }

    @Test
    void classes_and_methods_may_run_at_the_same_time() {
        update(SafetyUserTests.Tidy.class);
        Run run = Run.of(
                suite -> {
                    suite.setParallel(ParallelMode.METHODS);
                    suite.setThreadCount(4);
                },
                SafetyUserTests.Tidy.class,
                SafetyUserTests.TidyToo.class);
        assertThat(run.errors()).isEmpty();
        assertThat(run.passed()).hasSize(14);
    }
}
