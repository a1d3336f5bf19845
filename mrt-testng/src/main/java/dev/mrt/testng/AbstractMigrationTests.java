package dev.mrt.testng;

import org.apiguardian.api.API;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

/**
 * A test class with one test for each migration of a chain; to be extended.
 *
 * <pre>{@code
 * @MrtTest(locations = "classpath:db/migration")
 * public class MigrationsTest extends AbstractMigrationTests {}
 * }</pre>
 *
 * <p>To verify the chain in parts, each on a sandbox of its own, override the test with the parallel data provider:
 *
 * <pre>{@code
 * @Override
 * @Test(dataProvider = "migrationsInParallel", dataProviderClass = MrtMigrations.class)
 * public void can_be_rolled_back(MigrationUnderTest migration) {
 *     super.can_be_rolled_back(migration);
 * }
 * }</pre>
 *
 * <p>A class that has a base class already uses {@link MrtListener} and {@link MrtMigrations} by itself.
 */
@API(status = API.Status.STABLE, since = "0.1")
@Listeners(MrtListener.class)
public abstract class AbstractMigrationTests {

    /** For subclasses. */
    protected AbstractMigrationTests() {}

    /**
     * Verifies one migration.
     *
     * @param migration which one
     */
    @Test(dataProvider = "migrations", dataProviderClass = MrtMigrations.class)
    public void can_be_rolled_back(MigrationUnderTest migration) {
        migration.assertReversible();
    }
}
