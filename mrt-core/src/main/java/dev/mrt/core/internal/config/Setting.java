package dev.mrt.core.internal.config;

import dev.mrt.api.MrtConfigBuilder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * A key of the configuration.
 *
 * @param name as documented
 * @param aliases other names for it
 * @param apply sets it, given what the layers say, the strongest last; never called with nothing
 */
record Setting(String name, List<String> aliases, BiConsumer<MrtConfigBuilder, List<Value>> apply) {

    /** Every key, in the order in which it is documented. */
    static final List<Setting> ALL = List.of(
            last("engine", Convert::text, MrtConfigBuilder::engine),
            last("locations", Setting::locations, MrtConfigBuilder::locations),
            last("changeLogFile", Setting::location, MrtConfigBuilder::changeLogFile, "changelog"),
            last("database", Convert::text, MrtConfigBuilder::database),
            last("jdbcUrl", Convert::text, MrtConfigBuilder::jdbcUrl, "url"),
            last("username", Convert::text, MrtConfigBuilder::username, "user"),
            last("password", Convert::text, MrtConfigBuilder::password),
            last("seedRows", Convert::wholeNumber, MrtConfigBuilder::seedRows),
            last("randomSeed", Convert::longNumber, MrtConfigBuilder::randomSeed),
            merged("skip", Convert::reasons, MrtConfigBuilder::skip),
            merged("customSeeds", Convert::seeds, MrtConfigBuilder::customSeeds),
            last("migrationTimeout", Convert::duration, MrtConfigBuilder::migrationTimeout, "timeout"),
            last("from", Convert::text, MrtConfigBuilder::from),
            last("to", Convert::text, MrtConfigBuilder::to),
            last("only", Convert::strings, MrtConfigBuilder::only),
            last("shard", Convert::shard, MrtConfigBuilder::shard),
            last("jobs", Convert::jobs, MrtConfigBuilder::jobs),
            last("failFast", Convert::bool, MrtConfigBuilder::failFast),
            last("strict", Convert::bool, MrtConfigBuilder::strict),
            last("allowInconclusive", Convert::bool, MrtConfigBuilder::allowInconclusive),
            last("allowNonEmpty", Convert::bool, MrtConfigBuilder::allowNonEmpty),
            last("initScripts", Setting::paths, MrtConfigBuilder::initScripts, "init"),
            last("schemas", Convert::strings, MrtConfigBuilder::schemas),
            last("introspector", Convert::text, MrtConfigBuilder::introspector),
            last("undoLocations", Setting::locations, MrtConfigBuilder::undoLocations),
            last("undoPatterns", Convert::strings, MrtConfigBuilder::undoPatterns),
            last("callbacks", Convert::callbacks, MrtConfigBuilder::callbacks),
            merged("engineOptions", Convert::map, MrtConfigBuilder::engineOptions),
            last("configFiles", Setting::paths, MrtConfigBuilder::configFiles),
            merged("severityOverrides", Convert::severities, MrtConfigBuilder::severityOverrides),
            last("dialect", Convert::dialect, MrtConfigBuilder::dialect),
            last("minimumVersion", Convert::text, MrtConfigBuilder::minimumVersion),
            last("compat", Convert::bool, MrtConfigBuilder::compat),
            last("requireReason", Convert::bool, MrtConfigBuilder::requireReason),
            last("since", Convert::text, MrtConfigBuilder::since),
            last("baseline", Setting::path, MrtConfigBuilder::baseline));

    private static final Set<String> SWITCHES =
            Set.of("failFast", "strict", "allowInconclusive", "allowNonEmpty", "compat", "requireReason");

    /** The key of a name in any of its spellings: {@code seedRows}, {@code seed-rows}, {@code SEED_ROWS}. */
    static Optional<Setting> called(String name) {
        return ALL.stream()
                .filter(one -> plain(one.name).equals(plain(name))
                        || one.aliases.stream().anyMatch(alias -> alias.equals(plain(name))))
                .findFirst();
    }

    /** Whether it is true or false. */
    boolean isSwitch() {
        return SWITCHES.contains(name);
    }

    static List<String> names() {
        return ALL.stream().map(Setting::name).toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static <T> Setting last(
            String name, BiFunction<String, Value, T> convert, BiConsumer<MrtConfigBuilder, T> set, String... aliases) {
        return new Setting(name, List.of(aliases), (builder, values) -> {
            set.accept(builder, convert.apply(name, values.get(values.size() - 1)));
        });
    }

    /** For maps: a stronger layer overrides single entries. */
    private static <T> Setting merged(
            String name,
            BiFunction<String, Value, Map<String, T>> convert,
            BiConsumer<MrtConfigBuilder, Map<String, T>> set) {
        return new Setting(name, List.of(), (builder, values) -> {
            Map<String, T> all = new LinkedHashMap<>();
            values.forEach(value -> convert.apply(name, value).forEach((key, one) -> {
                all.remove(key);
                all.put(key, one);
            }));
            set.accept(builder, all);
        });
    }

    private static List<String> locations(String key, Value value) {
        return Convert.texts(key, value).stream()
                .map(text -> text.origin().location(text.text()))
                .toList();
    }

    private static String location(String key, Value value) {
        return value.origin().location(Convert.text(key, value));
    }

    private static Path path(String key, Value value) {
        return value.origin().path(Convert.text(key, value));
    }

    private static List<Path> paths(String key, Value value) {
        return Convert.texts(key, value).stream()
                .map(text -> text.origin().path(text.text()))
                .toList();
    }
}
