package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalUrlsTest {

    private static Sandbox open(String url) {
        return UserServer.open(MrtConfig.builder().jdbcUrl(url).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:app;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
                "jdbc:h2:tcp://db.example/~/app;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;USER=me;PASSWORD=s3cret",
                "jdbc:h2:./app;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE;AUTO_SERVER=TRUE;CIPHER=AES"
            })
    void settings_of_h2_are_kept_and_its_place_is_not(String url) throws SQLException {
        try (Sandbox sandbox = open(url);
                Connection connection = sandbox.connect()) {
            Sql.run(connection, "create table item (id serial primary key, j jsonb)");
            assertThat(Sql.text(
                            connection,
                            "select table_name from information_schema.tables where table_schema = 'public'"))
                    .isEqualTo("item");
            assertThat(connection.getMetaData().getURL()).startsWith("jdbc:h2:mem:mrt_");
        }
    }

    @Test
    void the_script_in_an_h2_url_runs_in_the_scratch_database() throws SQLException {
        try (Sandbox sandbox =
                        open("jdbc:h2:mem:app;INIT=CREATE SCHEMA IF NOT EXISTS app\\;SET SCHEMA app;MODE=MySQL");
                Connection connection = sandbox.connect()) {
            Sql.run(connection, "create table item (id int auto_increment primary key)");
            assertThat(connection.getSchema()).isEqualTo("APP");
        }
    }

    @Test
    void a_database_of_the_process_is_left_alone() throws SQLException {
        String url = "jdbc:h2:mem:precious_app";
        try (Connection mine = DriverManager.getConnection(url)) {
            Sql.run(mine, "create table users (id int)");
            try (Sandbox sandbox = open(url);
                    Connection connection = sandbox.connect()) {
                Sql.run(connection, "create table users (id int)", "insert into users values (1)");
                sandbox.recreate();
            }
            assertThat(Sql.text(mine, "select count(*) from users")).isEqualTo("0");
        }
    }

    @Test
    void a_sqlite_file_is_neither_made_nor_changed(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("app.db");
        Files.writeString(file, "not even a database");
        try (Sandbox sandbox = open("jdbc:sqlite:" + file + "?foreign_keys=true&date_class=TEXT");
                Connection connection = sandbox.connect()) {
            Sql.run(connection, "create table item (id int primary key)");
            assertThat(Sql.text(connection, "pragma foreign_keys")).isEqualTo("1");
        }
        assertThat(file).hasContent("not even a database");
        open("jdbc:sqlite:" + directory.resolve("other.db")).close();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file:app?mode=memory&cache=shared"})
    void sqlite_in_memory_becomes_a_file_that_several_connections_share(String url) throws SQLException {
        try (Sandbox sandbox = open(url);
                Connection one = sandbox.connect();
                Connection two = sandbox.connect()) {
            Sql.run(one, "create table item (id int primary key)", "insert into item values (1)");
            assertThat(Sql.text(two, "select count(*) from item")).isEqualTo("1");
            assertThat(Sql.text(two, "pragma foreign_keys")).isEqualTo("0");
        }
    }

    @Test
    void a_broken_sqlite_setting_is_named() {
        assertThatThrownBy(() -> open("jdbc:sqlite:app.db?foreign_keys"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("foreign_keys");
    }
}
