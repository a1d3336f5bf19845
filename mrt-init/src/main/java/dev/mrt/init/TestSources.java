package dev.mrt.init;

import java.nio.file.Path;

/**
 * Where the test class goes.
 *
 * @param folder the root of the test sources
 * @param kotlin whether it is written in Kotlin, or else in Java
 * @param packageName its package, may be empty
 */
record TestSources(Path folder, boolean kotlin, String packageName) {

    static final String CLASS = "MigrationsTest";

    Path file() {
        return folder.resolve(packageName.replace('.', '/')).resolve(CLASS + (kotlin ? ".kt" : ".java"));
    }
}
