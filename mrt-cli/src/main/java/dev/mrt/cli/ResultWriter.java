package dev.mrt.cli;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the result to standard output, or to a file that is either the whole result or what it was before. */
final class ResultWriter {

    private final Console console;
    private final @Nullable Path file;

    /**
     * Finds out early what would fail late.
     *
     * @throws MrtException if the file cannot be written
     */
    ResultWriter(Console console, @Nullable Path file) {
        this.console = console;
        this.file = file == null ? null : file.toAbsolutePath().normalize();
        if (this.file != null) {
            check(this.file);
        }
    }

    private static void check(Path file) {
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw refused(file, "it is a folder; name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw refused(file, "there is no folder " + folder + "; make it first");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw refused(file, "the right to write there is missing");
        }
    }

    /**
     * Writes all of it.
     *
     * @throws MrtException if that is not possible
     */
    void write(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        if (file == null) {
            toStandardOutput(bytes);
        } else {
            toFile(file, bytes);
        }
    }

    private void toStandardOutput(byte[] bytes) {
        try {
            console.out().write(bytes);
            console.out().flush();
        } catch (IOException e) {
            throw MrtException.usage("The result could not be written to standard output: " + e.getMessage() + ".", e);
        }
    }

    private static void toFile(Path file, byte[] bytes) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes, StandardOpenOption.WRITE);
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file, bytes);
            }
        } catch (IOException e) {
            throw MrtException.usage("The result could not be written to " + file + ": " + reason(e) + ".", e);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static MrtException refused(Path file, String why) {
        return MrtException.usage("The result cannot be written to " + file + ": " + why + ".");
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
