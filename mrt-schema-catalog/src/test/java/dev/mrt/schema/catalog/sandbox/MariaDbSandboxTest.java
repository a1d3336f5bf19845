package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbSandboxTest {

    private static final String SERVER_STATE = """
            select concat('account ', user, '@', host) from mysql.global_priv
            union all select concat('database ', schema_name) from information_schema.schemata where schema_name not like 'mrt\\_%'
            union all select concat('variable ', variable_name, ' ', global_value) from information_schema.system_variables where variable_name in ('MAX_CONNECTIONS', 'SQL_MODE')
            order by 1
            """;

    static Sandbox open(String database, List<Path> scripts) {
        return new MariaDbSandboxProvider()
                .open(new SandboxRequest(
                        database, MrtConfig.builder().initScripts(scripts).build()));
    }

    @Test
    void recreating_removes_what_belongs_to_the_whole_server() throws SQLException {
        try (Sandbox sandbox = open("mariadb", List.of())) {
            List<String> before = state(sandbox);
            try (Connection connection = sandbox.connect()) {
                Sql.run(
                        connection,
                        "create user 'it''s me'@'%' identified by 'x'",
                        "create role reader",
                        "create database `odd``name`",
                        "set global max_connections = 77",
                        "set global sql_mode = ''",
                        "alter user 'root'@'%' identified by 'another'");
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
    void recreating_does_not_wait_for_a_transaction_that_holds_a_table() throws SQLException {
        try (Sandbox sandbox = open("mariadb", List.of());
                Connection holder = sandbox.connect()) {
            Sql.run(holder, "create table item (id int)");
            holder.setAutoCommit(false);
            Sql.run(holder, "insert into item values (1)");
            sandbox.recreate();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> Sql.text(holder, "select 1"));
        }
    }

    @Test
    void sessions_are_strict_and_speak_utf8mb4() throws SQLException {
        try (Sandbox sandbox = open("mariadb", List.of());
                Connection connection = sandbox.connect()) {
            assertThat(Sql.text(connection, "select @@sql_mode")).contains("STRICT_TRANS_TABLES");
            Sql.run(connection, "create table item (name varchar(10))", "insert into item values ('é😀')");
            assertThat(Sql.text(connection, "select name from item")).isEqualTo("é😀");
            assertThatThrownBy(() -> Sql.run(connection, "insert into item values ('longer than ten')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_script_may_hold_procedures_but_no_commands_of_the_client(@TempDir Path directory) throws Exception {
        Path script = Files.writeString(
                directory.resolve("procedure.sql"),
                "create table t (a int);\ncreate procedure p() begin insert into t values (1); insert into t values (2); end;\ncall p();\n");
        try (Sandbox sandbox = open("mariadb", List.of(script));
                Connection connection = sandbox.connect()) {
            assertThat(Sql.text(connection, "select count(*) from t")).isEqualTo("2");
        }
        Path delimited = Files.writeString(
                directory.resolve("delimiter.sql"), "delimiter //\ncreate procedure p() select 1//\n");
        assertThatThrownBy(() -> open("mariadb", List.of(delimited))).hasMessageContaining("DELIMITER");
    }

    @Test
    void definitions_in_files_can_be_replaced() throws SQLException {
        try (Sandbox sandbox = open("mariadb", List.of());
                Connection connection = sandbox.connect()) {
            Sql.run(
                    connection,
                    "create table item (id int)",
                    "create view items as select id from item",
                    "create or replace view items as select id + 1 as id from item",
                    "create trigger one before insert on item for each row set new.id = new.id * 2",
                    "create trigger two before insert on item for each row set new.id = new.id + 1",
                    "insert into item values (5)");
            assertThat(Sql.text(connection, "select id from items")).isEqualTo("12");
        }
    }

    @Test
    void a_version_is_refused() {
        assertThatThrownBy(() -> open("mariadb:10", List.of()))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("MRT_MARIADB_BIN");
    }
}
