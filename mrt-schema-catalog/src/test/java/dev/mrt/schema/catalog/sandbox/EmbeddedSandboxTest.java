package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every embedded sandbox promises. */
class EmbeddedSandboxTest {

    static Stream<String> products() {
        return Stream.of("h2", "sqlite", "postgres", "mariadb");
    }

    private static Sandbox open(String product, List<Path> scripts) {
        SandboxRequest request = new SandboxRequest(
                product, MrtConfig.builder().initScripts(scripts).build());
        List<SandboxProvider> providers = ServiceLoader.load(SandboxProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.accepts(request))
                .toList();
        assertThat(providers).hasSize(1);
        assertThat(providers.get(0).id()).isEqualTo(product);
        return providers.get(0).open(request);
    }

    @ParameterizedTest
    @MethodSource("products")
    void two_connections_see_the_same_database(String product) throws SQLException {
        try (Sandbox sandbox = open(product, List.of());
                Connection one = sandbox.connect();
                Connection two = sandbox.asDataSource().getConnection()) {
            Sql.run(one, "create table item (id int primary key)", "insert into item values (1)");
            assertThat(Sql.text(two, "select count(*) from item")).isEqualTo("1");
            assertThat(one.getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void recreating_leaves_nothing_and_ends_all_sessions(String product) throws SQLException {
        try (Sandbox sandbox = open(product, List.of());
                Connection former = sandbox.connect()) {
            Sql.run(former, "create table item (id int primary key)");
            sandbox.recreate();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Sql.text(former, "select count(*) from item"));
            try (Connection connection = sandbox.connect()) {
                Sql.run(connection, "create table item (id int primary key)");
                assertThat(Sql.text(connection, "select count(*) from item")).isEqualTo("0");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void two_sandboxes_know_nothing_of_each_other(String product) throws SQLException {
        try (Sandbox one = open(product, List.of());
                Sandbox two = open(product, List.of());
                Connection first = one.connect();
                Connection second = two.connect()) {
            Sql.run(first, "create table item (id int primary key)");
            Sql.run(second, "create table item (id int primary key)");
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void initial_scripts_run_again_after_each_recreation(String product, @TempDir Path directory) throws Exception {
        Path script = Files.writeString(
                directory.resolve("base.sql"),
                "\uFEFF-- base; line\ncreate table base (id int primary key, name varchar(20));\ninsert into base values (1, 'a;b'), (2, 'é');\n");
        try (Sandbox sandbox = open(product, List.of(script))) {
            for (int i = 0; i < 2; i++) {
                try (Connection connection = sandbox.connect()) {
                    assertThat(Sql.text(connection, "select name from base where id = 1"))
                            .isEqualTo("a;b");
                    assertThat(Sql.text(connection, "select count(*) from base"))
                            .isEqualTo("2");
                    Sql.run(connection, "delete from base");
                }
                sandbox.recreate();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void a_failing_initial_script_is_named_with_the_databases_error(String product, @TempDir Path directory)
            throws Exception {
        Path script = Files.writeString(
                directory.resolve("broken.sql"), "create table base (id int);\ninsert into nowhere values (1);");
        assertThatThrownBy(() -> open(product, List.of(script)))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining(script.toString())
                .hasMessageContainingAll("nowhere");
    }

    @ParameterizedTest
    @MethodSource("products")
    void a_closed_sandbox_gives_no_connection(String product) {
        Sandbox sandbox = open(product, List.of());
        sandbox.close();
        sandbox.close();
        assertThatExceptionOfType(SQLException.class).isThrownBy(sandbox::connect);
    }

    @ParameterizedTest
    @MethodSource("products")
    void the_description_names_product_and_version(String product) {
        try (Sandbox sandbox = open(product, List.of())) {
            assertThat(sandbox.description().toLowerCase(java.util.Locale.ROOT))
                    .contains(product)
                    .contains(Versions.shorten(sandbox.database().version()));
        }
    }

    @Test
    void h2_keeps_check_constraints_of_ended_sessions_usable() throws SQLException {
        try (Sandbox sandbox = open("h2", List.of())) {
            try (Connection connection = sandbox.connect()) {
                Sql.run(connection, "create table orders (status varchar(9) check (status in ('new', 'sent')))");
            }
            try (Connection connection = sandbox.connect()) {
                Sql.run(connection, "insert into orders values ('sent')");
                assertThat(Sql.text(connection, "select count(*) from orders")).isEqualTo("1");
            }
        }
    }

    @Test
    void h2_sessions_remember_nothing() throws SQLException {
        try (Sandbox sandbox = open("h2", List.of())) {
            try (Connection connection = sandbox.connect()) {
                Sql.run(
                        connection,
                        "create schema other",
                        "set schema other",
                        "set @x = 1",
                        "create local temporary table scratch (id int)",
                        "set lock_timeout 77");
                connection.setAutoCommit(false);
            }
            try (Connection connection = sandbox.connect()) {
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(Sql.text(connection, "select current_schema")).isEqualTo("PUBLIC");
                assertThat(Sql.text(connection, "select @x")).isNull();
                assertThat(Sql.text(connection, "select lock_timeout()")).isNotEqualTo("77");
                assertThat(Sql.text(
                                connection,
                                "select count(*) from information_schema.tables where table_name = 'SCRATCH'"))
                        .isEqualTo("0");
            }
        }
    }
}
