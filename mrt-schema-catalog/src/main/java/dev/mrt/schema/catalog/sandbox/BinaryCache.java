package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unpacked servers, each in a directory named after its version: {@code <cache>/postgres/18.6.0-linux-amd64}.
 *
 * @param directory the directory of one product
 */
record BinaryCache(Path directory) {

    /** Fills an empty directory. */
    interface Unpacker {
        void unpackInto(Path target) throws IOException;
    }

    /**
     * Unpacks what is not there yet. Whoever is first wins, so that any number of processes may do it at once.
     *
     * @param name the name of the entry
     * @param unpacker fills it
     * @return its directory
     * @throws MrtException if it cannot be written
     */
    Path unpacked(String name, Unpacker unpacker) {
        Path target = directory.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(directory);
            Path beside = Files.createTempDirectory(directory, ".unpacking-");
            try {
                unpacker.unpackInto(beside);
                openToAll(beside);
                moveUnlessThere(beside, target);
            } finally {
                deleteTree(beside);
            }
            return target;
        } catch (IOException e) {
            throw MrtException.database(
                    "The server's binaries cannot be unpacked to " + target + ": " + Sentences.of(e)
                            + " Another directory can be given with -Dmrt.cache=DIRECTORY.",
                    e);
        }
    }

    private static void moveUnlessThere(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(to)) {
                throw e;
            }
        }
    }

    /** A server that is started by root runs under another account, which must be able to read it. */
    private static void openToAll(Path path) throws IOException {
        if (!path.toFile().setReadable(true, false) || !path.toFile().setExecutable(true, false)) {
            throw new IOException("its permissions cannot be set");
        }
    }

    /** The entries, newest version first. */
    List<Path> entries() {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(
                directory, entry -> !entry.getFileName().toString().startsWith("."))) {
            stream.forEach(entries::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw MrtException.database("The cache " + directory + " cannot be read: " + Sentences.of(e), e);
        }
        entries.sort(Comparator.comparing((Path entry) -> entry.getFileName().toString(), Versions.ORDER)
                .reversed());
        return entries;
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException error) throws IOException {
                if (error != null) {
                    throw error;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
