package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left on the user's server when a run ends without closing its sandbox. */
class EndedProcessTest {

    /** Opens a sandbox, says so, and waits for what comes. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException, SQLException {
            MrtConfig config = MrtConfig.builder()
                    .jdbcUrl(arguments[0])
                    .username(UserServer.MAKER)
                    .password(UserServer.PASSWORD)
                    .build();
            Sandbox sandbox = UserServer.open(config);
            sandbox.connect();
            System.out.println("open " + sandbox.description());
            if (System.in.read() == 'x') {
                System.exit(0);
            }
        }
    }

    private static Process start(UserServer server) throws IOException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        server.url())
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).startsWith("open ");
        return child;
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void an_exit_without_closing_leaves_nothing(String product) throws Exception {
        try (UserServer server = UserServer.start(product)) {
            List<String> before = server.databases();
            Process child = start(server);
            assertThat(server.databases()).hasSize(before.size() + 1);
            child.getOutputStream().write('x');
            child.getOutputStream().flush();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.databases()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void a_killed_run_leaves_a_database_that_is_found_and_dropped(String product) throws Exception {
        try (UserServer server = UserServer.start(product)) {
            List<String> before = server.databases();
            Process child = start(server);
            child.destroyForcibly();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            StaleScratchDatabases stale = StaleScratchDatabases.on(server.config(UserServer.MAKER));
            assertThat(stale.list()).hasSize(1);
            // The server notices by itself that its client is gone, some time later.
            while (stale.list().get(0).sessions() > 0) {
                Thread.onSpinWait();
            }
            assertThat(stale.dropOlderThan(Duration.ofHours(1))).isEmpty();
            assertThat(stale.dropOlderThan(Duration.ZERO)).hasSize(1).allMatch(removal -> removal.dropped());
            assertThat(server.databases()).isEqualTo(before);
        }
    }
}
