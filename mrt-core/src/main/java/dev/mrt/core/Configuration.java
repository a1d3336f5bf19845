package dev.mrt.core;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import dev.mrt.core.internal.config.Layers;
import dev.mrt.core.internal.plugin.ConfigurationSources;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Where a front-end's configuration starts: system properties {@code mrt.*} before the environment {@code MRT_*} before {@code mrt.yml} before
 * the defaults of {@link MrtConfig}. What the caller then sets on the builder comes before all of them.
 *
 * <p>The keys are the names of {@link MrtConfig}'s values, but for those that are objects, in any spelling ({@code seedRows},
 * {@code seed-rows}, {@code MRT_SEED_ROWS}), and {@code url}, {@code user}, {@code timeout}, {@code init} and {@code changelog} for short.
 * Lists may be written with commas, times with their unit ({@code 60s}, {@code PT1M}), maps outside of a file as {@code a=b; c=d}. In
 * {@code mrt.yml}, {@code skip} is a section of revisions with their reasons, {@code customSeeds} one of tables with lists of rows, and the
 * sections {@code flyway} and {@code liquibase} hold options of these engines. {@code mrt.yml} is looked for in a folder and those above it;
 * paths in it are relative to it. Of maps, a stronger layer overrides single entries.
 *
 * <p>In the file a key that does not exist is an error; a system property or variable is one if it looks like a key that is written wrongly,
 * as others may use such names for themselves.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Configuration {

    private Configuration() {}

    /**
     * Reads the layers of this process.
     *
     * @return a builder that holds what they say
     * @throws MrtException if a file cannot be read, a key does not exist or a value is wrong; the message names the place, but no secret
     */
    public static MrtConfigBuilder builder() {
        return builder(Path.of(""), System.getenv(), System.getProperties());
    }

    /**
     * Reads layers.
     *
     * @param directory where to look for {@code mrt.yml}, and what relative paths outside of it are relative to
     * @param environment the variables; empty ones count as not set
     * @param system the system properties
     * @return a builder that holds what they say
     * @throws MrtException as {@link #builder()}
     */
    public static MrtConfigBuilder builder(Path directory, Map<String, String> environment, Properties system) {
        return layers(directory, environment, system).applyTo(MrtConfig.builder());
    }

    /**
     * Reads the layers of this process and lays those of a test framework over them: parameters, then an annotation.
     *
     * @param annotation has an attribute for each key that it can set, maps as {@code name=value} and the time as {@code timeoutSeconds}; what
     *     is at its default is not set; {@code null} if there is none
     * @param parameters by name, written as system properties are; names that do not begin with {@code mrt.} belong to others
     * @return a builder that holds what they say
     * @throws MrtException as {@link #builder()}
     */
    @API(status = API.Status.INTERNAL)
    public static MrtConfigBuilder forTest(@Nullable Annotation annotation, Map<String, String> parameters) {
        Path directory = Path.of("");
        Layers layers = layers(directory, System.getenv(), System.getProperties());
        layers.parameters(parameters, directory);
        if (annotation != null) {
            layers.annotation(annotation, directory);
        }
        return layers.applyTo(MrtConfig.builder());
    }

    /**
     * Adds what the framework of the project says of migrations and database (each {@link dev.mrt.api.spi.ConfigurationSource} on the class
     * path), where the configuration leaves it open.
     *
     * @param config what the user said
     * @param testClass the class whose tests work with it
     * @return the configuration to work with
     * @throws MrtException if the framework's configuration is wrong
     */
    @API(status = API.Status.INTERNAL)
    public static MrtConfig complete(MrtConfig config, Class<?> testClass) {
        return ConfigurationSources.complete(config, testClass);
    }

    /**
     * The JSON schema of {@code mrt.yml}, by which editors complete and check it.
     *
     * @return a schema of draft 7
     */
    public static String schema() {
        try (InputStream schema = Configuration.class.getResourceAsStream("mrt.schema.json")) {
            if (schema == null) {
                throw MrtException.internal("The schema of mrt.yml is missing in the jar of mrt-core.", null);
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw MrtException.internal("The schema of mrt.yml cannot be read from the jar of mrt-core.", e);
        }
    }

    private static Layers layers(Path directory, Map<String, String> environment, Properties system) {
        Layers layers = new Layers();
        layers.file(directory);
        layers.environment(environment, directory);
        layers.system(system, directory);
        return layers;
    }
}
