package dev.mrt.init;

import org.jspecify.annotations.Nullable;

/**
 * A dependency that the tests need.
 *
 * @param group its group
 * @param artifact its name
 * @param version {@code null} if a BOM or parent decides it
 * @param runtime whether tests run with it but are not compiled with it
 */
record Need(String group, String artifact, @Nullable String version, boolean runtime) {

    static final String MRT = "dev.mrt";

    static Need ofMrt(String artifact) {
        return new Need(MRT, artifact, null, false);
    }
}
