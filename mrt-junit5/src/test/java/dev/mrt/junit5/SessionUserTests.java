package dev.mrt.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.core.Mrt;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user of JUnit writes about single steps. Nested, so that the build does not run them by itself. */
final class SessionUserTests {

    private SessionUserTests() {}

    private static void useFromTheBeginning(Mrt mrt) {
        assertThat(mrt.currentVersion()).isEmpty();
        mrt.upgradeOne();
        mrt.seed("users", 2);
    }

    @MrtTest(locations = "classpath:chains/mixed", database = "h2")
    static class EachFromTheBeginning {

        private final Mrt mrt;

        EachFromTheBeginning(Mrt mrt) {
            this.mrt = mrt;
        }

        @RepeatedTest(2)
        void a_test_begins_with_an_empty_database() {
            useFromTheBeginning(mrt);
        }

        @TestFactory
        Stream<DynamicTest> a_dynamic_test_does_too() {
            return Stream.of("one", "other").map(name -> DynamicTest.dynamicTest(name, () -> useFromTheBeginning(mrt)));
        }

        @Nested
        class Inner {
            @Test
            void a_nested_test_does_too() {
                useFromTheBeginning(mrt);
            }

            @Test
            void and_another_one() {
                useFromTheBeginning(mrt);
            }
        }

        @Nested
        @MrtTest(locations = "classpath:chains/broken", database = "h2")
        class OfItsOwn {
            @Test
            void both_chains_are_new(Mrt own) {
                useFromTheBeginning(mrt);
                useFromTheBeginning(own);
            }

            @Test
            void also_the_next_time(Mrt own) {
                both_chains_are_new(own);
            }
        }
    }

    static class AroundEach {

        @RegisterExtension
        static MrtExtension extension = MrtExtension.with(
                config -> config.locations(List.of("classpath:chains/mixed")).database("h2"));

        @BeforeEach
        void prepare(Mrt mrt) {
            useFromTheBeginning(mrt);
        }

        @Test
        void a_test_finds_what_was_prepared(Mrt mrt) {
            assertThat(mrt.currentVersion()).contains("1");
        }

        @Test
        void a_test_loses_the_phones(Mrt mrt) {
            mrt.upgradeOne();
            mrt.downgradeOne();
        }

        @AfterEach
        void the_session_is_still_there(Mrt mrt) {
            mrt.assertDataIntact();
        }
    }

    /** Whoever opens anything fails. */
    @MrtTest(locations = "classpath:chains/mixed", database = "nowhere")
    static class Unused {

        @Test
        void nobody_asks_for_the_session(Mrt mrt) {
            assertThat(mrt.selected()).isNotEmpty();
        }

        @Test
        void nobody_asks_for_anything() {
            assertThat(extensionIsThere()).isTrue();
        }

        private static boolean extensionIsThere() {
            return Unused.class.isAnnotationPresent(MrtTest.class);
        }

        @TestFactory
        Stream<DynamicTest> dynamic_tests_do_not_either(Mrt mrt) {
            return Stream.of(DynamicTest.dynamicTest(
                    "idle", () -> assertThat(mrt.selected()).isNotEmpty()));
        }
    }

    @MrtTest(locations = "classpath:chains/mixed", database = "h2", to = "2")
    static class Summarised {

        @Test
        void the_whole_chain(Mrt mrt) {
            mrt.assertAllReversible();
        }
    }

    @MrtTest(locations = "classpath:chains/mixed", database = "h2")
    static class LeavesALock {

        @Test
        void a_test_leaves_a_transaction_open(Mrt mrt) throws SQLException {
            useFromTheBeginning(mrt);
            Connection connection = mrt.connect();
            connection.setAutoCommit(false);
            Statement statement = connection.createStatement();
            statement.execute("UPDATE users SET name = 'Eve'");
        }

        @Test
        void nobody_waits_for_it(Mrt mrt) {
            useFromTheBeginning(mrt);
            mrt.seed("users", List.of(Map.of("name", "Ann")));
            mrt.downgrade();
        }
    }
}
