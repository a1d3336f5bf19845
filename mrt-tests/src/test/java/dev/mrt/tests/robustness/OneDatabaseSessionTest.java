package dev.mrt.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.core.Mrt;
import dev.mrt.tests.Chain;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session and a verification take turns where there is one database for both. */
class OneDatabaseSessionTest {

    private static Server server;

    @TempDir
    Path temp;

    private Chain chain;

    @BeforeAll
    static void start() throws SQLException {
        server = new Server();
        server.role("guest", "");
        server.run("GRANT CREATE ON SCHEMA public TO guest");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void write() {
        chain = Chain.in(temp, "migration").with("1", "CREATE TABLE hut (id int PRIMARY KEY);", "DROP TABLE hut;");
    }

    private MrtConfig guest() throws SQLException {
        return MrtConfig.builder()
                .locations(List.of(chain.folder().toString()))
                .jdbcUrl(server.url())
                .username("guest")
                .password(Server.PASSWORD)
                .build();
    }

    @Test
    void a_reset_makes_room_for_a_verification_and_for_the_session_of_another_one() throws SQLException {
        try (Mrt mrt = Mrt.of(guest());
                Mrt another = Mrt.of(guest())) {
            mrt.upgrade();
            mrt.seed("hut", 2);
            mrt.reset();
            assertThat(mrt.safe(mrt.checkAll())).isTrue();
            assertThat(mrt.currentVersion()).isEmpty();
            mrt.upgrade();
            mrt.reset();
            another.upgrade();
            assertThat(another.currentVersion()).contains("1");
        }
    }

    @Test
    void a_reset_cuts_a_connection_with_an_open_transaction() throws SQLException {
        try (Mrt mrt = Mrt.of(guest())) {
            mrt.upgrade();
            Connection connection = mrt.connect();
            connection.setAutoCommit(false);
            Statement statement = connection.createStatement();
            statement.execute("INSERT INTO hut VALUES (1)");
            mrt.reset();

            assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
            assertThat(mrt.safe(mrt.checkAll())).isTrue();
        }
    }

    @Test
    void a_verification_beside_a_session_that_is_in_use_asks_for_a_reset() throws SQLException {
        try (Mrt mrt = Mrt.of(guest())) {
            mrt.upgrade();

            assertThatThrownBy(mrt::checkAll)
                    .isInstanceOf(MrtException.class)
                    .hasMessageContainingAll("The session of this Mrt works in ", "call reset() first")
                    .hasMessageNotContainingAny("Another run", Server.PASSWORD);
            assertThat(mrt.currentVersion()).contains("1");
            assertThatThrownBy(mrt::assertUpgradesAndDowngrades).hasMessageContaining("call reset() first");
        }
    }

    @Test
    void what_was_there_before_is_never_taken_for_an_empty_database() throws SQLException {
        server.run("CREATE TABLE ledger (id int)");
        try (Mrt mrt = Mrt.of(guest().with(builder -> builder.allowNonEmpty(true)))) {
            mrt.upgrade();
            mrt.reset();

            assertThatThrownBy(mrt::checkAll).isInstanceOf(MrtException.class).hasMessageContaining("ledger");
            assertThatThrownBy(mrt::currentVersion)
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("ledger");
        } finally {
            server.run("DROP TABLE ledger; DROP TABLE hut; DROP TABLE flyway_schema_history");
        }
    }

    @Test
    void an_empty_database_makes_room_also_where_it_need_not_be_empty() throws SQLException {
        try (Mrt mrt = Mrt.of(guest().with(builder -> builder.allowNonEmpty(true)))) {
            mrt.upgrade();
            mrt.reset();

            assertThat(mrt.safe(mrt.checkAll())).isTrue();
        }
    }
}
