package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed without a chance to clean up leaves neither processes nor files. */
class KilledProcessTest {

    private static final long SECONDS = 60;

    /** Opens a sandbox, says so, and waits for what comes. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            SandboxRequest request =
                    new SandboxRequest(arguments[0], MrtConfig.builder().build());
            SandboxProvider provider = ServiceLoader.load(SandboxProvider.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(candidate -> candidate.accepts(request))
                    .findFirst()
                    .orElseThrow();
            try (Sandbox sandbox = provider.open(request)) {
                System.out.println("open " + sandbox.description());
                if (System.in.read() == 'x') {
                    System.exit(0);
                }
            }
            System.out.println("closed");
        }
    }

    private static Process start(String database, Path temporary) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dmrt.tmpdir=" + temporary,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        database)
                .redirectError(Redirect.INHERIT)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb", "sqlite"})
    void killed_while_the_sandbox_is_open(String database, @TempDir Path temporary) throws Exception {
        reachable(temporary);
        Process child = start(database, temporary);
        assertThat(output(child).readLine()).startsWith("open ");
        List<ProcessHandle> helpers = child.toHandle().descendants().toList();
        assertThat(helpers).isNotEmpty();
        assertThat(list(temporary)).isNotEmpty();

        child.destroyForcibly();

        awaitEnd(helpers);
        assertNothingLeft(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb", "sqlite"})
    void exited_without_closing(String database, @TempDir Path temporary) throws Exception {
        reachable(temporary);
        Process child = start(database, temporary);
        assertThat(output(child).readLine()).startsWith("open ");
        List<ProcessHandle> helpers = child.toHandle().descendants().toList();

        child.getOutputStream().write('x');
        child.getOutputStream().flush();

        assertThat(child.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        awaitEnd(helpers);
        assertNothingLeft(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void killed_while_the_server_starts(String database, @TempDir Path temporary) throws Exception {
        reachable(temporary);
        Process child = start(database, temporary);
        while (list(temporary).stream().noneMatch(path -> Files.exists(path.resolve("data")))) {
            assertThat(child.isAlive()).isTrue();
        }
        List<ProcessHandle> helpers = child.toHandle().descendants().toList();
        assertThat(helpers).isNotEmpty();

        child.destroyForcibly();

        awaitEnd(helpers);
        assertNothingLeft(temporary);
    }

    /** The account that the server runs under must be able to enter. */
    private static void reachable(Path temporary) throws IOException {
        Files.setPosixFilePermissions(temporary, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void assertNothingLeft(Path temporary) throws IOException {
        List<String> using = new ArrayList<>();
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(temporary.toString()))
                .forEach(using::add);
        assertThat(using).isEmpty();
        assertThat(list(temporary)).isEmpty();
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.toList();
        }
    }
}
