package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Containers need docker; what counts here is how their driver behaves: one database as long as a connection to it is open. */
class TestcontainersUrlTest {

    private final Containers driver = new Containers();

    @AfterEach
    void forget() throws SQLException {
        DriverManager.deregisterDriver(driver);
    }

    private Sandbox open(String url) throws SQLException {
        DriverManager.registerDriver(driver);
        return UserServer.open(MrtConfig.builder().jdbcUrl(url).build());
    }

    @Test
    void the_database_of_the_container_is_used_and_held_open() throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            driver.server = server;
            Sandbox sandbox = open("jdbc:tc:postgresql:18:///app?TC_REUSABLE=false");
            try (Connection connection = sandbox.connect()) {
                Sql.run(connection, "create table item (id int)");
            }
            sandbox.recreate();
            try (Connection connection = sandbox.connect()) {
                Sql.run(connection, "create table item (id int)");
            }
            String alive = "select usename from pg_stat_activity where usename = 'guest'";
            assertThat(server.ask(alive)).isNotEmpty();
            sandbox.close();
            assertThat(server.ask("select relname from pg_class where relname = 'item'"))
                    .isEmpty();
            assertThat(driver.urls).containsOnly("jdbc:tc:postgresql:18:///app?TC_REUSABLE=false");
        }
    }

    @Test
    void a_machine_without_docker_is_explained() {
        assertThatThrownBy(() -> open("jdbc:tc:postgresql:18:///app"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageContaining("Could not find a valid Docker environment");
    }

    @Test
    void a_missing_driver_is_named() {
        assertThatThrownBy(() -> UserServer.open(
                        MrtConfig.builder().jdbcUrl("jdbc:tc:mysql:8:///app").build()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("org.testcontainers:jdbc");
    }

    private static final class Containers implements Driver {

        private final List<String> urls = new java.util.ArrayList<>();
        private UserServer server;

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            if (server == null) {
                throw new IllegalStateException("Could not find a valid Docker environment");
            }
            urls.add(url);
            return DriverManager.getConnection(server.url(), UserServer.GUEST, UserServer.PASSWORD);
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("jdbc:tc:postgresql:");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }
    }
}
