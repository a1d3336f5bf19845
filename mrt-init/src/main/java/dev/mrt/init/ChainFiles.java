package dev.mrt.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The migrations that lie in a module, found by their names and content. */
record ChainFiles(Path folder) {

    private static final Pattern SCRIPT = Pattern.compile("V\\d[\\w.]*?__.+\\.sql");
    private static final Pattern CODE = Pattern.compile("V\\d\\w*?__\\w+\\.(java|kt)");
    private static final Pattern CHANGELOG = Pattern.compile("(?i).*\\.(xml|ya?ml|json|sql)");
    private static final Pattern MASTER = Pattern.compile("(?i).*(master|root|main|changelog).*");
    private static final int LINES_OF_A_HEADER = 40;

    /** Something that an engine would run. */
    Optional<Path> first(Engine engine) {
        return engine == Engine.FLYWAY
                ? scripts(folder).stream().findFirst()
                : changelogs().stream().findFirst();
    }

    /** Versioned scripts of Flyway below a folder, without those of tests. */
    static List<Path> scripts(Path folder) {
        return Paths.files(folder, name -> SCRIPT.matcher(name).matches()).stream()
                .filter(file -> !isOfTests(folder, file))
                .toList();
    }

    /** Whether a folder holds migrations in Java or Kotlin. */
    static boolean hasCode(Path folder) {
        return !Paths.files(folder, name -> CODE.matcher(name).matches()).isEmpty();
    }

    /** Folders with scripts that do not lie in another one of them. */
    List<Path> scriptFolders() {
        List<Path> folders = scripts(folder).stream()
                .map(file -> file.toAbsolutePath().getParent())
                .distinct()
                .toList();
        return folders.stream()
                .filter(one -> folders.stream().noneMatch(other -> !other.equals(one) && one.startsWith(other)))
                .toList();
    }

    /** Changelogs of Liquibase; those that look like the one with all others first. */
    List<Path> changelogs() {
        return Paths.files(folder, name -> CHANGELOG.matcher(name).matches()).stream()
                .filter(file -> !isOfTests(folder, file))
                .filter(ChainFiles::isChangelog)
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .toList();
    }

    private static int rank(Path file) {
        String name = Paths.name(file);
        if (name.contains("master")) {
            return 0;
        }
        return MASTER.matcher(name).matches() ? 1 : 2;
    }

    private static boolean isChangelog(Path file) {
        return Sources.lines(file)
                .limit(LINES_OF_A_HEADER)
                .map(line -> line.text().strip())
                .anyMatch(line -> line.contains("<databaseChangeLog")
                        || line.contains("databaseChangeLog\"")
                        || line.startsWith("databaseChangeLog:")
                        || line.startsWith("--liquibase formatted sql")
                        || line.startsWith("-- liquibase formatted sql"));
    }

    private static boolean isOfTests(Path folder, Path file) {
        return Paths.relative(folder, file).matches("(.*/)?src/(test|it|integrationTest)/.*");
    }
}
