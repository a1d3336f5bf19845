package dev.mrt.testng;

import java.nio.file.Path;
import org.testng.annotations.Test;

/** What a user of TestNG writes to have the safety tests. Nested, so that the build does not run them by itself. */
public final class SafetyUserTests {

    /** Where the reference of these classes is. */
    static Path reference = Path.of("nowhere", "schema.txt");

    private SafetyUserTests() {}

    /** As all of them, with a place that a test can choose. */
    public abstract static class WithReference extends AbstractMigrationSafetyTests {
        @Override
        protected Path schemaReference() {
            return reference;
        }
    }

    @MrtTest(locations = "classpath:chains/tidy", database = "counted")
    public static class Tidy extends WithReference {}

    @MrtTest(locations = "classpath:chains/tidy", database = "h2")
    public static class TidyToo extends WithReference {}

    /** Chain and database come from the configuration, the reference is where it is by default. */
    public static class Plain extends AbstractMigrationSafetyTests {}

    @MrtTest(locations = "classpath:chains/untidy", database = "h2")
    public static class Untidy extends WithReference {}

    @MrtTest(
            locations = "classpath:chains/stars",
            database = "h2",
            from = "3",
            to = "4",
            skip = "4=" + UserTests.REASON)
    public static class WithOneWay extends WithReference {}

    @MrtTest(locations = "classpath:chains/nowhere", database = "h2")
    public static class Nowhere extends WithReference {
        @Override
        @Test(enabled = false)
        public void the_schema_at_head_is_the_reference() {}
    }
}
