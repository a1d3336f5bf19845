package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The part of a configuration that says which chain it is about, the same for every command that reads one. */
final class ChainConfig {

    private final MrtConfig base;
    private final MrtConfigBuilder builder;

    ChainConfig(MrtConfig base, MrtConfigBuilder builder) {
        this.base = base;
        this.builder = builder;
    }

    /**
     * Where the migrations are.
     *
     * @param command the name of the command, for its words
     * @param given what was named on the command line
     * @param engine options of the engine
     * @param settings settings of the engine that were given as options
     * @param hint what a call without migrations may have meant, may be empty
     * @throws MrtException if nothing says where the migrations are
     */
    void migrations(
            String command, List<String> given, EngineOptions engine, Map<String, String> settings, String hint) {
        if (given.isEmpty() && engine.config == null && !configured(settings)) {
            throw MrtException.usage("Nothing says where the migrations are; write mrt " + command + " FOLDER or mrt "
                    + command + " CHANGELOG, or set locations or changeLogFile in mrt.yml." + hint);
        }
        if (given.size() == 1 && Files.isRegularFile(Path.of(given.get(0)))) {
            builder.changeLogFile(given.get(0)).locations(List.of());
        } else if (!given.isEmpty()) {
            builder.locations(given).changeLogFile(null);
        }
        builder.engineOptions(merged(base.engineOptions(), settings));
    }

    private boolean configured(Map<String, String> settings) {
        return base.changeLogFile() != null
                || !base.locations().isEmpty()
                || !base.configFiles().isEmpty()
                || !base.engineOptions().isEmpty()
                || !settings.isEmpty();
    }

    void engine(EngineOptions engine) {
        ifGiven(engine.engine, builder::engine);
        ifGiven(engine.config, builder::configFiles);
        ifGiven(engine.undoLocations, builder::undoLocations);
        ifGiven(engine.undoPatterns, builder::undoPatterns);
    }

    /**
     * Which migrations are left out.
     *
     * @throws MrtException if one of them has no reason
     */
    void skip(Map<String, String> skip) {
        skip.forEach((version, reason) -> {
            if (reason.isBlank()) {
                throw MrtException.usage("--skip " + version + "= has no reason; write why, for example --skip \""
                        + version + "=one-way import, agreed in TICKET-12\".");
            }
        });
        builder.skip(merged(base.skip(), skip));
    }

    static <T> void ifGiven(@Nullable T value, Consumer<T> use) {
        if (value != null) {
            use.accept(value);
        }
    }

    /** Of two names of one thing the one above comes later, and so counts. */
    static <T> Map<String, T> merged(Map<String, T> below, Map<String, T> above) {
        Map<String, T> merged = new LinkedHashMap<>(below);
        above.forEach((name, value) -> {
            merged.remove(name);
            merged.put(name, value);
        });
        return merged;
    }
}
