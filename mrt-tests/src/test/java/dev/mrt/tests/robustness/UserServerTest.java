package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.spi.VerificationListener;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
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

/** On a server of the user, whatever goes wrong is a sentence, and nothing is left behind. */
class UserServerTest {

    private static Server server;

    @TempDir
    Path temp;

    private Set<String> before;
    private Chain chain;

    @BeforeAll
    static void start() throws SQLException {
        server = new Server();
        server.role("maker", "CREATEDB");
        server.role("guest", "");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void look() throws SQLException {
        before = server.databases();
        chain = Chain.in(temp, "migration")
                .with("1", "CREATE TABLE hut (id int PRIMARY KEY, name text);", "DROP TABLE hut;")
                .with("2", "ALTER TABLE hut ADD COLUMN beds int;", "ALTER TABLE hut DROP COLUMN beds;");
    }

    @AfterEach
    void nothing_is_left_behind() throws SQLException {
        assertThat(server.databases()).isEqualTo(before);
    }

    @Test
    void a_chain_is_verified_in_a_scratch_database() throws SQLException {
        assertThat(verify("maker").results())
                .extracting(RevisionResult::verdict)
                .containsOnly(Verdict.PASSED);
    }

    @Test
    void an_unknown_user_is_named_and_the_password_is_not() throws SQLException {
        MrtException refused = refused("nobody_here");

        assertThat(refused.reason()).isEqualTo(MrtException.Reason.DATABASE);
        assertThat(refused).hasMessageContaining("nobody_here").hasMessageNotContaining(Server.PASSWORD);
    }

    @Test
    void a_wrong_password_is_never_printed() throws SQLException {
        MrtConfig config = config("maker").with(builder -> builder.password("not-the-password"));
        MrtException refused = catchThrowableOfType(MrtException.class, () -> verify(config));

        assertThat(refused.reason()).isEqualTo(MrtException.Reason.DATABASE);
        assertThat(refused).hasMessageContaining("maker").hasMessageNotContaining("not-the-password");
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        MrtConfig config = MrtConfig.builder()
                .locations(List.of(chain.folder().toString()))
                .jdbcUrl("jdbc:postgresql://127.0.0.1:1/shop?password=" + Server.PASSWORD)
                .build();
        MrtException refused = catchThrowableOfType(MrtException.class, () -> verify(config));

        assertThat(refused.reason()).isEqualTo(MrtException.Reason.DATABASE);
        assertThat(refused).hasMessageContaining("127.0.0.1:1").hasMessageNotContaining(Server.PASSWORD);
    }

    @Test
    void a_database_with_something_in_it_is_refused_by_name_where_no_other_can_be_made() throws SQLException {
        server.run("CREATE TABLE ledger (id int)");
        try {
            MrtException refused = refused("guest");

            assertThat(refused.reason()).isEqualTo(MrtException.Reason.DATABASE);
            assertThat(refused).hasMessageContaining("ledger");
        } finally {
            server.run("DROP TABLE ledger");
        }
    }

    @Test
    void a_migration_that_ends_its_own_session_fails_by_name() throws SQLException {
        chain.with("3", "SELECT pg_terminate_backend(pg_backend_pid());", "-- nothing");

        List<RevisionResult> results = verify("maker").results();

        assertThat(results)
                .extracting(RevisionResult::verdict)
                .containsExactly(Verdict.PASSED, Verdict.PASSED, Verdict.FAILED);
        Finding finding = results.get(2).findings().get(0);
        assertThat(finding.kind()).isEqualTo(FindingKind.APPLY_FAILED);
        assertThat(finding.message()).contains("terminating connection").doesNotContain(Server.PASSWORD);
    }

    @Test
    void a_server_that_lets_nobody_in_any_more_ends_the_run_by_name() throws SQLException {
        Server leaving = new Server();
        leaving.role("maker", "CREATEDB");
        String url = leaving.url();
        MrtConfig config = config("maker").with(builder -> builder.jdbcUrl(url));
        VerificationListener closing = new VerificationListener() {
            @Override
            public void started(Migration migration) {
                if (migration.id().value().equals("2")) {
                    leaving.close();
                }
            }
        };

        MrtException lost = catchThrowableOfType(MrtException.class, () -> verify(config, closing));

        assertThat(lost.reason()).isEqualTo(MrtException.Reason.DATABASE);
        assertThat(lost).hasMessageContaining("V2__step.sql").hasMessageNotContaining(Server.PASSWORD);
    }

    @Test
    void a_rollback_that_ends_every_other_session_does_not_stop_the_rest() throws SQLException {
        String kill = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                + " WHERE pid <> pg_backend_pid() AND datname = current_database();";
        chain.with("3", "ALTER TABLE hut ADD COLUMN dogs int;", kill + "ALTER TABLE hut DROP COLUMN dogs;")
                .with("4", "ALTER TABLE hut ADD COLUMN cats int;", "ALTER TABLE hut DROP COLUMN cats;");

        List<RevisionResult> results = verify("maker").results();

        assertThat(results).hasSize(4);
        assertThat(results.get(3).verdict()).isEqualTo(Verdict.PASSED);
    }

    private MrtException refused(String user) throws SQLException {
        MrtConfig config = config(user);
        return catchThrowableOfType(MrtException.class, () -> verify(config));
    }

    private VerificationReport verify(String user) throws SQLException {
        return verify(config(user));
    }

    private static VerificationReport verify(MrtConfig config) {
        return verify(config, VerificationListener.NONE);
    }

    private static VerificationReport verify(MrtConfig config, VerificationListener listener) {
        try (Mrt mrt = Mrt.of(config)) {
            return mrt.checkAll(listener);
        }
    }

    private MrtConfig config(String user) throws SQLException {
        return MrtConfig.builder()
                .locations(List.of(chain.folder().toString()))
                .jdbcUrl(server.url())
                .username(user)
                .password(Server.PASSWORD)
                .build();
    }
}
