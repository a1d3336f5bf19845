package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.ScratchDatabases.Removal;
import dev.mrt.api.spi.ScratchDatabases.ScratchDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaleScratchDatabasesTest {

    private static final String OLD = "mrt_20200102030405_aaaaaaaa";
    private static final String BUSY = "mrt_20200102030405_bbbbbbbb";
    private static final String NOT_OURS = "mrt_20209902030405_cccccccc";

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void only_old_ones_without_sessions_are_dropped(String product) throws SQLException {
        try (UserServer server = UserServer.start(product);
                Sandbox running = server.open(UserServer.MAKER)) {
            for (String name : List.of(OLD, BUSY, NOT_OURS)) {
                server.run("create database " + name);
            }
            StaleScratchDatabases stale = StaleScratchDatabases.on(server.config(UserServer.MAKER));
            if (product.equals("postgres")) {
                server.run("alter database " + OLD + " owner to maker", "alter database " + BUSY + " owner to maker");
            }
            String busyUrl = ServerUrl.of(server.url()).withDatabase(BUSY);
            try (Connection busy = DriverManager.getConnection(busyUrl, UserServer.MAKER, UserServer.PASSWORD)) {
                assertThat(busy.isValid(10)).isTrue();
                assertThat(stale.list())
                        .extracting(ScratchDatabase::name)
                        .contains(OLD, BUSY)
                        .hasSize(3);
                assertThat(stale.list().get(0).made()).isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));

                List<Removal> removals = stale.dropOlderThan(Duration.ofHours(1));

                assertThat(removals).hasSize(2);
                assertThat(removals.get(0).dropped()).isTrue();
                assertThat(removals.get(1).database().name()).isEqualTo(BUSY);
                assertThat(removals.get(1).dropped()).isFalse();
                assertThat(removals.get(1).reason()).contains("1 session");
            }
            assertThat(server.databases()).contains(BUSY, NOT_OURS).doesNotContain(OLD);
            try (Connection connection = running.connect()) {
                assertThat(Sql.text(connection, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void one_that_belongs_to_somebody_else_stays_with_the_servers_reason() throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            server.run("create database " + OLD);
            List<Removal> removals =
                    StaleScratchDatabases.on(server.config(UserServer.GUEST)).dropOlderThan(Duration.ZERO);
            assertThat(removals).hasSize(1);
            assertThat(removals.get(0).dropped()).isFalse();
            assertThat(removals.get(0).reason()).contains("owner");
        }
    }

    @Test
    void a_configuration_without_url_is_refused() {
        assertThatThrownBy(() -> StaleScratchDatabases.on(MrtConfig.builder().build()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("no JDBC URL");
    }

    @Test
    void names_tell_their_age() {
        Instant now = Instant.parse("2026-01-31T23:59:59.9Z");
        ScratchName name = ScratchName.at(now);
        assertThat(name.text()).matches("mrt_20260131235959_[a-z0-9]{8}");
        assertThat(ScratchName.parse(name.text())).contains(name);
        assertThat(ScratchName.parse("mrt_production")).isEmpty();
    }
}
