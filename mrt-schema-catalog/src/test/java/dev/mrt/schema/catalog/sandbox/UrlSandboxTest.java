package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sandbox on the user's own server promises on every product. */
class UrlSandboxTest {

    private static final String TABLE = "create table item (id int primary key)";

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void a_scratch_database_comes_and_goes(String product) throws SQLException {
        try (UserServer server = UserServer.start(product)) {
            server.run("create table precious (id int primary key)");
            List<String> before = server.databases();
            try (Sandbox sandbox = server.open(UserServer.MAKER)) {
                try (Connection connection = sandbox.connect()) {
                    Sql.run(connection, TABLE, "create view v as select id from item");
                    assertThat(server.databases()).hasSize(before.size() + 1);
                }
                sandbox.recreate();
                try (Connection connection = sandbox.connect()) {
                    Sql.run(connection, TABLE);
                }
                assertThat(sandbox.description())
                        .contains("scratch database mrt_")
                        .doesNotContain(UserServer.PASSWORD);
            }
            assertThat(server.databases()).isEqualTo(before);
            assertThat(server.ask("select count(*) from precious")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void sessions_that_are_still_open_do_not_keep_the_database(String product) throws SQLException {
        try (UserServer server = UserServer.start(product)) {
            List<String> before = server.databases();
            Sandbox sandbox = server.open(UserServer.MAKER);
            Connection forgotten = sandbox.connect();
            forgotten.setAutoCommit(false);
            Sql.run(forgotten, TABLE, "insert into item values (1)");
            sandbox.recreate();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> Sql.text(forgotten, "select 1"));
            Connection another = sandbox.connect();
            Sql.run(another, TABLE);
            sandbox.close();
            assertThat(server.databases()).isEqualTo(before);
            assertThatExceptionOfType(SQLException.class).isThrownBy(sandbox::connect);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void initial_scripts_run_in_the_scratch_database(String product, @TempDir Path directory) throws Exception {
        Path script = Files.writeString(
                directory.resolve("base.sql"),
                TABLE + ";\ninsert into item values (1), (2); -- ;\ninsert into item values (3)");
        try (UserServer server = UserServer.start(product);
                Sandbox sandbox = UserServer.open(
                        server.config(UserServer.MAKER, config -> config.initScripts(List.of(script))))) {
            for (int i = 0; i < 2; i++) {
                try (Connection connection = sandbox.connect()) {
                    assertThat(Sql.text(connection, "select count(*) from item"))
                            .isEqualTo("3");
                }
                sandbox.recreate();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void a_failing_initial_script_leaves_nothing_on_the_server(String product, @TempDir Path directory)
            throws Exception {
        Path script = Files.writeString(directory.resolve("broken.sql"), "insert into nowhere values (1)");
        try (UserServer server = UserServer.start(product)) {
            List<String> before = server.databases();
            assertThatThrownBy(() -> UserServer.open(
                            server.config(UserServer.MAKER, config -> config.initScripts(List.of(script)))))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("broken.sql");
            assertThat(server.databases()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void without_the_right_an_empty_database_is_used_and_emptied(String product) throws SQLException {
        try (UserServer server = UserServer.start(product)) {
            List<String> before = server.databases();
            try (Sandbox sandbox = server.open(UserServer.GUEST)) {
                assertThat(sandbox.description()).doesNotContain("scratch");
                for (int i = 0; i < 2; i++) {
                    try (Connection connection = sandbox.connect()) {
                        Sql.run(
                                connection,
                                TABLE,
                                "create table sub (id int primary key, item int, foreign key (item) references item (id))",
                                "create view v as select id from item");
                    }
                    sandbox.recreate();
                }
                try (Connection connection = sandbox.connect()) {
                    Sql.run(connection, TABLE);
                }
            }
            assertThat(server.databases()).isEqualTo(before);
            assertThat(
                            server.ask(
                                    "select table_name from information_schema.tables where table_name in ('item', 'sub', 'v')"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void without_the_right_a_database_that_holds_something_is_refused(String product) throws SQLException {
        try (UserServer server = UserServer.start(product)) {
            server.run("create table users (id int primary key)", "create table visits (id int primary key)");
            assertThatThrownBy(() -> server.open(UserServer.GUEST))
                    .isInstanceOfSatisfying(
                            MrtException.class, e -> assertThat(e.reason()).isEqualTo(MrtException.Reason.DATABASE))
                    .hasMessageContaining("not empty")
                    .hasMessageContaining("2 tables (first ")
                    .hasMessageContaining("users")
                    .hasMessageContaining("make databases");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void a_database_that_holds_something_is_used_where_that_is_allowed_but_never_emptied(String product)
            throws SQLException {
        try (UserServer server = UserServer.start(product)) {
            server.run("create table users (id int primary key)", "insert into users values (7)");
            try (Sandbox sandbox =
                    UserServer.open(server.config(UserServer.GUEST, config -> config.allowNonEmpty(true)))) {
                try (Connection connection = sandbox.connect()) {
                    Sql.run(connection, TABLE);
                }
                assertThatThrownBy(sandbox::recreate)
                        .isInstanceOf(MrtException.class)
                        .hasMessageContaining("1 table (")
                        .hasMessageContaining("empty database");
            }
            assertThat(server.ask("select id from users")).containsExactly("7");
            assertThat(server.ask("select count(*) from item")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void two_runs_never_share_a_given_database(String product) throws SQLException {
        try (UserServer server = UserServer.start(product);
                Sandbox first = server.open(UserServer.GUEST)) {
            assertThatThrownBy(() -> server.open(UserServer.GUEST)).hasMessageContaining("Another run of mrt");
            first.close();
            server.open(UserServer.GUEST).close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void a_wrong_password_is_named_but_never_quoted(String product) throws SQLException {
        try (UserServer server = UserServer.start(product)) {
            String wrong = "not-the-w0rd";
            assertThatThrownBy(() -> UserServer.open(server.config(UserServer.MAKER, config -> config.password(wrong))))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("127.0.0.1")
                    .hasMessageContaining("check user name and password")
                    .satisfies(e -> assertThat(Failures.everything(e)).doesNotContain(wrong));
            String inUrl = server.url() + "?user=maker&password=" + wrong;
            assertThatThrownBy(() ->
                            UserServer.open(MrtConfig.builder().jdbcUrl(inUrl).build()))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("check user name and password")
                    .satisfies(e -> assertThat(Failures.everything(e)).doesNotContain(wrong));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void a_database_that_does_not_exist_is_named(String product) throws SQLException {
        try (UserServer server = UserServer.start(product)) {
            String url = ServerUrl.of(server.url()).withDatabase("nowhere");
            assertThatThrownBy(() -> UserServer.open(server.config(UserServer.MAKER, config -> config.jdbcUrl(url))))
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("There is no database 127.0.0.1")
                    .hasMessageContaining("/nowhere");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://127.0.0.1:1/app", "jdbc:mariadb://127.0.0.1:1/app"})
    void a_server_that_does_not_answer_is_named(String url) {
        assertThatThrownBy(() -> UserServer.open(MrtConfig.builder()
                        .jdbcUrl(url)
                        .username("me")
                        .password(UserServer.PASSWORD)
                        .build()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("The database 127.0.0.1:1/app cannot be reached")
                .satisfies(e -> assertThat(Failures.everything(e)).doesNotContain(UserServer.PASSWORD));
    }

    @Test
    void a_missing_driver_is_named() {
        assertThatThrownBy(() -> UserServer.open(MrtConfig.builder()
                        .jdbcUrl("jdbc:mysql://me:s3cret@h/app")
                        .build()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("com.mysql:mysql-connector-j")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> UserServer.open(
                        MrtConfig.builder().jdbcUrl("postgres://h/app").build()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("starts with jdbc:");
    }
}
