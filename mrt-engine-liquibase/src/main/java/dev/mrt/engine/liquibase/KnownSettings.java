package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import liquibase.Scope;
import liquibase.configuration.ConfigurationDefinition;
import liquibase.configuration.LiquibaseConfiguration;

/** Gives the user's settings the names by which Liquibase looks them up. */
final class KnownSettings {

    private KnownSettings() {}

    /**
     * The settings as values of a scope.
     *
     * @param settings by plain name
     * @throws MrtException if a person typed one that Liquibase does not have
     */
    static Map<String, Object> of(Map<String, Options.Value> settings) {
        if (settings.isEmpty()) {
            return Map.of();
        }
        Map<String, String> known = new TreeMap<>();
        for (ConfigurationDefinition<?> definition : definitions()) {
            known.put(Options.plain(definition.getKey().substring(Options.PREFIX.length())), definition.getKey());
        }
        Map<String, Object> values = new HashMap<>();
        settings.forEach((plain, setting) -> {
            String key = known.get(plain);
            if (key != null) {
                values.put(key, setting.value());
            } else if (setting.typed()) {
                throw MrtException.usage("Liquibase " + LiquibaseVersion.text() + " has no setting liquibase."
                        + setting.written() + "; check the spelling in its manual.");
            }
        });
        return values;
    }

    /**
     * Has Liquibase read them, in a scope that has them: otherwise it does so when it first needs one, or takes its default without a word.
     *
     * @param values as {@link #of} gives them
     * @throws MrtException if one has a value that it cannot have
     */
    static void check(Map<String, Object> values) {
        for (ConfigurationDefinition<?> definition : definitions()) {
            Object value = values.get(definition.getKey());
            if (value != null) {
                try {
                    definition.getCurrentConfiguredValue().getValue();
                } catch (RuntimeException e) {
                    throw MrtException.usage(
                            definition.getKey() + " cannot be " + value + ": "
                                    + ChangelogParser.words(e).replaceFirst("^WARNING:\\s*", ""),
                            e);
                }
            }
        }
    }

    private static Iterable<ConfigurationDefinition<?>> definitions() {
        return Scope.getCurrentScope()
                .getSingleton(LiquibaseConfiguration.class)
                .getRegisteredDefinitions(true);
    }
}
