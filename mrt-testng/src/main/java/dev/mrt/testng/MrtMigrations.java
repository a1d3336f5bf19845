package dev.mrt.testng;

import dev.mrt.api.MrtException;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.testng.ITestContext;
import org.testng.ITestNGMethod;
import org.testng.annotations.DataProvider;

/**
 * Data providers with one {@link MigrationUnderTest} for each migration, for any test method.
 *
 * <pre>{@code
 * @Test(dataProvider = "migrations", dataProviderClass = MrtMigrations.class)
 * public void can_be_rolled_back(MigrationUnderTest migration) {
 *     migration.assertReversible();
 * }
 * }</pre>
 *
 * <p>The test class says by {@link MrtTest} or {@link MrtConfigurer}, or the configuration around it, which chain it is about.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class MrtMigrations {

    private MrtMigrations() {}

    /**
     * The chain in its order. The first test that asks for a verdict verifies the whole chain; its time is the time of all of them.
     *
     * @param context given by TestNG
     * @param method given by TestNG
     * @return one row for each selected migration
     */
    @DataProvider
    public static Object[][] migrations(ITestContext context, ITestNGMethod method) {
        return rows(context, method, Fixture::migrations);
    }

    /**
     * The chain for tests that run at the same time. Where the configuration does not say in how many jobs it is verified
     * ({@link dev.mrt.api.MrtConfig#jobs()}), there are as many as threads for data providers ({@code data-provider-thread-count}), but no more than
     * processors. The verdicts are those of {@link #migrations}; the values that their messages quote may be others.
     *
     * @param context given by TestNG
     * @param method given by TestNG
     * @return one row for each selected migration
     */
    @DataProvider(parallel = true)
    public static Object[][] migrationsInParallel(ITestContext context, ITestNGMethod method) {
        int threads = context.getSuite().getXmlSuite().getDataProviderThreadCount();
        int jobs = Math.max(1, Math.min(threads, Runtime.getRuntime().availableProcessors()));
        return rows(context, method, fixture -> fixture.migrations(jobs));
    }

    private static Object[][] rows(
            ITestContext context, ITestNGMethod method, Function<Fixture, List<MigrationUnderTest>> migrations) {
        return listed(context, method, migrations).stream()
                .map(migration -> new Object[] {migration})
                .toArray(Object[][]::new);
    }

    private static List<MigrationUnderTest> listed(
            ITestContext context, ITestNGMethod method, Function<Fixture, List<MigrationUnderTest>> migrations) {
        try {
            return migrations.apply(Fixtures.in(context).of(method.getInstance(), method.getTestClass(), context));
        } catch (MrtException e) {
            return List.of(MigrationUnderTest.unreadable(e));
        }
    }
}
