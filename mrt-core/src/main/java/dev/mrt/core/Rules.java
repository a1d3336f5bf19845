package dev.mrt.core;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.check.Descriptor;
import dev.mrt.core.internal.check.StaticAnalysis;
import dev.mrt.core.internal.plugin.Plugins;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The static checks that this process has, whatever the chain: those on the class path of the thread's context class loader, and those of
 * mrt's own. What a configuration adds or keeps off is told by {@link Mrt#checks()}.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Rules {

    private Rules() {}

    /**
     * All of them.
     *
     * @return what each is about, by code
     * @throws MrtException if two checks share a code or name; the message names both classes and their jars
     */
    public static List<Descriptor> all() {
        return analysis().descriptors();
    }

    /**
     * One of {@link #all()}.
     *
     * @param word its code or its name, in any case
     * @return what it is about
     * @throws MrtException if there is none, with the nearest name
     */
    public static Descriptor named(String word) {
        return analysis().descriptor(word);
    }

    private static StaticAnalysis analysis() {
        return new StaticAnalysis(
                Plugins.of(null).statics(), MrtConfig.builder().build());
    }
}
