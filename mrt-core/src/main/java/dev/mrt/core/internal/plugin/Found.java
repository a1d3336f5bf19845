package dev.mrt.core.internal.plugin;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;

/**
 * A provider that loaded.
 *
 * @param provider the provider
 * @param id its name as users write it; its class name where the port has no names
 */
record Found<T>(T provider, String id) {

    String className() {
        return provider.getClass().getName();
    }

    /** The file name of its jar; the folder if it is not in one; {@code unknown place} if the class loader does not tell. */
    String jar() {
        CodeSource source = provider.getClass().getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "unknown place";
        }
        String place = source.getLocation().toString();
        return place.startsWith("file:") ? file(place) : place;
    }

    private static String file(String place) {
        Path path = Path.of(URI.create(place));
        Path name = path.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".jar")
                ? name.toString()
                : path.toString();
    }

    boolean isCalled(String name) {
        return id.equalsIgnoreCase(name);
    }

    @Override
    public String toString() {
        return className() + " (" + jar() + ")";
    }
}
