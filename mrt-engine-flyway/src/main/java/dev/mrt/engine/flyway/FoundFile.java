package dev.mrt.engine.flyway;

import java.io.IOException;

/**
 * A file in a place where migrations or undo scripts are looked for.
 *
 * @param place the place as the user wrote it
 * @param relativePath its path within the place, with {@code /}
 * @param absolutePath where it really is, for Flyway's messages and for scripts that an interpreter runs
 * @param content reads it
 */
record FoundFile(String place, String relativePath, String absolutePath, Content content) {

    /** Reads the bytes of a file. */
    interface Content {
        byte[] read() throws IOException;
    }

    String name() {
        return relativePath.substring(relativePath.lastIndexOf('/') + 1);
    }

    /** The path to a person: the place and the path in it. */
    String shown() {
        return place.endsWith("/") || place.endsWith(":") ? place + relativePath : place + "/" + relativePath;
    }
}
