package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges from names alone whether a configuration is one for Liquibase; works without Liquibase on the class path. */
final class Recognition {

    private static final Set<String> FORMATS = Set.of("xml", "yaml", "yml", "json", "sql");

    private Recognition() {}

    static boolean recognises(MrtConfig config) {
        Object own = config.engineConfiguration();
        if (own != null) {
            return SpringSettings.isSpringLiquibase(own);
        }
        if (config.changeLogFile() != null) {
            return isChangelog(config.changeLogFile());
        }
        List<String> locations = config.locations();
        if (locations.isEmpty()) {
            return saysLiquibase(config);
        }
        return locations.size() == 1 && isChangelog(locations.get(0)) && !isFolder(locations.get(0));
    }

    private static boolean isChangelog(String name) {
        return FORMATS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isFolder(String location) {
        return !location.contains(":") && Files.isDirectory(Path.of(location));
    }

    private static boolean saysLiquibase(MrtConfig config) {
        return config.engineOptions().keySet().stream().anyMatch(key -> key.startsWith(Options.PREFIX))
                || config.configFiles().stream()
                        .anyMatch(file -> file.getFileName().toString().matches("(?i).*liquibase.*\\.properties"));
    }
}
