package dev.mrt.junit5;

import static org.junit.jupiter.api.Assertions.assertSame;

import dev.mrt.core.Mrt;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user of JUnit writes. Nested, so that the build does not run them by itself. */
final class UserTests {

    private UserTests() {}

    @MrtTest(locations = "classpath:chains/mixed", database = "h2", skip = "4=one-way, agreed in TICKET-12")
    static class Annotated {
        @TestFactory
        Stream<DynamicTest> every_migration_is_reversible(Mrt mrt) {
            return ReversibleMigrations.of(mrt);
        }
    }

    static class Registered {
        @RegisterExtension
        static MrtExtension extension = MrtExtension.with(
                config -> config.locations(List.of("classpath:chains/broken")).database("h2"));

        @TestFactory
        Stream<DynamicTest> every_migration_is_reversible(Mrt mrt) {
            return ReversibleMigrations.of(mrt);
        }
    }

    @MrtTest(locations = "classpath:chains/unseedable", database = "h2")
    static class Inconclusive {
        @TestFactory
        Stream<DynamicTest> every_migration_is_reversible(Mrt mrt) {
            return ReversibleMigrations.of(mrt);
        }
    }

    @MrtTest(locations = "classpath:chains/unseedable", database = "h2", allowInconclusive = true)
    static class InconclusiveAllowed {
        @TestFactory
        Stream<DynamicTest> every_migration_is_reversible(Mrt mrt) {
            return ReversibleMigrations.of(mrt);
        }
    }

    @MrtTest(locations = "classpath:chains/mixed", database = "h2", to = "1")
    static class Sharing {
        private static Mrt seen;

        @Test
        void one(Mrt mrt) {
            seen = mrt;
            mrt.assertAllReversible();
        }

        @Nested
        class Inner {
            @Test
            void the_nested_class_gets_the_same(Mrt mrt) {
                assertSame(seen, mrt);
            }
        }

        @Nested
        @MrtTest(locations = "classpath:chains/broken", database = "h2", only = "2")
        class OfItsOwn {
            @TestFactory
            Stream<DynamicTest> a_nested_class_can_have_its_own(Mrt mrt) {
                return ReversibleMigrations.of(mrt);
            }
        }
    }

    @MrtTest(locations = "classpath:chains/nowhere", database = "h2")
    static class Misspelt {
        @TestFactory
        Stream<DynamicTest> every_migration_is_reversible(Mrt mrt) {
            return ReversibleMigrations.of(mrt);
        }
    }
}
