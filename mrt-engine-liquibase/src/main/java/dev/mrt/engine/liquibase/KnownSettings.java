package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.configuration.ConfigurationDefinition;
import liquibase.configuration.LiquibaseConfiguration;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Gives the user's settings the names by which Liquibase looks them up. */
final class KnownSettings {

    /** What mrt itself makes of a run; the first of two that are equally near is told. */
    private static final List<String> OURS = List.of(
            "contexts",
            "contextFilter",
            "labels",
            "labelFilter",
            "parameter.NAME",
            "parameters.NAME",
            "searchPath",
            "classpath",
            "changelogFile",
            "defaultSchemaName",
            "liquibaseSchemaName");

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
                        + setting.written() + "; " + nearest(plain, known.values()));
            }
        });
        return values;
    }

    private static String nearest(String plain, Collection<String> known) {
        Stream<String> names =
                Stream.concat(OURS.stream(), known.stream().map(key -> key.substring(Options.PREFIX.length())));
        LevenshteinDistance slips = new LevenshteinDistance(Math.max(1, plain.length() / 3));
        ToIntFunction<String> distance = name -> slips.apply(plain, Options.plain(completed(name, plain)));
        return names.filter(name -> distance.applyAsInt(name) >= 0)
                .min(Comparator.comparingInt(distance))
                .map(name -> "did you mean liquibase." + name + "?")
                .orElse("check the spelling in its manual.");
    }

    /** A name that goes on as the user likes goes on as he wrote it. */
    private static String completed(String name, String written) {
        int dot = written.indexOf('.');
        return dot < 0 ? name : name.replace(".NAME", written.substring(dot));
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
                boolean isSwitch = definition.getDataType().equals(Boolean.class);
                if (isSwitch && !value.toString().matches("(?i)true|false")) {
                    throw MrtException.usage(definition.getKey() + " cannot be " + value + "; it is true or false.");
                }
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
