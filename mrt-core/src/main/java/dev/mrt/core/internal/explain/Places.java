package dev.mrt.core.internal.explain;

import dev.mrt.api.MrtConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Keeps to itself where on this machine the files are: sentences about a missing rollback say where it was looked for. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Places {

    private static final String HIDDEN = "...";

    /** Two folders at least, from the root on; no URL, nothing that goes on a relative path. */
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?<![\\w.:/\\\\])(?:/[\\w.@+~-]+){2,}/?|(?<!\\w)[A-Za-z]:\\\\[^\\s:'\",;)]+");

    private final List<String> known;

    /**
     * What is known of the machine.
     *
     * @param config names the places of the migrations
     */
    public Places(MrtConfig config) {
        Stream<String> named = Stream.of(
                        config.locations().stream(),
                        config.undoLocations().stream(),
                        Stream.ofNullable(config.changeLogFile()),
                        Stream.of("user.dir", "user.home")
                                .map(System::getProperty)
                                .filter(Objects::nonNull))
                .flatMap(places -> places);
        this.known = named.flatMap(place -> absolute(place).stream())
                .flatMap(path -> Stream.of(path, path.getParent()))
                .filter(path -> path != null && path.getNameCount() > 0)
                .map(Path::toString)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static Optional<Path> absolute(String place) {
        try {
            return Optional.of(Path.of(place.replaceFirst("^filesystem:", ""))
                    .toAbsolutePath()
                    .normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * A text without absolute paths.
     *
     * @param text what mrt says
     * @return the same with {@code ...} for the folders of this machine
     */
    public String hiddenIn(String text) {
        String hidden = text;
        for (String place : known) {
            hidden = hidden.replace(place, HIDDEN);
        }
        return ABSOLUTE.matcher(hidden).replaceAll(match -> HIDDEN);
    }
}
