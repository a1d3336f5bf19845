package dev.mrt.testng;

import static org.testng.Assert.assertNotNull;
import static org.testng.Assert.assertNull;
import static org.testng.Assert.assertSame;

import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.core.Mrt;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Factory;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

/** What a user of TestNG writes. Nested, so that the build does not run them by itself. */
public final class UserTests {

    static final String REASON = "one-way, agreed in TICKET-12";

    private UserTests() {}

    @MrtTest(locations = "classpath:chains/stars", database = "h2", skip = "4=" + REASON)
    public static class Annotated extends AbstractMigrationTests {}

    /** Chain and database come from around the class. */
    public static class Plain extends AbstractMigrationTests {}

    /** Chain and database come from the framework that the project uses. */
    @MrtTest
    public static class OfAFramework extends AbstractMigrationTests {}

    @MrtTest(to = "1")
    public static class TheFirst extends AbstractMigrationTests {}

    public static class InParallel extends AbstractMigrationTests {
        @Override
        @Test(dataProvider = "migrationsInParallel", dataProviderClass = MrtMigrations.class)
        public void can_be_rolled_back(MigrationUnderTest migration) {
            super.can_be_rolled_back(migration);
        }
    }

    @MrtTest(locations = "classpath:chains/broken", database = "h2")
    public static class Broken extends AbstractMigrationTests {}

    @MrtTest(locations = "classpath:chains/unseedable", database = "h2")
    public static class Inconclusive extends AbstractMigrationTests {}

    @MrtTest(locations = "classpath:chains/unseedable", database = "h2", allowInconclusive = true)
    public static class InconclusiveAllowed extends AbstractMigrationTests {}

    @MrtTest(locations = "classpath:chains/nowhere", database = "h2")
    public static class Misspelt extends AbstractMigrationTests {}

    @MrtTest(locations = "classpath:chains/nowhere", database = "h2")
    public static class MisspeltInParallel extends InParallel {}

    /** No such database exists: static checks never ask for one. */
    @MrtTest(locations = "classpath:chains/stars", jdbcUrl = "jdbc:h2:tcp://nowhere.invalid/none")
    @Listeners(MrtListener.class)
    public static class Checked {
        private Mrt mrt;

        @Test
        public void has_no_risk() {
            mrt.assertNoStaticErrors();
        }
    }

    @MrtTest(locations = "classpath:chains/stars", database = "h2", to = "1", severityOverrides = "drop-column=warning")
    public static class CheckedToTheFirst extends Checked {}

    /** One instance for each database, as TestNG's factories make them. */
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
                    .locations(List.of("classpath:chains/stars"))
                    .only(List.of(database.equals("h2") ? "1" : "3"));
        }
    }

    /** Stands for a base class of the user's. */
    public static class BaseOfTheirs {
        protected Mrt inherited;
    }

    @Listeners(MrtListener.class)
    @MrtTest(locations = "classpath:chains/stars", database = "counted", skip = "4=" + REASON)
    public static class Listening extends BaseOfTheirs {

        private Mrt mrt;

        @BeforeClass
        public void it_is_there_before_the_class() {
            assertNotNull(mrt);
            assertSame(inherited, mrt);
        }

        @Test
        public void loses_nothing() {
            mrt.assertReversible("1");
        }

        @Test
        public void loses_something() {
            mrt.assertReversible("2");
        }

        @Test(dataProvider = "migrations", dataProviderClass = MrtMigrations.class)
        public void can_be_rolled_back(MigrationUnderTest migration) {
            migration.assertReversible();
        }
    }

    /** The listener hears of it, too, but it is about something else. */
    public static class AboutSomethingElse {
        private Mrt mrt;

        @Test
        public void its_field_is_its_own() {
            assertNull(mrt);
        }
    }

    /** Without an annotation of mrt: chain and database come from around it. */
    @Listeners(MrtListener.class)
    public static class ListeningOnly extends BaseOfTheirs {
        @Test
        public void loses_nothing() {
            inherited.assertReversible("1");
        }
    }

    @Listeners(MrtListener.class)
    @MrtTest(engine = "flywheel", locations = "classpath:chains/stars")
    public static class WithoutEngine {
        private Mrt mrt;

        @Test
        public void cannot_begin() {
            mrt.assertAllReversible();
        }
    }

    @MrtTest(locations = "classpath:chains/stars", database = "counted", only = "2")
    public static class LeftRunning extends AbstractMigrationTests implements MrtConfigurer {

        static final Semaphore BEGUN = new Semaphore(0);
        static final Semaphore MAY_GO_ON = new Semaphore(0);
        static final CompletableFuture<RevisionResult> VERDICT = new CompletableFuture<>();

        @Override
        public MrtConfigBuilder configure(MrtConfigBuilder config) {
            return config.customSeeds(Map.of("star", () -> {
                BEGUN.release();
                MAY_GO_ON.acquireUninterruptibly();
                return List.of();
            }));
        }

        @Override
        @Test(dataProvider = "migrations", dataProviderClass = MrtMigrations.class)
        public void can_be_rolled_back(MigrationUnderTest migration) {
            VERDICT.completeAsync(migration::result);
            BEGUN.acquireUninterruptibly();
        }
    }
}
