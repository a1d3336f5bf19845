package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.tests.Cli;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mrt clean} takes away what killed runs left, and nothing else. */
class CleanTest {

    private static final String OLD = "mrt_20200102030405_aaaaaaaa";
    private static final String NEIGHBOUR = "mrt_and_more";

    @TempDir
    Path temp;

    @Test
    void old_databases_are_listed_then_dropped() throws SQLException, IOException, InterruptedException {
        try (Server server = serverWith(OLD, NEIGHBOUR)) {
            Cli listed = clean(server);
            assertThat(listed.exitCode()).as(listed.err()).isZero();
            assertThat(listed.out()).isEqualTo(OLD + "  made 2020-01-02T03:04:05Z, 0 sessions\n");
            assertThat(server.databases()).contains(OLD);

            Cli dropped = clean(server, "--drop", "--older-than", "2h");

            assertThat(dropped.exitCode()).as(dropped.err()).isZero();
            assertThat(dropped.out()).isEqualTo(OLD + "  dropped\n");
            assertThat(server.databases()).contains(NEIGHBOUR).doesNotContain(OLD);
            assertThat(clean(server).out()).isEmpty();
        }
    }

    @Test
    void one_in_use_stays_and_is_named() throws SQLException, IOException, InterruptedException {
        try (Server server = serverWith(OLD)) {
            String url = server.url().replaceFirst("/[^/?]+(\\?|$)", "/" + OLD + "$1");
            try (Connection user = DriverManager.getConnection(url, "maker", Server.PASSWORD)) {
                assertThat(user.isValid(10)).isTrue();

                Cli run = clean(server, "--drop");

                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(run.out()).startsWith(OLD + "  not dropped: 1 session");
                assertThat(server.databases()).contains(OLD);
            }
        }
    }

    private static Server serverWith(String... databases) throws SQLException {
        Server server = new Server();
        server.role("maker", "CREATEDB");
        for (String database : databases) {
            server.run("CREATE DATABASE " + database + " OWNER maker");
        }
        return server;
    }

    private Cli clean(Server server, String... more) throws SQLException, IOException, InterruptedException {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "clean";
        arguments[1] = "--url=" + server.url();
        arguments[2] = "--user=maker";
        arguments[3] = "--password=" + Server.PASSWORD;
        arguments[4] = "--stacktrace";
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Cli.run(temp, arguments);
    }
}
