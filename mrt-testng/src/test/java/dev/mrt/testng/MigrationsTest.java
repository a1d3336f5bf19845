package dev.mrt.testng;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testng.SkipException;

class MigrationsTest {

    private static final Map<Class<?>, Run> RUNS = new HashMap<>();

    private static Run run(Class<?> tests) {
        return RUNS.computeIfAbsent(tests, Run::of);
    }

    @Test
    void each_migration_is_a_test_named_like_it() {
        Run run = run(UserTests.Annotated.class);
        assertThat(run.passed())
                .containsExactly("V1 create stars", "V3 add colour", "V6 create sighting", "V8 rename colour");
        assertThat(run.failed()).containsExactly("V2 drop note", "V5 shout names", "V7 index sightings");
        assertThat(run.skipped()).containsExactly("V4 import catalogue");
    }

    @Test
    void a_loss_fails_its_test_with_everything_that_is_known() {
        assertThat(run(UserTests.Annotated.class).errors().get("V2 drop note"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("V2 drop note: failed")
                .hasMessageContaining("VALUES_CHANGED")
                .hasMessageContaining("NOTE")
                .hasMessageContaining("at U2__drop_note.sql");
    }

    @Test
    void a_skipped_migration_is_a_skipped_test_with_its_reason() {
        assertThat(run(UserTests.Annotated.class).errors().get("V4 import catalogue"))
                .isInstanceOf(SkipException.class)
                .hasMessage("V4 import catalogue is skipped: " + UserTests.REASON);
    }

    @Test
    void what_could_not_be_run_is_not_green() {
        Run run = run(UserTests.Broken.class);
        assertThat(run.passed()).containsExactly("V1 create users");
        assertThat(run.errors().get("V2 misspelt table")).hasMessageContaining("APPLY_FAILED");
        assertThat(run.errors().get("V3 add city"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("V3 add city: not run");
    }

    @Test
    void what_is_not_known_fails_unless_it_is_allowed() {
        assertThat(run(UserTests.Inconclusive.class).errors().get("V2 drop note"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("V2 drop note: inconclusive")
                .hasMessageContaining("TABLE_NOT_SEEDED")
                .hasMessageContaining("allowInconclusive");
        Run allowed = run(UserTests.InconclusiveAllowed.class);
        assertThat(allowed.failed()).isEmpty();
        assertThat(allowed.errors().get("V2 drop note"))
                .isInstanceOf(SkipException.class)
                .hasMessageContaining("V2 drop note is inconclusive: ");
    }

    @Test
    void a_chain_that_is_not_there_fails_with_a_sentence() {
        for (Class<?> tests : new Class<?>[] {UserTests.Misspelt.class, UserTests.MisspeltInParallel.class}) {
            Run run = run(tests);
            assertThat(run.passed()).isEmpty();
            assertThat(run.skipped()).isEmpty();
            assertThat(run.errors().get("all migrations"))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("The location classpath:chains/nowhere does not exist");
        }
    }
}
