package dev.mrt.init;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the application's own configuration.
 *
 * @param key as Spring compares it: small letters and dots, without hyphens
 * @param name as it is written
 * @param value placeholders replaced by their defaults
 * @param profile the profile that it holds for, {@code null} if for all
 * @param place where it is written
 */
record Setting(
        String key, String name, String value, @Nullable String profile, Place place) {

    static Setting of(String name, String value, @Nullable String profile, Place place) {
        return new Setting(key(name), name, Placeholders.withDefaults(value), profile, place);
    }

    /** Without what Spring overlooks, and without the numbers of a list. */
    static String key(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT).replaceAll("\\[\\d+]", "");
    }

    Located located() {
        return new Located(value, place);
    }
}
