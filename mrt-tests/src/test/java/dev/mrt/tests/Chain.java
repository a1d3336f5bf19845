package dev.mrt.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of migrations that a test writes. */
public final class Chain {

    private final Path folder;

    private Chain(Path folder) {
        this.folder = folder;
    }

    /** An empty folder below another one. */
    public static Chain in(Path parent, String name) {
        try {
            return new Chain(Files.createDirectories(parent.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Adds a file. */
    public Chain with(String file, String sql) {
        try {
            Files.writeString(folder.resolve(file), sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds a migration with its undo script. */
    public Chain with(String version, String up, String undo) {
        return with("V" + version + "__step.sql", up).with("U" + version + "__step.sql", undo);
    }
}
