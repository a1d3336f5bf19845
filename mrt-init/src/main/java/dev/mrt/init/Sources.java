package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text files that are only looked into. */
final class Sources {

    private Sources() {}

    /** Where a key of TOML is set; the whole file if that is not seen. */
    static Place line(TextFile file, String key) {
        List<String> lines = file.text().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().startsWith(key))
                .filter(i -> lines.get(i)
                        .strip()
                        .substring(key.length())
                        .stripLeading()
                        .matches("[=.].*"))
                .mapToObj(i -> new Place(file.path(), i + 1))
                .findFirst()
                .orElse(Place.of(file.path()));
    }

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
