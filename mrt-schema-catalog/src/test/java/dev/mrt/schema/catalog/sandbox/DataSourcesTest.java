package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.ConnectionSource;
import dev.mrt.api.spi.Sandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

class DataSourcesTest {

    private static Sandbox open(DataSource dataSource) {
        return UserServer.open(MrtConfig.builder().dataSource(dataSource).build());
    }

    private static PGSimpleDataSource postgres(UserServer server, String user) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url());
        dataSource.setUser(user);
        dataSource.setPassword(UserServer.PASSWORD);
        return dataSource;
    }

    @Test
    void one_that_tells_url_user_and_password_gets_a_scratch_database() throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            server.run("create table precious (id int)");
            List<String> before = server.databases();
            try (Sandbox sandbox = open(postgres(server, UserServer.MAKER));
                    Connection connection = sandbox.connect()) {
                assertThat(sandbox.description()).contains("scratch database");
                Sql.run(connection, "create table precious (id int)");
            }
            assertThat(server.databases()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void one_that_tells_nothing_gets_the_given_database_if_that_is_empty(String product) throws SQLException {
        try (UserServer server = UserServer.start(product)) {
            List<String> before = server.databases();
            try (Sandbox sandbox = open(server.sandbox().asDataSource())) {
                assertThat(sandbox.description()).doesNotContain("scratch");
                try (Connection connection = sandbox.connect()) {
                    Sql.run(connection, "create table item (id int primary key)");
                }
                sandbox.recreate();
                try (Connection connection = sandbox.connect()) {
                    Sql.run(connection, "create table item (id int primary key)");
                }
            }
            assertThat(server.databases()).isEqualTo(before);
            server.run("create table item (id int primary key)");
            assertThatThrownBy(() -> open(server.sandbox().asDataSource()))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("1 table (")
                    .hasMessageContaining("does not tell URL, user and password");
        }
    }

    @Test
    void the_password_is_never_quoted() throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            PGSimpleDataSource dataSource = postgres(server, UserServer.MAKER);
            dataSource.setPassword("not-the-w0rd");
            assertThatThrownBy(() -> open(dataSource))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("refused the login")
                    .satisfies(e -> assertThat(Failures.everything(e)).doesNotContain("not-the-w0rd"));
        }
    }

    @Test
    void an_h2_database_is_left_alone_and_its_mode_is_kept() throws SQLException {
        JdbcDataSource mine = new JdbcDataSource();
        mine.setURL("jdbc:h2:mem:mine;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        try (Connection anchor = mine.getConnection()) {
            Sql.run(anchor, "create table users (id int)");
            for (DataSource dataSource : List.of(mine, new SandboxDataSource(UserSource.of(mine)))) {
                try (Sandbox sandbox = open(dataSource);
                        Connection connection = sandbox.connect()) {
                    Sql.run(connection, "create table item (id serial primary key)", "create table users (id int)");
                    assertThat(Sql.column(
                                    connection,
                                    "select table_name from information_schema.tables where table_schema = 'public'"))
                            .contains("item");
                }
            }
        }
    }

    @Test
    void a_sqlite_database_is_left_alone() throws SQLException {
        SQLiteDataSource mine = new SQLiteDataSource();
        mine.setUrl("jdbc:sqlite::memory:");
        try (Sandbox sandbox = open(mine);
                Connection connection = sandbox.connect()) {
            Sql.run(connection, "create table item (id int)");
            assertThat(sandbox.description()).contains("temporary file");
        }
    }

    @Test
    void one_that_fails_is_explained() {
        SandboxDataSource broken = new SandboxDataSource(UserSource.failing());
        assertThatThrownBy(() -> open(broken))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("The database of the data source cannot be reached")
                .hasMessageContaining("no pool");
    }

    /** A data source that tells nothing but connections. */
    private record UserSource(DataSource target) implements ConnectionSource {

        static UserSource of(DataSource target) {
            return new UserSource(target);
        }

        static ConnectionSource failing() {
            return new ConnectionSource() {
                @Override
                public Connection connect() {
                    throw new IllegalStateException("no pool");
                }

                @Override
                public DataSource asDataSource() {
                    return new SandboxDataSource(this);
                }
            };
        }

        @Override
        public Connection connect() throws SQLException {
            return target.getConnection();
        }

        @Override
        public DataSource asDataSource() {
            return target;
        }
    }
}
