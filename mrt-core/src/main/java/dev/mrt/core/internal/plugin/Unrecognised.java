package dev.mrt.core.internal.plugin;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why no engine recognises what a configuration names, where the files alone tell. */
final class Unrecognised {

    private static final String PREFIX = "filesystem:";

    private Unrecognised() {}

    /**
     * The reason as a sentence.
     *
     * @return empty if something is there that no engine recognises
     * @throws MrtException if a folder cannot be read
     */
    static Optional<String> reason(MrtConfig config) {
        List<String> places =
                places(config).filter(place -> !place.contains(":")).toList();
        Optional<String> missing = places.stream()
                .filter(place -> !Files.exists(Path.of(place)))
                .findFirst()
                .map(place -> place + " does not exist. Check the path of the migrations.");
        return missing.or(() -> places.isEmpty() || !places.stream().allMatch(Unrecognised::isEmptyFolder)
                ? Optional.empty()
                : Optional.of(String.join(", ", places) + " holds no migration. Check the path of the migrations."));
    }

    private static Stream<String> places(MrtConfig config) {
        String changeLog = config.changeLogFile();
        return changeLog != null
                ? Stream.of(changeLog)
                : config.locations().stream()
                        .map(place -> place.startsWith(PREFIX) ? place.substring(PREFIX.length()) : place);
    }

    private static boolean isEmptyFolder(String place) {
        Path folder = Path.of(place);
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            return below.noneMatch(Files::isRegularFile);
        } catch (IOException | UncheckedIOException e) {
            throw MrtException.usage("The folder " + folder + " cannot be read; look at its rights.", e);
        }
    }
}
