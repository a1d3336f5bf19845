package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.SourceLocation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The files that were found, by their names in locations.
 *
 * @param byLabel all of them
 * @param scripts reads them
 */
record KnownFiles(Map<String, FoundFile> byLabel, Scripts scripts) {

    KnownFiles {
        byLabel = Map.copyOf(byLabel);
    }

    Optional<FoundFile> of(SourceLocation location) {
        return Optional.ofNullable(byLabel.get(location.file()));
    }

    Optional<Path> path(SourceLocation location) {
        return of(location).flatMap(FoundFile::path);
    }

    Optional<String> text(SourceLocation location) {
        return of(location).filter(file -> !file.name().endsWith(".class")).flatMap(this::text);
    }

    private Optional<String> text(FoundFile file) {
        try {
            return Optional.of(scripts.resource(file).text());
        } catch (MrtException unreadable) {
            System.getLogger(KnownFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, file.shown() + " cannot be read as text.", unreadable);
            return Optional.empty();
        }
    }
}
