package dev.mrt.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.core.Mrt;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user of JUnit writes with nested classes and with extensions of each test. Nested, so that the build does not run them by itself. */
final class NestedUserTests {

    private NestedUserTests() {}

    private static MrtExtension on(String chain) {
        return MrtExtension.with(
                config -> config.locations(List.of("classpath:chains/" + chain)).database("h2"));
    }

    /** Without a reference in its way. */
    interface WithoutSchema extends MigrationSafetyTests {
        @Override
        default void the_schema_at_head_is_the_reference(Mrt mrt, TestReporter reporter) {}
    }

    private static void is(Mrt mrt, String chain) {
        assertThat(mrt.config().locations()).containsExactly("classpath:chains/" + chain);
        mrt.upgradeOne();
        assertThat(mrt.currentVersion()).contains("1");
    }

    static class RegisteredAround implements WithoutSchema {
        @RegisterExtension
        static MrtExtension extension = on("tidy");

        @Nested
        class Inner {
            @Test
            void gets_the_chain_around_it(Mrt mrt) {
                is(mrt, "tidy");
            }
        }

        @Nested
        class Safe implements WithoutSchema {
            @Test
            void gets_the_chain_around_it(Mrt mrt) {
                is(mrt, "tidy");
            }
        }
    }

    /** JUnit tells that two are meant. */
    static class TwoMeant implements WithoutSchema {
        @RegisterExtension
        static MrtExtension extension = on("tidy");

        @Nested
        @MrtTest(locations = "classpath:chains/broken", database = "h2")
        class OfItsOwn {
            @Test
            void nobody_knows_which(Mrt mrt) {
                is(mrt, "broken");
            }
        }
    }

    static class ConfiguredAround implements WithoutSchema {
        @Nested
        class Inner {
            @Test
            void gets_the_chain_around_it(Mrt mrt) {
                is(mrt, "tidy");
            }
        }
    }

    /** What is around a class that is not inner registers nothing for it. */
    static class Holder {
        @RegisterExtension
        static MrtExtension extension = on("broken");

        @MrtTest(locations = "classpath:chains/tidy", database = "h2")
        static class Apart implements WithoutSchema {
            @Test
            void gets_its_own(Mrt mrt) {
                is(mrt, "tidy");
            }
        }
    }

    static class OfEachTest {
        private static @Nullable Mrt previous;

        @RegisterExtension
        MrtExtension extension = on("tidy");

        @BeforeEach
        void the_previous_one_is_closed(Mrt mrt) {
            Mrt before = previous;
            previous = mrt;
            if (before != null) {
                assertThat(mrt).isNotSameAs(before);
                assertThatThrownBy(before::currentVersion)
                        .isInstanceOf(MrtException.class)
                        .hasMessageContaining("The session is over");
            }
        }

        @Test
        void one(Mrt mrt) {
            is(mrt, "tidy");
        }

        @Test
        void other(Mrt mrt) {
            is(mrt, "tidy");
        }

        @AfterEach
        void it_is_still_there(Mrt mrt) {
            assertThat(mrt.currentVersion()).contains("1");
        }

        @Nested
        class Inner {
            @Test
            void one(Mrt mrt) {
                is(mrt, "tidy");
            }

            @Test
            void other(Mrt mrt) {
                is(mrt, "tidy");
            }
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class OfAllTests {
        private @Nullable Mrt previous;

        @RegisterExtension
        MrtExtension extension = on("tidy");

        @BeforeEach
        void it_is_the_same(Mrt mrt) {
            assertThat(previous == null || previous == mrt).isTrue();
            previous = mrt;
        }

        @Test
        void one(Mrt mrt) {
            is(mrt, "tidy");
        }

        @Test
        void other(Mrt mrt) {
            is(mrt, "tidy");
        }

        @Nested
        class Inner {
            @Test
            void the_same_in_here(Mrt mrt) {
                is(mrt, "tidy");
            }
        }
    }

    static class OfAllTestsInside {
        private @Nullable Mrt previous;

        @RegisterExtension
        MrtExtension extension = on("tidy");

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class Inner {
            @BeforeEach
            void it_is_the_same(Mrt mrt) {
                assertThat(previous == null || previous == mrt).isTrue();
                previous = mrt;
            }

            @Test
            void one(Mrt mrt) {
                is(mrt, "tidy");
            }

            @Test
            void other(Mrt mrt) {
                is(mrt, "tidy");
            }
        }
    }
}
