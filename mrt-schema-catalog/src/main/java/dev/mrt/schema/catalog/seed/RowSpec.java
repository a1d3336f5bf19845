package dev.mrt.schema.catalog.seed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row to make.
 *
 * @param number different for every row that is ever made in the database
 * @param place which of the filled rows of this call it is, from 0
 * @param kind what is in it
 * @param fixed values that are given, by column
 */
record RowSpec(long number, int place, Kind kind, Map<String, @Nullable String> fixed) {

    /** What is in a row. */
    enum Kind {
        /** A value in every column. */
        FULL,
        /** NULL in every column that takes it. */
        NULLS,
        /** As FULL, for the sake of the fixed values; no loss if the database refuses it. */
        EXTRA,
        /** Exactly the fixed values, and what cannot be left out. */
        CUSTOM
    }

    /** Keeps an unmodifiable copy. */
    RowSpec {
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    }

    RowSpec with(Map<String, @Nullable String> more) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(fixed);
        all.putAll(more);
        return new RowSpec(number, place, kind, all);
    }

    boolean isRequired() {
        return kind == Kind.FULL || kind == Kind.NULLS;
    }
}
