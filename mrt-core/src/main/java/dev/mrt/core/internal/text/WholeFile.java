package dev.mrt.core.internal.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apiguardian.api.API;

/** Files that are there as a whole or as they were before. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a file at once, or not at all, with the permissions that the system gives to new files.
     *
     * @param file where to; its folder exists
     * @param text what to write, in UTF-8
     * @throws IOException if it cannot be written; then the file is as it was
     */
    public static void write(Path file, String text) throws IOException {
        Path draft = file.toAbsolutePath().resolveSibling(".mrt-" + UUID.randomUUID() + ".tmp");
        try {
            Files.write(draft, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            replace(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void replace(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
