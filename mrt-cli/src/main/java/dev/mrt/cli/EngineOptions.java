package dev.mrt.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How migrations are found and read, the same for every command that reads them. What is not given stays {@code null}. */
class EngineOptions {

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            completionCandidates = Candidates.Engines.class,
            description = "flyway or liquibase. Left out: the one that recognises the files.")
    @Nullable
    String engine = null;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "The engine's own configuration file (flyway.conf, flyway.toml, liquibase.properties). Repeatable.")
    @Nullable
    List<Path> config = null;

    @Option(
            names = "--undo-location",
            paramLabel = "PLACE",
            description = "A further folder with rollback scripts. Repeatable.")
    @Nullable
    List<String> undoLocations = null;

    @Option(
            names = "--undo-pattern",
            paramLabel = "PATTERN",
            description = "How rollback scripts are named, made of {V} {U} {version} {sep} {desc} {suffix}, for example"
                    + " {V}{version}{sep}{desc}.down{suffix}. Repeatable.")
    @Nullable
    List<String> undoPatterns = null;
}
