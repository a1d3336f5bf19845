package dev.mrt.core.internal.fix;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.FileEdit;
import dev.mrt.api.spi.MigrationCatalog;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A copy of the files of a chain in a folder of its own, gone when it is closed. Not safe for use by several threads. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ChainCopy implements AutoCloseable {

    private static final String PREFIX = "filesystem:";

    private final MrtConfig config;
    private final Path root;
    private final Map<Path, Path> copies = new LinkedHashMap<>();

    private ChainCopy(MrtConfig config, Path root) {
        this.config = config;
        this.root = root;
    }

    /**
     * Copies the folders that a configuration names, or those that the migrations are in.
     *
     * @param config where the migrations are
     * @param catalog the chain
     * @return the copy; the caller closes it
     * @throws MrtException if a file cannot be read, or the copy not be written
     */
    public static ChainCopy of(MrtConfig config, MigrationCatalog catalog) {
        try {
            ChainCopy copy = new ChainCopy(config, Files.createTempDirectory("mrt-fix"));
            try {
                copy.copyAll(catalog);
            } catch (IOException | RuntimeException e) {
                copy.close();
                throw e;
            }
            return copy;
        } catch (IOException e) {
            throw MrtException.usage("The migrations cannot be copied to try a rollback: " + e.getMessage(), e);
        }
    }

    private void copyAll(MigrationCatalog catalog) throws IOException {
        String changeLog = config.changeLogFile();
        List<Path> folders = new ArrayList<>();
        Stream.concat(config.locations().stream(), config.undoLocations().stream())
                .flatMap(location -> folder(location).stream())
                .forEach(folders::add);
        if (changeLog != null && Files.isRegularFile(Path.of(changeLog))) {
            folders.add(normal(Path.of(changeLog)).getParent());
        }
        if (config.locations().isEmpty() && changeLog == null) {
            folders.addAll(folders(catalog));
        }
        for (Path folder : outermost(folders)) {
            Path copy = root.resolve(String.valueOf(copies.size()));
            copy(folder, copy);
            copies.put(folder, copy);
        }
    }

    private static List<Path> folders(MigrationCatalog catalog) {
        return catalog.migrations().stream()
                .flatMap(migration -> catalog.path(migration.location()).stream())
                .map(path -> normal(path).getParent())
                .distinct()
                .toList();
    }

    private static List<Path> outermost(List<Path> folders) {
        return folders.stream()
                .distinct()
                .filter(folder ->
                        folders.stream().noneMatch(other -> !other.equals(folder) && folder.startsWith(other)))
                .toList();
    }

    private static Optional<Path> folder(String location) {
        String place = location.startsWith(PREFIX) ? location.substring(PREFIX.length()) : location;
        return place.startsWith("classpath:")
                ? Optional.empty()
                : Optional.of(normal(Path.of(place))).filter(Files::isDirectory);
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Writes a file into the copy.
     *
     * @param edit the file as it shall be
     * @throws MrtException if it is in none of the folders that were copied, or cannot be written
     */
    public void write(FileEdit edit) {
        Path copy = inCopy(edit.path())
                .orElseThrow(
                        () -> MrtException.usage(
                                "The file " + edit.path()
                                        + " is in no folder that the configuration names, so it cannot be tried on a copy first; --no-verify writes it untried."));
        try {
            Files.createDirectories(copy.resolveSibling("."));
            Files.writeString(copy, edit.text(), edit.charset());
        } catch (IOException e) {
            throw MrtException.usage("A copy of " + edit.path() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Optional<Path> inCopy(Path path) {
        Path file = normal(path);
        return copies.entrySet().stream()
                .filter(each -> file.startsWith(each.getKey()))
                .map(each -> each.getValue().resolve(each.getKey().relativize(file)))
                .findFirst();
    }

    /**
     * The configuration that reads the copy.
     *
     * @return all else as given
     */
    public MrtConfig config() {
        String changeLog = config.changeLogFile();
        return config.with(builder -> builder.locations(
                        config.locations().isEmpty() && changeLog == null
                                ? copies.values().stream()
                                        .map(copy -> PREFIX + copy)
                                        .toList()
                                : config.locations().stream().map(this::moved).toList())
                .undoLocations(config.undoLocations().stream().map(this::moved).toList())
                .changeLogFile(
                        changeLog == null
                                ? null
                                : inCopy(Path.of(changeLog)).map(Path::toString).orElse(changeLog)));
    }

    private String moved(String location) {
        return folder(location).flatMap(this::inCopy).map(copy -> PREFIX + copy).orElse(location);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw MrtException.usage(
                    "The copy of the migrations in " + root + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
