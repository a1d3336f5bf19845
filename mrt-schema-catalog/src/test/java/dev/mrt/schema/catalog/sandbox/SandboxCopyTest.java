package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy holds what its original held, and goes its own way from there. */
class SandboxCopyTest {

    private static void goes_its_own_way(Sandbox original) throws SQLException {
        try (Connection connection = original.connect()) {
            Sql.run(connection, "create table item (id int primary key)", "insert into item values (1)");
            try (Sandbox copy = original.copy().orElseThrow()) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> Sql.run(connection, "insert into item values (2)"));
                try (Connection inCopy = copy.connect();
                        Connection inOriginal = original.connect()) {
                    Sql.run(inCopy, "insert into item values (3)");
                    Sql.run(inOriginal, "insert into item values (4)");
                    assertThat(Sql.text(inCopy, "select max(id) from item")).isEqualTo("3");
                    assertThat(Sql.text(inCopy, "select count(*) from item")).isEqualTo("2");
                    assertThat(Sql.text(inOriginal, "select max(id) from item")).isEqualTo("4");
                }
                copy.recreate();
                try (Connection inCopy = copy.connect()) {
                    Sql.run(inCopy, "create table item (id int)");
                }
                try (Connection inOriginal = original.connect()) {
                    assertThat(Sql.text(inOriginal, "select count(*) from item"))
                            .isEqualTo("2");
                }
            }
        }
    }

    @Test
    void of_a_scratch_database_on_a_server() throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            List<String> before = server.databases();
            try (Sandbox original = server.open(UserServer.MAKER)) {
                assertThat(original.sharing()).isEqualTo(Sandbox.Sharing.SERVER);
                goes_its_own_way(original);
            }
            assertThat(server.databases()).isEqualTo(before);
        }
    }

    private static Sandbox sqlite(MrtConfig config) {
        return new SqliteSandboxProvider().open(new SandboxRequest("sqlite", config));
    }

    @Test
    void of_a_file() throws SQLException {
        try (Sandbox original = sqlite(MrtConfig.builder().build())) {
            assertThat(original.sharing()).isEqualTo(Sandbox.Sharing.NOTHING);
            goes_its_own_way(original);
        }
    }

    @Test
    void initial_scripts_run_again_only_when_a_copy_is_made_anew(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(
                folder.resolve("init.sql"),
                "create table dump (made text default (random()));" + "insert into dump default values;");
        MrtConfig config = MrtConfig.builder().initScripts(List.of(script)).build();
        try (Sandbox original = sqlite(config);
                Sandbox copy = original.copy().orElseThrow()) {
            String made = made(original);
            assertThat(made(copy)).isEqualTo(made);
            copy.recreate();
            assertThat(made(copy)).isNotEqualTo(made);
        }
    }

    private static String made(Sandbox sandbox) throws SQLException {
        try (Connection connection = sandbox.connect()) {
            return Sql.text(connection, "select made from dump");
        }
    }

    @Test
    void there_is_none_where_it_would_not_be_the_same_in_everything() {
        try (Sandbox h2 = new H2SandboxProvider()
                .open(new SandboxRequest("h2", MrtConfig.builder().build()))) {
            assertThat(h2.sharing()).isEqualTo(Sandbox.Sharing.NOTHING);
            assertThat(h2.copy()).isEmpty();
        }
    }
}
