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
     * What is to be explained, one after the other: files and names of migrations each by itself, folders as one chain.
     *
     * @param base the configuration, which names the chain where a migration is named
     */
    static List<FixTarget> all(List<String> given, MrtConfig base) {
        boolean each = !given.isEmpty() && given.stream().allMatch(name -> isFile(name) || isName(name, base));
        return each ? given.stream().map(name -> of(List.of(name), base)).toList() : List.of(of(given, base));
    }

    /**
     * What one of them is.
     *
     * @param base the configuration, which names the chain where a migration is named
     */
    private static FixTarget of(List<String> given, MrtConfig base) {
        return given.size() == 1 && isName(given.get(0), base)
                ? new FixTarget(List.of(), given.get(0))
                : FixTarget.of(given, base);
    }

    private static boolean isFile(String name) {
        return exists(name) && Files.isRegularFile(Path.of(name));
    }

    private static boolean isName(String name, MrtConfig base) {
        return namesChain(base) && !exists(name);
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
