package dev.mrt.core.internal.plugin;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.ConfigurationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The frameworks on the class path that tell something about a test. */
@API(status = API.Status.INTERNAL)
public final class ConfigurationSources {

    private ConfigurationSources() {}

    /**
     * Asks them all, in the order of the class path.
     *
     * @param config what the user said
     * @param testClass the class whose tests ask
     * @return the configuration, with what they know added
     * @throws MrtException if one says that its own configuration is wrong, or cannot be loaded: without it another database could be meant
     */
    public static MrtConfig complete(MrtConfig config, Class<?> testClass) {
        List<String> problems = new ArrayList<>();
        MrtConfig completed = config;
        for (Found<ConfigurationSource> source : load(testClass, problems).all()) {
            completed = ask(source, completed, testClass);
        }
        if (!problems.isEmpty()) {
            throw MrtException.usage(String.join(" ", problems));
        }
        return completed;
    }

    private static Port<ConfigurationSource> load(Class<?> testClass, List<String> problems) {
        List<ClassLoader> loaders = Stream.of(
                        Thread.currentThread().getContextClassLoader(),
                        testClass.getClassLoader(),
                        ConfigurationSources.class.getClassLoader())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        ProviderLoader loader = new ProviderLoader(loaders);
        Port<ConfigurationSource> port = Port.load(
                "configuration source", ConfigurationSource.class, ConfigurationSource::id, loader, problems::add);
        problems.addAll(loader.problems());
        return port;
    }

    private static MrtConfig ask(Found<ConfigurationSource> source, MrtConfig config, Class<?> testClass) {
        try {
            return source.provider().complete(config, testClass);
        } catch (LinkageError e) {
            throw MrtException.usage(
                    source + " cannot tell the configuration of " + testClass.getName() + ": "
                            + ProviderLoader.sentence(e),
                    e);
        }
    }
}
