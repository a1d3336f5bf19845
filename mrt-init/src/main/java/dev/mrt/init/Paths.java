package dev.mrt.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders of a project. */
final class Paths {

    /** What builds and tools make; never a source. */
    private static final Set<String> MADE = Set.of("target", "build", "out", "bin", "node_modules");

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    /** Deeper than any package. */
    private static final int DEEPEST = 24;

    private Paths() {}

    /** With {@code /} on every system; {@code .} for the base itself. */
    static String relative(Path base, Path file) {
        Path from = base.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        boolean sameRoot = from.getRoot() != null && from.getRoot().equals(to.getRoot());
        String text = (sameRoot ? from.relativize(to) : to).toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }

    /** The files below a folder that fit, sorted; none if there is no such folder. Unreadable folders hold nothing. */
    static List<Path> files(Path folder, Predicate<String> name) {
        return below(folder, 0).filter(file -> name.test(name(file))).toList();
    }

    private static Stream<Path> below(Path folder, int depth) {
        if (depth > DEEPEST || !Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return Stream.of();
        }
        return children(folder).stream().flatMap(child -> {
            // Links are not followed: they may go round.
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                return isOfOthers(child) ? Stream.of() : below(child, depth + 1);
            }
            return Files.isRegularFile(child) ? Stream.of(child) : Stream.of();
        });
    }

    /** What tools make or keep, and the modules below, which are told apart by their build files. */
    private static boolean isOfOthers(Path folder) {
        return name(folder).startsWith(".")
                || MADE.contains(name(folder))
                || BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            // It went away or was closed to us in between: what is in it was not found.
            return List.of();
        }
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
