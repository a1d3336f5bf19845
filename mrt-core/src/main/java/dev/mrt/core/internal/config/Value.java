package dev.mrt.core.internal.config;

import dev.mrt.api.MrtException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as written. */
sealed interface Value {

    /** Where it is written. */
    Origin origin();

    /** What it is, for an error. */
    String shape();

    /**
     * A single value.
     *
     * @param text its text, without quotes
     * @param typed the same as the type that it has in its file: text, whole number, decimal, boolean or {@code null}
     * @param origin where it is written
     */
    record Text(String text, @Nullable Object typed, Origin origin) implements Value {

        @Override
        public String shape() {
            return typed == null ? "nothing" : text.length() > 60 ? text.substring(0, 60) + "..." : text;
        }
    }

    /**
     * A list.
     *
     * @param items the values in it
     * @param origin where it begins
     */
    record Items(List<Value> items, Origin origin) implements Value {

        @Override
        public String shape() {
            return "a list";
        }
    }

    /**
     * Values by name.
     *
     * @param entries in the order in which they are written
     * @param origin where it begins
     */
    record Entries(Map<String, Value> entries, Origin origin) implements Value {

        @Override
        public String shape() {
            return "a section";
        }
    }

    /**
     * The error that it is not what its key takes. A text that could be a secret is not quoted.
     *
     * @param key the key
     * @param expected what it should be, with its article
     * @return the exception to throw
     */
    default MrtException isNot(String key, String expected) {
        return MrtException.usage(origin() + ": " + key + " is " + shape() + ", but must be " + expected + ".");
    }
}
