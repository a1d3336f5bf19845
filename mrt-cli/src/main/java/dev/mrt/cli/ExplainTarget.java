package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Tells the name of a migration from a file: what {@code mrt explain} takes besides what {@code mrt fix} takes. */
final class ExplainTarget {

    private ExplainTarget() {}

    /**
     * What is to be explained.
     *
     * @param base the configuration, which names the chain where a migration is named
     */
    static FixTarget of(List<String> given, MrtConfig base) {
        boolean isName = given.size() == 1 && namesChain(base) && !exists(given.get(0));
        return isName ? new FixTarget(List.of(), given.get(0)) : FixTarget.of(given, base);
    }

    private static boolean namesChain(MrtConfig base) {
        return !base.locations().isEmpty()
                || base.changeLogFile() != null
                || !base.configFiles().isEmpty();
    }

    private static boolean exists(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
