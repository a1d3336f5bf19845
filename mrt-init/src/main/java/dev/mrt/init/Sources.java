package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text files that are only looked into. */
final class Sources {

    private Sources() {}

    /** The lines of a file with their places; none of one that is no text or cannot be read, as it tells nothing. */
    static Stream<Located> lines(Path file) {
        List<String> lines;
        try {
            lines = TextFile.read(file).text().lines().toList();
        } catch (MrtException e) {
            return Stream.of();
        }
        return IntStream.range(0, lines.size()).mapToObj(i -> new Located(lines.get(i), new Place(file, i + 1)));
    }
}
