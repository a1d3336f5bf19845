package dev.mrt.testng;

import dev.mrt.api.MrtConfigBuilder;
import org.apiguardian.api.API;

/**
 * Implemented by a test class that sets what {@link MrtTest} cannot hold, for example a data source or rows of its own, or what only the
 * instance knows.
 *
 * <pre>{@code
 * @MrtTest(locations = "classpath:db/migration")
 * public class MigrationsTest extends AbstractMigrationTests implements MrtConfigurer {
 *
 *     @Override
 *     public MrtConfigBuilder configure(MrtConfigBuilder config) {
 *         return config.customSeeds(Map.of("iban", MigrationsTest::ibans));
 *     }
 * }
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
@FunctionalInterface
public interface MrtConfigurer {

    /**
     * Called once, before the chain is read.
     *
     * @param config holds what annotation, {@code testng.xml}, system properties, environment and {@code mrt.yml} say
     * @return the same builder with values set over those
     */
    MrtConfigBuilder configure(MrtConfigBuilder config);
}
