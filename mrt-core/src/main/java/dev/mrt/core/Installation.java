package dev.mrt.core;

import dev.mrt.api.MrtException;
import dev.mrt.core.internal.plugin.Plugins;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What mrt finds on the class path, for a person who wonders what is running.
 *
 * @param plugins the adapters, by what they are, then by name; the JDBC drivers at the end
 * @param problems one sentence for each adapter that could not be loaded
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Installation(List<Plugin> plugins, List<String> problems) {

    /** Copies its lists. */
    public Installation {
        plugins = List.copyOf(plugins);
        problems = List.copyOf(problems);
    }

    /**
     * An adapter, or a JDBC driver.
     *
     * @param port what it is, for example {@code migration engine}
     * @param id its name as users write it, its class name where users never name it
     * @param version that of the library that it is for or is part of: the engine's, the driver's; empty for others
     * @param jar the file name of the jar that it is in, the folder where it is in none
     */
    public record Plugin(String port, String id, String version, String jar) {}

    /**
     * What there is in this process: every adapter that the thread's context class loader sees.
     *
     * @return the adapters and what could not be loaded
     * @throws MrtException if two adapters have one name; the message names both classes and their jars
     */
    public static Installation here() {
        return of(Plugins.of(null));
    }

    /**
     * The version of mrt.
     *
     * @return for people; {@code development} outside a jar
     */
    public static String version() {
        String version = Installation.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static Installation of(Plugins found) {
        return new Installation(
                Stream.concat(found.loaded().stream(), found.drivers().stream())
                        .map(plugin -> new Plugin(plugin.port(), plugin.id(), plugin.version(), plugin.jar()))
                        .toList(),
                found.problems());
    }
}
