package dev.mrt.init;

import org.jspecify.annotations.Nullable;

/**
 * A library or plugin that a build file names.
 *
 * @param group its group; for a plugin of Gradle its id
 * @param artifact its name; for a plugin of Gradle its id again
 * @param version {@code null} if it is decided elsewhere
 * @param test whether it is there for tests alone
 * @param place where it is named
 */
record Dependency(String group, String artifact, @Nullable String version, boolean test, Place place) {

    boolean is(String group, String artifact) {
        return this.group.equals(group) && this.artifact.equals(artifact);
    }

    String coordinates() {
        return group.equals(artifact) ? artifact : group + ":" + artifact;
    }
}
