package dev.mrt.testng;

import static org.testng.Assert.assertNotNull;

import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.core.Mrt;
import java.util.List;
import java.util.Map;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Factory;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

/** What a user of TestNG writes. Nested, so that the build does not run them by itself. */
public final class UserTests {

    private UserTests() {}

    @MrtTest(locations = "classpath:chains/mixed", database = "h2", skip = "4=one-way, agreed in TICKET-12")
    public static class Annotated extends AbstractMigrationTests {}

    @MrtTest(locations = "classpath:chains/mixed", database = "h2", skip = "4=one-way, agreed in TICKET-12")
    public static class InParallel extends AbstractMigrationTests {
        @Override
        @Test(dataProvider = "migrationsInParallel", dataProviderClass = MrtMigrations.class)
        public void can_be_rolled_back(MigrationUnderTest migration) {
            super.can_be_rolled_back(migration);
        }
    }

    @MrtTest(locations = "classpath:chains/broken", database = "h2")
    public static class Broken extends AbstractMigrationTests {}

    @MrtTest(locations = "classpath:chains/broken", database = "h2")
    public static class BrokenInParallel extends InParallel {}

    @MrtTest(locations = "classpath:chains/unseedable", database = "h2")
    public static class Inconclusive extends AbstractMigrationTests {}

    @MrtTest(locations = "classpath:chains/unseedable", database = "h2", allowInconclusive = true)
    public static class InconclusiveAllowed extends AbstractMigrationTests {}

    @MrtTest(locations = "classpath:chains/nowhere", database = "h2")
    public static class Misspelt extends AbstractMigrationTests {}

    @MrtTest(locations = "classpath:chains/nowhere", database = "h2")
    public static class MisspeltInParallel extends InParallel {}

    /** Everything comes from {@code testng.xml}, system properties or a file. */
    public static class Plain extends AbstractMigrationTests {}

    @MrtTest(to = "1")
    public static class OnlyTheFirst extends AbstractMigrationTests {}

    public static class OnEachDatabase extends AbstractMigrationTests implements MrtConfigurer {
        private final String database;

        @Factory
        public static Object[] databases() {
            return new Object[] {new OnEachDatabase("h2"), new OnEachDatabase("sqlite")};
        }

        OnEachDatabase(String database) {
            this.database = database;
        }

        @Override
        public MrtConfigBuilder configure(MrtConfigBuilder config) {
            return config.database(database)
                    .locations(List.of("classpath:chains/mixed"))
                    .to("3")
                    .skip(Map.of("2", "it loses something on purpose"));
        }
    }

    /** Stands for a base class of the user's. */
    public static class BaseOfTheirs {
        protected Mrt inherited;
    }

    @Listeners(MrtListener.class)
    @MrtTest(locations = "classpath:chains/mixed", database = "h2")
    public static class Listening extends BaseOfTheirs {

        private Mrt mrt;

        @BeforeClass
        public void it_is_there_before_the_class() {
            assertNotNull(mrt);
        }

        @Test
        public void one_that_loses_nothing() {
            mrt.assertReversible("1");
        }

        @Test
        public void one_that_loses_something() {
            inherited.assertReversible("2");
        }

        @Test(dataProvider = "migrations", dataProviderClass = MrtMigrations.class)
        public void passes(MigrationUnderTest migration) {
            migration.assertReversible();
        }
    }

    @Listeners(MrtListener.class)
    @MrtTest(engine = "flywheel", locations = "classpath:chains/mixed")
    public static class WithoutEngine {

        private Mrt mrt;

        @Test
        public void cannot_begin() {
            mrt.assertAllReversible();
        }
    }
}
