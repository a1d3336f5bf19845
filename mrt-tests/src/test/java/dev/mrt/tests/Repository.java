package dev.mrt.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout that the tests run in. */
public final class Repository {

    private static final Pattern MODULE = Pattern.compile("(?<=<module>)[^<]+(?=</module>)");

    private Repository() {}

    /** The folder that holds the root pom. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("mrt-api"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No folder above " + Path.of("").toAbsolutePath() + " holds mrt-api.");
        }
        return folder;
    }

    /** The modules that the root pom names, in its order. */
    public static List<String> modules() {
        return MODULE.matcher(read(root().resolve("pom.xml")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Every Java file below a folder of every module, for example {@code src/main/java}. */
    public static List<Path> javaFiles(String sourceFolder) {
        return modules().stream()
                .map(module -> root().resolve(module).resolve(sourceFolder))
                .filter(Files::isDirectory)
                .flatMap(Repository::javaFilesBelow)
                .toList();
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFilesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
