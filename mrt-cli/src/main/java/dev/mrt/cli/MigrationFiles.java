package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.spi.MigrationCatalog;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the files of a chain are on disk, seen from the working directory, as editors and build servers need it. */
final class MigrationFiles {

    private static final String PREFIX = "filesystem:";

    private final MrtConfig config;
    private final MigrationCatalog catalog;
    private final Path directory = Path.of("").toAbsolutePath();
    private final Map<String, String> shown = new HashMap<>();

    MigrationFiles(MrtConfig config, MigrationCatalog catalog) {
        this.config = config;
        this.catalog = catalog;
    }

    /** The path relative to the working directory if the file lies below it, else the whole one; what the location says if it is no file. */
    String of(SourceLocation location) {
        return shown.computeIfAbsent(
                location.file(), file -> path(location).map(this::relative).orElse(file));
    }

    private Optional<Path> path(SourceLocation location) {
        return catalog.path(location)
                .or(() -> Stream.concat(folders(config).stream(), searchPath(config))
                        .flatMap(folder -> below(folder, location.file()).stream())
                        .findFirst());
    }

    /** A changelog names files from a place above it. */
    private static Stream<Path> searchPath(MrtConfig config) {
        String changeLog = config.changeLogFile();
        return changeLog == null
                ? Stream.empty()
                : Stream.iterate(Path.of(changeLog).toAbsolutePath().getParent(), Objects::nonNull, Path::getParent);
    }

    private static Optional<Path> below(Path folder, String file) {
        try {
            return Optional.of(folder.resolve(file)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String relative(Path path) {
        Path file = path.toAbsolutePath().normalize();
        Path seen = file.startsWith(directory) ? directory.relativize(file) : file;
        return seen.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** The folders that a configuration names and that are there: those of the migrations, their rollbacks and the changelog. */
    static Set<Path> folders(MrtConfig config) {
        Set<Path> folders = new LinkedHashSet<>();
        Stream.of(config.locations(), config.undoLocations())
                .flatMap(List::stream)
                .map(place -> place.startsWith(PREFIX) ? place.substring(PREFIX.length()) : place)
                .filter(place -> !place.contains(":"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .forEach(folders::add);
        String changeLog = config.changeLogFile();
        if (changeLog != null && Files.isRegularFile(Path.of(changeLog))) {
            folders.add(Path.of(changeLog).toAbsolutePath().getParent());
        }
        return folders;
    }
}
