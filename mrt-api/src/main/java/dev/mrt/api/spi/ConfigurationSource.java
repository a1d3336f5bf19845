package dev.mrt.api.spi;

import dev.mrt.api.MrtConfig;
import org.apiguardian.api.API;

/**
 * Knows a framework whose projects already say which migrations they have and where they run them, so that a test need not say it again. Found
 * by {@link java.util.ServiceLoader}. Stateless, with a public constructor without arguments; neither fields nor signatures name a type of the
 * framework, so that the class loads where the framework is missing.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ConfigurationSource {

    /**
     * The framework's name as users write it.
     *
     * @return for example {@code spring-boot}
     */
    String id();

    /**
     * Fills what a configuration leaves open. Everything that the user told mrt is there already, whether in the test class, a system property,
     * the environment or {@code mrt.yml}, and stays: where a database is named, none is added, and where an engine is named, no other.
     *
     * @param config the configuration so far
     * @param testClass the class whose tests ask for it
     * @return the configuration with what the framework says of the engine and the database; the same one if the test does not belong to a project of
     *     the framework
     * @throws dev.mrt.api.MrtException if the framework's own configuration is wrong or cannot be told from; the message names the place and
     *     what to do, but no credentials
     */
    MrtConfig complete(MrtConfig config, Class<?> testClass);
}
