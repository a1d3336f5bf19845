package dev.mrt.engine.flyway;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants of Flyway, in Flyway's own words: its configuration files, and over them the options.
 *
 * @param options what goes to Flyway; never an address or a password of a database
 * @param url the user's database, to guess the dialect from, never connected to; {@code null} if not given
 * @param undoPrefix the prefix of undo scripts, a setting that open-source Flyway does not know
 */
record UserOptions(Map<String, String> options, @Nullable String url, String undoPrefix) {

    private static final String UNDO_PREFIX = "flyway.undoSqlMigrationPrefix";
    private static final String URL = "flyway.url";

    UserOptions {
        options = Map.copyOf(options);
    }

    static UserOptions of(MrtConfig config) {
        Map<String, String> all = new LinkedHashMap<>();
        config.configFiles().forEach(file -> all.putAll(read(file)));
        all.putAll(config.engineOptions());
        all.keySet().forEach(UserOptions::check);
        String url = all.get(URL);
        String undoPrefix = all.getOrDefault(UNDO_PREFIX, "U");
        all.remove(UNDO_PREFIX);
        all.keySet().removeIf(UserOptions::leadsToDatabase);
        return new UserOptions(all, url, undoPrefix);
    }

    private static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            throw MrtException.usage("The configuration file " + file + " does not exist.");
        }
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".toml")) {
            return ConfFile.read(file);
        }
        try {
            return TomlFile.read(file);
        } catch (LinkageError e) {
            throw MrtException.usage(
                    "The configuration file " + file
                            + " is TOML; add tools.jackson.dataformat:jackson-dataformat-toml to the class path to read it.",
                    e);
        }
    }

    private static void check(String key) {
        if (!key.startsWith("flyway.")) {
            throw MrtException.usage("The engine option " + key
                    + " is not one of Flyway's: they start with flyway. and stand in its manual.");
        }
        if (key.equals("flyway.resolvers")) {
            throw MrtException.usage(
                    "flyway.resolvers is set, but mrt cannot step through migrations that a resolver of"
                            + " your own makes; leave it out to verify the others.");
        }
    }

    private static boolean leadsToDatabase(String key) {
        return key.matches("flyway\\.(url|user|password|driver|environment|token|connectRetries|connectRetriesInterval"
                + "|jdbcProperties\\..*|environments\\..*|provisioner|resolvers\\..*)");
    }

    /** The options without those that name a class to run. */
    Map<String, String> withoutCode() {
        Map<String, String> data = new LinkedHashMap<>(options);
        data.remove("flyway.callbacks");
        return data;
    }
}
