package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSandboxTest {

    private static final String SERVER_STATE = """
            select 'role ' || rolname || rolsuper || rolcanlogin from pg_roles
            union all select 'database ' || datname from pg_database where datname not like 'mrt_%'
            union all select 'setting ' || setconfig::text from pg_db_role_setting
            union all select 'slot ' || slot_name from pg_replication_slots
            union all select 'system ' || name from pg_file_settings where sourcefile like '%auto.conf'
            union all select 'tablespace ' || spcname from pg_tablespace
            order by 1
            """;

    static Sandbox open(String database) {
        return new PostgresSandboxProvider()
                .open(new SandboxRequest(database, MrtConfig.builder().build()));
    }

    @Test
    void recreating_removes_what_belongs_to_the_whole_server() throws SQLException {
        try (Sandbox sandbox = open("postgres")) {
            List<String> before = state(sandbox);
            try (Connection connection = sandbox.connect()) {
                String database = Sql.text(connection, "select current_database()");
                Sql.run(
                        connection,
                        "create role \"Odd role\" login",
                        "create table owned (id int)",
                        "alter table owned owner to \"Odd role\"",
                        "grant connect on database postgres to \"Odd role\"",
                        "alter role \"Odd role\" in database " + database + " set work_mem = '1MB'",
                        "alter role all set work_mem = '2MB'",
                        "alter role postgres set work_mem = '3MB'",
                        "alter database postgres set work_mem = '4MB'",
                        "create database other is_template true",
                        "alter system set work_mem = '5MB'",
                        "select pg_create_logical_replication_slot('slot', 'pgoutput')");
            }
            sandbox.recreate();
            assertThat(state(sandbox)).isEqualTo(before);
        }
    }

    private static List<String> state(Sandbox sandbox) throws SQLException {
        try (Connection connection = sandbox.connect()) {
            return Sql.column(connection, SERVER_STATE);
        }
    }

    @Test
    void a_changed_password_of_the_superuser_does_not_shut_us_out() throws SQLException {
        try (Sandbox sandbox = open("postgres");
                Connection first = sandbox.connect()) {
            Sql.run(first, "alter role postgres password 'another'");
            try (Connection second = sandbox.connect()) {
                assertThat(Sql.text(second, "select current_user")).isEqualTo("postgres");
            }
            sandbox.recreate();
        }
    }

    @Test
    void upper_and_lower_case_follow_unicode() throws SQLException {
        try (Sandbox sandbox = open("postgres");
                Connection connection = sandbox.connect()) {
            assertThat(Sql.text(connection, "select lower('ÄÉ') || upper('ß')")).startsWith("äé");
            assertThat(Sql.text(connection, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void a_lost_server_gives_an_error_at_once_and_can_be_closed() throws Exception {
        try (Sandbox sandbox = open("postgres");
                Connection connection = sandbox.connect()) {
            long serverProcess =
                    Long.parseLong(Sql.text(connection, "select pg_read_file('postmaster.pid', 0, 12)::text")
                            .lines()
                            .findFirst()
                            .orElseThrow());
            ProcessHandle server = ProcessHandle.of(serverProcess).orElseThrow();
            server.destroyForcibly();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
                while (true) {
                    Sql.text(connection, "select 1");
                }
            });
            assertThatExceptionOfType(SQLException.class).isThrownBy(sandbox::connect);
            assertThatThrownBy(sandbox::recreate)
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("embedded PostgreSQL");
        }
        try (Sandbox next = open("postgres");
                Connection connection = next.connect()) {
            assertThat(Sql.text(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_script_may_hold_what_only_the_server_can_split(@TempDir Path directory) throws Exception {
        Path script = Files.writeString(directory.resolve("dump.sql"), """
                \\restrict abc
                create function f() returns int language plpgsql as $body$ begin; return 1; end; $body$;
                create function g() returns int begin atomic; select 1; select 2; end;
                create table t (a text default 'x;y' /* ; */);
                select set_config('search_path', '', false);
                \\unrestrict abc
                """.replace("begin; return", "begin return"));
        SandboxRequest request = new SandboxRequest(
                "postgres", MrtConfig.builder().initScripts(List.of(script)).build());
        try (Sandbox sandbox = new PostgresSandboxProvider().open(request);
                Connection connection = sandbox.connect()) {
            assertThat(Sql.text(connection, "select f() + g()")).isEqualTo("3");
            assertThat(Sql.text(connection, "show search_path")).contains("public");
        }
    }

    @Test
    void data_for_psql_in_a_script_is_explained(@TempDir Path directory) throws Exception {
        Path script = Files.writeString(
                directory.resolve("dump.sql"), "create table t (a int);\ncopy t (a) from stdin;\n1\n\\.\n");
        SandboxRequest request = new SandboxRequest(
                "postgres", MrtConfig.builder().initScripts(List.of(script)).build());
        assertThatThrownBy(() -> new PostgresSandboxProvider().open(request)).hasMessageContaining("pg_dump --inserts");
    }

    @Test
    void a_version_that_is_none_is_refused() {
        assertThatThrownBy(() -> open("postgres:latest"))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("postgres:latest")
                .hasMessageContaining("postgres:" + PostgresHomes.DEFAULT_MAJOR);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void every_supported_major_runs(int major) throws SQLException {
        Machine machine = Machine.here();
        boolean here = PostgresArtifacts.of(machine).in(machine.mavenRepository()).stream()
                .anyMatch(jar -> Versions.major(jar.version()) == major);
        assumeThat(here)
                .as("binaries of PostgreSQL %d are in the local Maven repository", major)
                .isTrue();
        try (Sandbox sandbox = open("postgres:" + major)) {
            assertThat(sandbox.database().major()).isEqualTo(major);
            assertThat(sandbox.description()).startsWith(String.format(Locale.ROOT, "embedded PostgreSQL %d.", major));
            sandbox.recreate();
            try (Connection connection = sandbox.connect()) {
                assertThat(Sql.text(connection, "select lower('É')")).isEqualTo("é");
            }
        }
    }
}
