package dev.mrt.engine.liquibase;

import dev.mrt.api.model.SourceLocation;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.GlobalConfiguration;

/**
 * The files that changesets stand in, by their names in locations.
 *
 * @param files what is known of each
 * @param charset the encoding that Liquibase reads them in
 */
record SourceFiles(Map<String, SourceFile> files, Charset charset) {

    /**
     * A file.
     *
     * @param text its text, without a byte order mark
     * @param path where it is on disk, empty if it is in a jar
     */
    record SourceFile(String text, Optional<Path> path) {}

    SourceFiles {
        files = Map.copyOf(files);
    }

    /** To be called on the thread and in the scope that read the changesets. */
    static SourceFiles of(List<Step> steps, Sources sources) {
        Map<String, SourceFile> files = new LinkedHashMap<>();
        for (Step step : steps) {
            String path = step.physicalFile();
            files.computeIfAbsent(
                    step.migration().location().file(), name -> new SourceFile(sources.text(path), sources.path(path)));
        }
        return new SourceFiles(files, GlobalConfiguration.FILE_ENCODING.getCurrentValue());
    }

    Optional<SourceFile> of(SourceLocation location) {
        return Optional.ofNullable(files.get(location.file()));
    }

    Optional<String> text(SourceLocation location) {
        return of(location).map(SourceFile::text).filter(text -> !text.isEmpty());
    }

    Optional<Path> path(SourceLocation location) {
        return of(location).flatMap(SourceFile::path);
    }
}
