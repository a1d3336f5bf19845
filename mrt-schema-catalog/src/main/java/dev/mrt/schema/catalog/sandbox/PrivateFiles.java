package dev.mrt.schema.catalog.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with secrets in them. */
final class PrivateFiles {

    private PrivateFiles() {}

    /**
     * Writes a file that only the owner of its directory can read.
     *
     * @param file a file that does not exist
     * @param text its content
     * @return the file
     * @throws IOException if it cannot be written
     */
    static Path write(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        Files.setOwner(file, Files.getOwner(file.resolveSibling("")));
        return file;
    }
}
