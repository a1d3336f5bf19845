package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the user wants of Liquibase, in Liquibase's own words: a {@code SpringLiquibase}, over it its configuration files, over them the
 * options. Names are compared as Liquibase does: without its prefixes, hyphens and case ({@code liquibase.command.changelogFile},
 * {@code changelog-file} and {@code changeLogFile} are one;
 * <a href="https://docs.liquibase.com/parameters/working-with-command-parameters.html">manual</a>).
 */
final class Options {

    static final String PREFIX = "liquibase.";

    private static final String COMMAND = "command.";
    private static final String[] PARAMETERS = {"parameter.", "parameters.", "changeLogParameters."};

    /** What some of Liquibase's commands, its older versions and its integrations call them, and what we do. All are plain. */
    private static final Map<String, String> OLDER_NAMES = Map.of(
            "contexts", "contextfilter",
            "labels", "labelfilter",
            "changelog", "changelogfile",
            "defaultschema", "defaultschemaname",
            "defaultcatalog", "defaultcatalogname",
            "liquibaseschema", "liquibaseschemaname",
            "liquibasecatalog", "liquibasecatalogname",
            "databasechangelogtable", "databasechangelogtablename",
            "databasechangeloglocktable", "databasechangeloglocktablename",
            "user", "username");

    /**
     * A setting.
     *
     * @param written its name as written, without the first prefix
     * @param value its value
     * @param typed whether a person named it as one of Liquibase's; in a file, names may be meant for something else
     */
    record Value(String written, String value, boolean typed) {}

    /** By plain name. */
    private final Map<String, Value> values = new LinkedHashMap<>();

    private final Map<String, String> parameters = new TreeMap<>();

    private Options() {}

    static Options of(MrtConfig config) {
        Options options = new Options();
        Object bean = config.engineConfiguration();
        if (bean != null) {
            SpringSettings.of(bean).forEach((name, value) -> options.put(name, value, false));
        }
        config.configFiles().forEach(file -> read(file).forEach((name, value) -> options.put(name, value, false)));
        config.engineOptions().forEach((name, value) -> {
            if (!name.startsWith(PREFIX)) {
                throw MrtException.usage("The engine option " + name
                        + " is not one of Liquibase's: they start with liquibase. and stand in its manual.");
            }
            options.put(name, value, true);
        });
        return options;
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw MrtException.usage(
                    "The configuration file " + file + " cannot be read: "
                            + (Files.exists(file) ? Words.of(e) : "it does not exist."),
                    e);
        }
        Map<String, String> values = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> values.put(name, properties.getProperty(name).strip()));
        return values;
    }

    private void put(String written, String value, boolean typed) {
        String name = without(without(written, PREFIX), COMMAND);
        for (String prefix : PARAMETERS) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                parameters.put(name.substring(prefix.length()), value);
                return;
            }
        }
        String plain = plain(name);
        values.put(OLDER_NAMES.getOrDefault(plain, plain), new Value(without(written, PREFIX), value, typed));
    }

    private static String without(String name, String prefix) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    static String plain(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /**
     * Takes a value out.
     *
     * @param name its name
     * @return the value, empty if it is not set
     */
    Optional<String> take(String name) {
        Value value = values.remove(plain(name));
        return Optional.ofNullable(value).map(Value::value).filter(text -> !text.isBlank());
    }

    /** Parameters of the changelog. */
    Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    /** Settings that are Liquibase's business alone, by plain name. */
    Map<String, Value> rest() {
        return Map.copyOf(values);
    }
}
