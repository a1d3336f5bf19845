package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.spi.VerificationListener;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs on a server of the user work in scratch databases, and only where these are all that the chain touches. */
class JobsOnServerTest {

    private static Server server;

    @TempDir
    Path temp;

    private Set<String> before;
    private Chain chain;

    @BeforeAll
    static void start() throws SQLException {
        server = new Server();
        server.role("maker", "CREATEDB CREATEROLE");
        server.role("guest", "");
        server.run("GRANT CREATE ON SCHEMA public TO guest");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void four_migrations() throws SQLException {
        before = server.databases();
        chain = Chain.in(temp, "migration");
        for (int i = 1; i <= 4; i++) {
            chain.with("" + i, "CREATE TABLE hut" + i + " (id int PRIMARY KEY);", "DROP TABLE hut" + i + ";");
        }
    }

    @AfterEach
    void nothing_is_left_behind() throws SQLException {
        assertThat(server.databases()).isEqualTo(before);
    }

    /** Counts the scratch databases when the last migration has its verdict. */
    private final class Counting implements VerificationListener {

        private int most;

        @Override
        public void finished(RevisionResult result) {
            try {
                most = Math.max(most, server.databases().size() - before.size());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private MrtConfig config(String user) throws SQLException {
        return MrtConfig.builder()
                .locations(List.of(chain.folder().toString()))
                .jdbcUrl(server.url())
                .username(user)
                .password(Server.PASSWORD)
                .jobs(2)
                .build();
    }

    private int scratchDatabases(String user) throws SQLException {
        Counting counting = new Counting();
        try (Mrt mrt = Mrt.of(config(user))) {
            VerificationReport report = mrt.checkAll(counting);
            assertThat(report.results()).extracting(RevisionResult::verdict).containsOnly(Verdict.PASSED);
        }
        return counting.most;
    }

    @Test
    void each_job_has_a_database_of_its_own() throws SQLException {
        assertThat(scratchDatabases("maker")).isEqualTo(2);
    }

    @Test
    void what_initial_scripts_made_is_copied_and_not_made_again() throws SQLException, IOException {
        Path dump = Files.writeString(
                temp.resolve("dump.sql"),
                "CREATE TABLE depot (id serial PRIMARY KEY, made timestamptz DEFAULT clock_timestamp(), place text);"
                        + "INSERT INTO depot (place) VALUES ('north'), ('south');");
        chain.with("5", "DELETE FROM depot WHERE place = 'north';", "-- nothing")
                .with("6", "ALTER TABLE depot ADD COLUMN size int;", "ALTER TABLE depot DROP COLUMN size;");
        MrtConfig config = config("maker").with(builder -> builder.initScripts(List.of(dump)));
        List<Verdict> serial = verdicts(config.with(builder -> builder.jobs(1)));
        assertThat(verdicts(config.with(builder -> builder.jobs(3))))
                .isEqualTo(serial)
                .contains(Verdict.FAILED);
    }

    private static List<Verdict> verdicts(MrtConfig config) {
        try (Mrt mrt = Mrt.of(config)) {
            return mrt.checkAll().results().stream()
                    .map(RevisionResult::verdict)
                    .toList();
        }
    }

    @Test
    void a_chain_that_changes_roles_is_verified_by_one_job() throws SQLException {
        chain.with("5", "CREATE ROLE ranger;", "DROP ROLE ranger;");
        try {
            assertThat(scratchDatabases("maker")).isEqualTo(1);
        } finally {
            server.run("DROP ROLE IF EXISTS ranger");
        }
    }

    @Test
    void the_one_database_that_there_is_is_used_by_one_job() throws SQLException {
        assertThat(scratchDatabases("guest")).isZero();
    }

    @Test
    void closing_in_the_middle_leaves_nothing_behind() throws SQLException {
        try (Mrt mrt = Mrt.of(config("maker"))) {
            VerificationListener closing = new VerificationListener() {
                @Override
                public void started(Migration migration) {
                    if (migration.id().value().equals("2")) {
                        mrt.close();
                    }
                }
            };
            assertThat(catchThrowableOfType(MrtException.class, () -> mrt.checkAll(closing)))
                    .hasMessageNotContaining(Server.PASSWORD);
        }
    }
}
