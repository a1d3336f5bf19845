package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import dev.mrt.tests.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import liquibase.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Liquibase says nothing, calls nobody, and changes nothing of the process that it runs in. */
class QuietLiquibaseTest {

    @TempDir
    Path temp;

    @Test
    void the_command_line_prints_its_report_alone() throws Exception {
        Cli run = Cli.run(temp, "verify", changelog().toString(), "--database", "h2", "--format", "json");

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.out()).startsWith("{").endsWith("}\n").doesNotContain("UPDATE SUMMARY");
        assertThat(run.err()).doesNotContainIgnoringCase("liquibase");
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).containsExactly(changelog());
        }
    }

    @Test
    void no_connection_is_tried() {
        List<URI> asked = Collections.synchronizedList(new ArrayList<>());
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException error) {
                asked.add(uri);
            }
        });
        try {
            assertPassed(verify(changelog()));
        } finally {
            ProxySelector.setDefault(before);
        }

        assertThat(asked).isEmpty();
    }

    @Test
    void nothing_is_written_to_the_streams_of_the_process() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream ours = new PrintStream(written, true, StandardCharsets.UTF_8);
        System.setOut(ours);
        System.setErr(ours);
        try {
            assertPassed(verify(changelog()));
            assertThat(System.out).isSameAs(ours);
            assertThat(System.err).isSameAs(ours);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void logging_and_scope_of_the_caller_stay_as_they_are() {
        Logger root = Logger.getLogger("");
        Logger own = Logger.getLogger("liquibase");
        Level rootLevel = root.getLevel();
        Level ownLevel = own.getLevel();
        List<Handler> handlers = Arrays.asList(root.getHandlers());
        Scope scope = Scope.getCurrentScope();
        Object logs = scope.get(Scope.Attr.logService, Object.class);

        assertPassed(verify(changelog()));

        assertThat(root.getLevel()).isEqualTo(rootLevel);
        assertThat(own.getLevel()).isEqualTo(ownLevel);
        assertThat(root.getHandlers()).containsExactlyElementsOf(handlers);
        assertThat(own.getHandlers()).isEmpty();
        assertThat(Scope.getCurrentScope()).isSameAs(scope);
        assertThat(Scope.getCurrentScope().get(Scope.Attr.logService, Object.class))
                .isSameAs(logs);
    }

    @Test
    void no_thread_is_left() throws InterruptedException {
        assertPassed(verify(changelog()));

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("mrt-liquibase")) {
                thread.join(5_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    private Path changelog() {
        return Chain.in(temp, ".")
                .with(
                        "c.sql",
                        "--liquibase formatted sql\n--changeset ann:1\ncreate table hut (id int primary key);\n"
                                + "--rollback drop table hut;\n")
                .folder()
                .normalize()
                .resolve("c.sql");
    }

    private static VerificationReport verify(Path changelog) {
        MrtConfig config = MrtConfig.builder()
                .database("h2")
                .changeLogFile(changelog.toString())
                .build();
        try (Mrt mrt = Mrt.of(config)) {
            return mrt.checkAll();
        }
    }

    private static void assertPassed(VerificationReport report) {
        assertThat(report.results()).extracting(RevisionResult::verdict).containsOnly(Verdict.PASSED);
    }
}
