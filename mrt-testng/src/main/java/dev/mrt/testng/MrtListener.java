package dev.mrt.testng;

import dev.mrt.core.Mrt;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.testng.IClassListener;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestClass;
import org.testng.ITestContext;
import org.testng.ITestListener;
import org.testng.ITestResult;
import org.testng.annotations.Listeners;

/**
 * Gives test classes their {@link Mrt}, resets its {@linkplain dev.mrt.core.MrtSession session} after each test and closes it after the class,
 * whatever its tests did.
 *
 * <pre>{@code
 * @Listeners(MrtListener.class)
 * @MrtTest(locations = "classpath:db/migration")
 * public class MigrationsTest extends OurBaseClass {
 *
 *     private Mrt mrt;
 *
 *     @Test
 *     public void the_newest_one_can_be_rolled_back() {
 *         mrt.assertReversible("10");
 *     }
 *
 *     @Test(dataProvider = "migrations", dataProviderClass = MrtMigrations.class)
 *     public void can_be_rolled_back(MigrationUnderTest migration) {
 *         migration.assertReversible();
 *     }
 * }
 * }</pre>
 *
 * <p>Before the first method of an instance runs, configuration methods included, each of its fields of type {@link Mrt} that is neither static
 * nor final and holds nothing is set. That is done for classes that name this listener, have {@link MrtTest} or implement
 * {@link MrtConfigurer}, or inherit that; others are left alone, as TestNG tells a listener of all classes of a suite.
 *
 * <p>A test (each invocation of a test method) begins with the first of its {@code @BeforeMethod} methods and ends with the last of its
 * {@code @AfterMethod} methods; no test finds rows, migrations or connections that another one left in the session. That costs nothing where
 * the session was not used. {@code @BeforeClass} methods prepare for the first test only.
 *
 * <p>{@link Mrt#assertAllReversible()} writes the table of {@code mrt verify} to the log of TestNG's {@link org.testng.Reporter}, whether it passes or
 * fails: it is in TestNG's reports and on standard output.
 *
 * <p>There is one {@link Mrt} for an instance. It serves one thread at a time: where methods run in parallel, put
 * {@code @Test(singleThreaded = true)} on a class that uses the field. Tests with {@link MrtMigrations} may run in parallel.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class MrtListener implements IInvokedMethodListener, IClassListener, ITestListener {

    private final Set<ITestContext> running = ConcurrentHashMap.newKeySet();

    /** Called by TestNG. */
    public MrtListener() {}

    @Override
    public void onStart(ITestContext context) {
        running.add(context);
    }

    @Override
    public void beforeInvocation(IInvokedMethod method, ITestResult result) {
        Object test = result.getInstance();
        if (test != null && isAboutMigrations(test)) {
            ITestContext context = result.getTestContext();
            MrtFields.fill(
                    test,
                    () -> Fixtures.in(context)
                            .of(test, result.getMethod().getTestClass(), context)
                            .mrt());
            if (method.isTestMethod() || method.getTestMethod().isBeforeMethodConfiguration()) {
                Fixtures.in(context).known(test).ifPresent(Fixture::beginTest);
            }
        }
    }

    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        Object test = result.getInstance();
        if (test != null && method.isTestMethod()) {
            Fixtures.in(result.getTestContext()).known(test).ifPresent(Fixture::tested);
        }
    }

    private static boolean isAboutMigrations(Object test) {
        return test instanceof MrtConfigurer
                || test.getClass().isAnnotationPresent(MrtTest.class)
                || Stream.<Class<?>>iterate(test.getClass(), Objects::nonNull, Class::getSuperclass)
                        .anyMatch(MrtListener::namesThis);
    }

    private static boolean namesThis(Class<?> type) {
        Listeners named = type.getDeclaredAnnotation(Listeners.class);
        return named != null && List.of(named.value()).contains(MrtListener.class);
    }

    @Override
    public void onAfterClass(ITestClass type) {
        Object[] over = type.getInstances(false);
        running.forEach(context ->
                Fixtures.in(context).close(test -> Arrays.stream(over).anyMatch(instance -> instance == test)));
    }

    @Override
    public void onFinish(ITestContext context) {
        running.remove(context);
        Fixtures.in(context).close(test -> true);
    }
}
