package dev.mrt.engine.flyway;

import dev.mrt.api.MrtConfig;
import java.util.List;
import java.util.regex.Pattern;

/** Judges from names alone whether a configuration is one for Flyway; works without Flyway on the class path. */
final class Recognition {

    private static final String DEFAULT_LOCATION = "classpath:db/migration";

    private Recognition() {}

    static boolean recognises(MrtConfig config) {
        if (config.changeLogFile() != null) {
            return false;
        }
        Object own = config.engineConfiguration();
        if (own != null) {
            return own.getClass().getName().startsWith("org.flywaydb.");
        }
        if (config.locations().isEmpty() && saysFlyway(config)) {
            return true;
        }
        List<String> locations = config.locations().isEmpty() ? List.of(DEFAULT_LOCATION) : config.locations();
        Pattern name = names(config.engineOptions().getOrDefault("flyway.sqlMigrationPrefix", "V"));
        return locations.stream().anyMatch(location -> holds(location, name));
    }

    private static boolean saysFlyway(MrtConfig config) {
        return config.engineOptions().keySet().stream().anyMatch(key -> key.startsWith("flyway."))
                || config.configFiles().stream()
                        .anyMatch(file -> file.getFileName().toString().matches("(?i).*flyway.*\\.(conf|toml)"));
    }

    private static Pattern names(String prefix) {
        return Pattern.compile("(?:" + Pattern.quote(prefix) + "[0-9][0-9._]*|B[0-9][0-9._]*|R)__.*\\.(?i:sql|class)");
    }

    private static boolean holds(String location, Pattern name) {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = own == null ? ClassLoader.getSystemClassLoader() : own;
        Place place = Places.typed(location, loader);
        return place.exists()
                && place.files().stream()
                        .anyMatch(file -> name.matcher(file.name()).matches());
    }
}
