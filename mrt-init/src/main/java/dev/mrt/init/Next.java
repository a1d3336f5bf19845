package dev.mrt.init;

import java.nio.file.Files;
import java.nio.file.Path;

/** What to run once everything is there. */
final class Next {

    private Next() {}

    /** The command for the tests of a module, in the folder of the project. */
    static String command(BuildModule module, Path root) {
        String name = Paths.relative(root, module.folder());
        boolean whole = name.equals(".");
        return switch (module.tool()) {
            case MAVEN -> (has(root, "mvnw") ? "./mvnw" : "mvn") + (whole ? "" : " -pl " + name + " -am") + " test";
            case GRADLE ->
                (has(root, "gradlew") ? "./gradlew " : "gradle ")
                        + (whole ? "" : ":" + name.replace('/', ':') + ":")
                        + "test";
            case NONE -> "mrt verify";
        };
    }

    private static boolean has(Path root, String wrapper) {
        return Files.isRegularFile(root.resolve(wrapper));
    }
}
