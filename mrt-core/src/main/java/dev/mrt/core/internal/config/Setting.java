package dev.mrt.core.internal.config;

import dev.mrt.api.MrtConfigBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * A key of the configuration.
 *
 * @param name as documented
 * @param kind what it takes
 * @param aliases other names for it
 * @param words what it may be, or what it often is
 * @param meaning Markdown, links relative to the folder of the documentation
 * @param byDefault Markdown; empty if there is none
 * @param apply sets it, given what the layers say, the strongest last; never called with nothing
 */
record Setting(
        String name,
        Kind kind,
        List<String> aliases,
        List<String> words,
        String meaning,
        String byDefault,
        BiConsumer<MrtConfigBuilder, List<Value>> apply) {

    /** A key of which the strongest layer counts. */
    static <T> Setting last(
            String name, Kind kind, BiFunction<String, Value, T> convert, BiConsumer<MrtConfigBuilder, T> set) {
        return new Setting(name, kind, List.of(), List.of(), "", "", (builder, values) -> {
            set.accept(builder, convert.apply(name, values.get(values.size() - 1)));
        });
    }

    /** A key with a map, of which a stronger layer overrides single entries. */
    static <T> Setting merged(
            String name,
            Kind kind,
            BiFunction<String, Value, Map<String, T>> convert,
            BiConsumer<MrtConfigBuilder, Map<String, T>> set) {
        return new Setting(name, kind, List.of(), List.of(), "", "", (builder, values) -> {
            Map<String, T> all = new LinkedHashMap<>();
            values.forEach(value -> convert.apply(name, value).forEach((key, one) -> {
                all.remove(key);
                all.put(key, one);
            }));
            set.accept(builder, all);
        });
    }

    /** The same key with a second name, in small letters. */
    Setting also(String alias) {
        return new Setting(name, kind, List.of(alias), words, meaning, byDefault, apply);
    }

    /** The same key with what it may be. */
    Setting words(List<String> some) {
        return new Setting(name, kind, aliases, some, meaning, byDefault, apply);
    }

    /** The same key, explained. */
    Setting means(String text, String otherwise) {
        return new Setting(name, kind, aliases, words, text, otherwise, apply);
    }

    /** The same key, explained; it has no default. */
    Setting means(String text) {
        return means(text, "");
    }

    /** Whether it has this name, in any of its spellings: {@code seedRows}, {@code seed-rows}, {@code SEED_ROWS}. */
    boolean isCalled(String word) {
        return plain(name).equals(plain(word)) || aliases.contains(plain(word));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
