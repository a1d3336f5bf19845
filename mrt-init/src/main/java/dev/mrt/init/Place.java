package dev.mrt.init;

import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * Where something is written.
 *
 * @param file the file or folder
 * @param line from 1; 0 for the whole of it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Place(Path file, int line) {

    static Place of(Path file) {
        return new Place(file, 0);
    }

    /**
     * For people.
     *
     * @param base what the path is told relative to
     * @return {@code pom.xml:12}, with {@code /} on every system
     */
    public String in(Path base) {
        return Paths.relative(base, file) + (line > 0 ? ":" + line : "");
    }
}
