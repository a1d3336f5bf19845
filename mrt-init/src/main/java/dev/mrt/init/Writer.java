package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes several files or none. */
final class Writer {

    private interface Step {
        void run() throws IOException;
    }

    private final Deque<Step> undo = new ArrayDeque<>();

    private Writer() {}

    /**
     * Writes what is new or changed.
     *
     * @throws MrtException if one file cannot be written; then the others are what they were
     */
    static void write(List<FileChange> changes) {
        Writer writer = new Writer();
        for (FileChange change : changes) {
            if (change.kind() != FileChange.Kind.LEFT) {
                writer.writeOrTakeBack(change);
            }
        }
    }

    private void writeOrTakeBack(FileChange change) {
        try {
            folder(change.file().toAbsolutePath().getParent());
            if (change.kind() == FileChange.Kind.NEW) {
                create(change);
            } else {
                replace(change);
            }
        } catch (IOException e) {
            takeBack(e);
            String why = e instanceof FileAlreadyExistsException
                    ? "it came into being in the meantime"
                    : "the right to write there is missing, or the disk is full";
            throw MrtException.usage(change.file() + " cannot be written: " + why + ". Nothing was changed.", e);
        }
    }

    private void folder(@Nullable Path folder) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path up = folder; up != null && !Files.exists(up); up = up.getParent()) {
            missing.add(0, up);
        }
        for (Path one : missing) {
            Files.createDirectory(one);
            undo.push(() -> Files.deleteIfExists(one));
        }
    }

    private void create(FileChange change) throws IOException {
        Files.write(change.file(), new byte[0], StandardOpenOption.CREATE_NEW);
        undo.push(() -> Files.deleteIfExists(change.file()));
        Files.write(change.file(), change.content());
    }

    /** Beside the file first, so that a full disk leaves it whole; through a link to what it points to. */
    private void replace(FileChange change) throws IOException {
        Path file = change.file().toRealPath();
        if (!Files.isWritable(file)) {
            throw new IOException("read-only");
        }
        byte[] before = Files.readAllBytes(file);
        Path part = file.resolveSibling("." + Paths.name(file) + "." + UUID.randomUUID() + ".part");
        try {
            Files.copy(file, part, StandardCopyOption.COPY_ATTRIBUTES);
            Files.write(part, change.content());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            undo.push(() -> Files.write(file, before));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void takeBack(IOException reason) {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }
}
