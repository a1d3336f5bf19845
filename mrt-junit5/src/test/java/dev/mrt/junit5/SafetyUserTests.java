package dev.mrt.junit5;

import dev.mrt.core.Mrt;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user of JUnit writes to have the safety tests. Nested, so that the build does not run them by itself. */
final class SafetyUserTests {

    /** Where the reference of these classes is. */
    static Path reference = Path.of("nowhere", "schema.txt");

    private SafetyUserTests() {}

    /** As all of them, with a place that a test can choose. */
    interface WithReference extends MigrationSafetyTests {
        @Override
        default Path schemaReference() {
            return reference;
        }
    }

    @MrtTest(locations = "classpath:chains/tidy", database = "h2")
    static class Tidy implements WithReference {}

    static class TidyByExtension implements WithReference {
        @RegisterExtension
        static MrtExtension extension = MrtExtension.with(
                config -> config.locations(List.of("classpath:chains/tidy")).database("h2"));
    }

    static class TidyByField implements WithReference {
        @RegisterExtension
        MrtExtension extension = MrtExtension.with(
                config -> config.locations(List.of("classpath:chains/tidy")).database("h2"));
    }

    /** Chain and database come from the configuration, the reference is where it is by default. */
    static class Plain implements MigrationSafetyTests {}

    @MrtTest(locations = "classpath:chains/untidy", database = "h2")
    static class Untidy implements WithReference {}

    @MrtTest(locations = "classpath:chains/mixed", database = "h2", to = "4", skip = "4=one-way, agreed in TICKET-12")
    static class WithOneWay implements WithReference {}

    @MrtTest(locations = "classpath:chains/tidy", database = "sqlite")
    static class OnAnotherDatabase implements WithReference {}

    /** Without a reference in its way. */
    @MrtTest(locations = "classpath:chains/nowhere", database = "h2")
    static class Nowhere implements MigrationSafetyTests {
        @Override
        public void the_schema_at_head_is_the_reference(Mrt mrt, TestReporter reporter) {}
    }
}
