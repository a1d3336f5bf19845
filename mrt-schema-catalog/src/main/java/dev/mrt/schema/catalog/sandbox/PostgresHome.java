package dev.mrt.schema.catalog.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An installation of PostgreSQL, or one that was unpacked.
 *
 * @param bin its directory with {@code initdb} and {@code postgres}
 */
record PostgresHome(Path bin) {

    private static final int VERSION_SECONDS = 20;

    /** Whether the programs are there. */
    boolean isComplete() {
        return Files.isExecutable(initdb()) && Files.isExecutable(postgres());
    }

    Path initdb() {
        return bin.resolve("initdb");
    }

    Path postgres() {
        return bin.resolve("postgres");
    }

    /** Asks the program; {@code -1} if it does not run on this machine. */
    int major() {
        Programs.Result result =
                Programs.run(VERSION_SECONDS, java.util.List.of(postgres().toString(), "--version"));
        return result.succeeded() ? Versions.major(result.output()) : -1;
    }
}
