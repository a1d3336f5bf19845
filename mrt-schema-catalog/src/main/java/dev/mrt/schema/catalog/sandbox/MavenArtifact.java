package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A jar that Maven knows.
 *
 * @param group the group id
 * @param artifact the artifact id
 */
record MavenArtifact(String group, String artifact) {

    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
    private static final int SECONDS_TO_FETCH = 900;

    /** A jar in a version. */
    record Jar(Path file, String version) {}

    /**
     * The versions whose jars are in a local Maven repository.
     *
     * @param repository its directory; need not exist
     * @return newest first
     */
    List<Jar> in(Path repository) {
        Path directory = repository.resolve(group.replace('.', '/')).resolve(artifact);
        List<Jar> jars = new ArrayList<>();
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(directory)) {
            for (Path version : versions) {
                String name = version.getFileName().toString();
                Path file = version.resolve(artifact + "-" + name + ".jar");
                if (Files.isRegularFile(file)) {
                    jars.add(new Jar(file, name));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw MrtException.database(
                    "The Maven repository " + repository + " cannot be read: " + Sentences.of(e), e);
        }
        jars.sort((left, right) -> Versions.ORDER.compare(right.version(), left.version()));
        return jars;
    }

    /**
     * Has the user's own {@code mvn} fetch the jar, with the user's settings, mirrors and proxies.
     *
     * @param version the version
     * @param directory an existing directory to put it in
     * @param machine where {@code mvn} is looked for
     * @return the jar, or why it could not be had
     */
    Fetched fetch(String version, Path directory, Machine machine) {
        Optional<Path> maven = machine.program("mvn");
        if (maven.isEmpty()) {
            return new Fetched(Optional.empty(), "there is no mvn to fetch it with");
        }
        System.getLogger(MavenArtifact.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "Fetching {0}:{1}:{2} with mvn; this happens once.",
                        group,
                        artifact,
                        version);
        Programs.Result result = Programs.run(
                SECONDS_TO_FETCH,
                directory,
                List.of(
                        maven.get().toString(),
                        "-B",
                        "-q",
                        COPY,
                        "-Dartifact=" + group + ":" + artifact + ":" + version + ":jar",
                        "-DoutputDirectory=" + directory,
                        "-Dmdep.useBaseVersion=true"));
        Path file = directory.resolve(artifact + "-" + version + ".jar");
        if (result.succeeded() && Files.isRegularFile(file)) {
            return new Fetched(Optional.of(new Jar(file, version)), "");
        }
        return new Fetched(Optional.empty(), "mvn could not fetch it (" + firstError(result.output()) + ")");
    }

    /**
     * The outcome of {@link #fetch}.
     *
     * @param jar the jar, if it came
     * @param problem why it did not, in a clause; empty if it did
     */
    record Fetched(Optional<Jar> jar, String problem) {}

    private static String firstError(String output) {
        String line = output.lines()
                .filter(text -> text.contains("ERROR"))
                .findFirst()
                .orElse(output.lines().findFirst().orElse("it said nothing"));
        String text = Sentences.mask(
                line.replaceAll("\u001B\\[[0-9;]*m", "").replace("[ERROR]", "").strip());
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }

    @Override
    public String toString() {
        return group + ":" + artifact;
    }
}
