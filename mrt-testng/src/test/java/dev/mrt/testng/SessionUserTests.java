package dev.mrt.testng;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.core.Mrt;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

/** What a user of TestNG writes about single steps. Nested, so that the build does not run them by itself. */
final class SessionUserTests {

    private SessionUserTests() {}

    private static void useFromTheBeginning(Mrt mrt) {
        assertThat(mrt.currentVersion()).isEmpty();
        mrt.upgradeOne();
        mrt.seed("star", 2);
    }

    @Listeners(MrtListener.class)
    @MrtTest(locations = "classpath:chains/stars", database = "h2")
    public static class EachFromTheBeginning {

        private Mrt mrt;

        @Test(invocationCount = 2)
        public void a_test_begins_with_an_empty_database() {
            useFromTheBeginning(mrt);
        }

        @Test
        public void another_one_does_too() {
            useFromTheBeginning(mrt);
        }
    }

    @Listeners(MrtListener.class)
    @MrtTest(locations = "classpath:chains/stars", database = "h2")
    public static class AroundEach {

        private Mrt mrt;

        @BeforeMethod
        public void prepare() {
            useFromTheBeginning(mrt);
        }

        @Test
        public void a_test_finds_what_was_prepared() {
            assertThat(mrt.currentVersion()).contains("1");
        }

        @Test
        public void a_second_test_does_too() {
            assertThat(mrt.currentVersion()).contains("1");
            mrt.upgradeTo("3");
        }

        @AfterMethod
        public void the_session_is_still_there() {
            assertThat(mrt.currentVersion()).isPresent();
        }
    }

    @Listeners(MrtListener.class)
    @MrtTest(locations = "classpath:chains/stars", database = "counted")
    public static class Unused {

        private Mrt mrt;

        @Test(invocationCount = 2)
        public void nobody_asks_for_the_session() {
            assertThat(mrt.selected()).isNotEmpty();
        }
    }

    @Listeners(MrtListener.class)
    @MrtTest(locations = "classpath:chains/stars", database = "counted")
    public static class Used {

        private Mrt mrt;

        @Test(invocationCount = 3)
        public void one_database_serves_all() {
            useFromTheBeginning(mrt);
        }
    }

    @Listeners(MrtListener.class)
    @MrtTest(locations = "classpath:chains/stars", database = "h2", to = "2")
    public static class Summarised {

        private Mrt mrt;

        @Test
        public void the_whole_chain() {
            mrt.assertAllReversible();
        }
    }
}
