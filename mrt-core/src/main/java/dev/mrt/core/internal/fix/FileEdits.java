package dev.mrt.core.internal.fix;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.FileEdit;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/** Writes several files, all of them or none. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class FileEdits {

    private FileEdits() {}

    /**
     * Writes files. Each is whole at any time; if one cannot be written, those before it are as they were.
     *
     * @param edits the files as they shall be
     * @param force whether a file that is there takes the place of one that should be new
     * @throws MrtException if a file cannot be written, or is there and should be new
     */
    public static void write(List<FileEdit> edits, boolean force) {
        for (FileEdit edit : edits) {
            if (edit.isNew() && !force && Files.exists(edit.path())) {
                throw MrtException.usage("The file " + edit.path() + " is there already; --force replaces it.");
            }
        }
        Map<FileEdit, Path> drafts = new LinkedHashMap<>();
        try {
            try {
                for (FileEdit edit : edits) {
                    drafts.put(edit, draft(edit));
                }
                replace(drafts);
            } finally {
                for (Path draft : drafts.values()) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            throw MrtException.usage("The rollback cannot be written: " + e, e);
        }
    }

    private static Path draft(FileEdit edit) throws IOException {
        Path folder = Objects.requireNonNull(edit.path().toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".mrt-fix", ".tmp");
        Files.writeString(draft, edit.text(), edit.charset());
        if (Files.exists(edit.path()) && Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(edit.path()));
        } else if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
        return draft;
    }

    private static void replace(Map<FileEdit, Path> drafts) throws IOException {
        Deque<Undo> done = new ArrayDeque<>();
        try {
            for (Map.Entry<FileEdit, Path> each : drafts.entrySet()) {
                Path file = each.getKey().path();
                byte[] old = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
                Undo undo = new Undo(file, Files.exists(file), old);
                move(each.getValue(), file);
                done.push(undo);
            }
        } catch (IOException e) {
            for (Undo undo : done) {
                undo.run();
            }
            throw e;
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private record Undo(Path file, boolean wasThere, byte[] old) {
        void run() throws IOException {
            if (wasThere) {
                Files.write(file, old);
            } else {
                Files.deleteIfExists(file);
            }
        }
    }
}
