package dev.mrt.core.internal.plugin;

import dev.mrt.core.internal.plugin.Plugins.Loaded;
import java.sql.Driver;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The JDBC drivers on the class path. One that cannot be loaded is a matter of its own database alone, and is told when that is used. */
final class Drivers {

    private final List<ClassLoader> loaders;

    Drivers(List<ClassLoader> loaders) {
        this.loaders = loaders;
    }

    Stream<Loaded> loaded() {
        return new ProviderLoader(loaders)
                .load(Driver.class, driver -> driver.getClass().getName()).stream()
                        .map(found -> new Loaded(
                                "JDBC driver", found.id(), found.className(), version(found.provider()), found.jar()))
                        .sorted(Comparator.comparing(Loaded::id));
    }

    /** As much as a driver has to tell; one that was put into another jar may have lost what it reads its version from. */
    private static String version(Driver driver) {
        try {
            return driver.getMajorVersion() + "." + driver.getMinorVersion();
        } catch (RuntimeException e) {
            System.getLogger(Drivers.class.getName())
                    .log(System.Logger.Level.DEBUG, "A driver does not tell its version.", e);
            return "";
        }
    }
}
