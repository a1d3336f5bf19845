package dev.mrt.engine.flyway;

import dev.mrt.api.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file in a place where migrations or undo scripts are looked for.
 *
 * @param place the place as the user wrote it
 * @param relativePath its path within the place, with {@code /}
 * @param absolutePath where it really is, for Flyway's messages and for scripts that an interpreter runs
 * @param onDisk where a person would edit it, {@code null} in a jar
 * @param label its name in locations: the path within the place, with more in front where another file has that
 * @param content reads it
 */
record FoundFile(
        String place,
        String relativePath,
        String absolutePath,
        @Nullable Path onDisk,
        String label,
        Content content) {

    /** Reads the bytes of a file. */
    interface Content {
        byte[] read() throws IOException;
    }

    static FoundFile onDisk(String place, String relativePath, Path file) {
        Path absolute = file.toAbsolutePath();
        return new FoundFile(
                place, relativePath, absolute.toString(), absolute, relativePath, () -> Files.readAllBytes(file));
    }

    static FoundFile inJar(String place, String relativePath, String url, Content content) {
        return new FoundFile(place, relativePath, url, null, relativePath, content);
    }

    FoundFile at(String otherPlace) {
        return new FoundFile(otherPlace, relativePath, absolutePath, onDisk, label, content);
    }

    FoundFile labelled(String newLabel) {
        return new FoundFile(place, relativePath, absolutePath, onDisk, newLabel, content);
    }

    /** Its path and the name of the folder that is the place. */
    String withFolder() {
        String folder = Paths.withoutEndingSlash(place);
        int slash = Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\'));
        return folder.substring(Math.max(slash, folder.lastIndexOf(':')) + 1) + "/" + relativePath;
    }

    /** The whole file in locations. */
    SourceLocation location() {
        return SourceLocation.of(label);
    }

    Optional<Path> path() {
        return Optional.ofNullable(onDisk);
    }

    String name() {
        return relativePath.substring(relativePath.lastIndexOf('/') + 1);
    }

    /** The path to a person: the place and the path in it. */
    String shown() {
        return place.endsWith("/") || place.endsWith(":") ? place + relativePath : place + "/" + relativePath;
    }
}
