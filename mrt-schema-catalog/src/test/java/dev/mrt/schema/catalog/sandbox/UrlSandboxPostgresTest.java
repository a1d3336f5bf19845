package dev.mrt.schema.catalog.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSandboxPostgresTest {

    /** One object of each kind that {@code create} knows and a superuser may make without files on the server. */
    private static final String[] ZOO = {
        "create schema app",
        "create extension if not exists plpgsql",
        "create table app.t (id int generated always as identity primary key, n serial, s text)",
        "create table part (id int) partition by range (id)",
        "create table part_1 partition of part for values from (1) to (2)",
        "create view v as select id from app.t",
        "create materialized view mv as select id from v",
        "create sequence seq",
        "create type mood as enum ('Sad', 'glad')",
        "create type pair as (a int, b mood)",
        "create domain \"Odd name\" as text check (value <> '')",
        "create type span as range (subtype = float8)",
        "create function f(mood) returns int language sql as 'select 1'",
        "create procedure p(int) language sql as 'select 1'",
        "create aggregate agg(int) (sfunc = int4pl, stype = int)",
        "create operator === (leftarg = int, rightarg = int, function = int4eq)",
        "create operator class oc for type int using btree as operator 1 <, function 1 btint4cmp(int, int)",
        "create collation co from \"C\"",
        "create text search configuration ts (copy = simple)",
        "create text search dictionary td (template = simple)",
        "create statistics st on id, s from app.t",
        "create publication pub for all tables",
        "create foreign data wrapper fdw",
        "create server srv foreign data wrapper fdw",
        "create foreign table ft (a int) server srv",
        "create cast (pair as text) with inout",
        "create function et() returns event_trigger language plpgsql as 'begin raise exception $$no$$; end'",
        "select lo_from_bytea(0, 'x')",
        "create event trigger guard on sql_drop execute function et()"
    };

    @Test
    void every_kind_of_object_is_removed_from_the_given_database() throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            server.run(
                    "create schema kept", "grant all on schema kept to guest", "alter role guest superuser nocreatedb");
            WorkDatabase given = given(server);
            try (Connection connection = given.connect()) {
                Sql.run(connection, ZOO);
            }
            assertThatThrownBy(() -> given(server)).hasMessageContaining("Another run");
            given.recreate();
            given.remove();
            try (Connection connection = server.sandbox().connect()) {
                assertThat(new PostgresContents().list(connection).items())
                        .containsExactly(new Inventory.Item("schema", "kept"));
            }
        }
    }

    /** A superuser would get a scratch database. */
    private static WorkDatabase given(UserServer server) {
        UrlConnector connector = new UrlConnector(
                UrlSandboxProvider.driver(server.url()),
                server.url(),
                new Credentials(UserServer.GUEST, UserServer.PASSWORD));
        return ServerSandboxes.open(new ServerAccess(connector.place(), connector, null), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create type mood as enum ('a')",
                "create function f() returns int language sql as 'select 1'",
                "create sequence s",
                "create view v as select 1 as a",
                "select lo_from_bytea(0, 'x')",
                "create schema other; create table other.t (a int)"
            })
    void a_database_with_anything_in_it_is_not_empty(String statement) throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            server.run(statement);
            assertThatThrownBy(() -> server.open(UserServer.GUEST)).hasMessageContaining("is not empty: it holds 1 ");
        }
    }

    @Test
    void a_database_with_extensions_and_empty_schemas_is_empty() throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            server.run("create extension pg_trgm", "create schema app");
            server.open(UserServer.GUEST).close();
            assertThat(server.ask("select extname from pg_extension order by 1"))
                    .contains("pg_trgm");
            assertThat(server.ask("select nspname from pg_namespace where nspname = 'app'"))
                    .hasSize(1);
        }
    }

    @Test
    void the_scratch_database_sorts_and_is_set_like_the_given_one() throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            String name = server.ask("select current_database()").get(0);
            server.run(
                    "create schema app",
                    "alter role maker superuser",
                    "alter database " + name + " set search_path to app, public",
                    "alter database " + name + " set work_mem to '5MB'",
                    "alter database " + name + " set my.word to 'it''s'");
            String locale =
                    "select datcollate || datctype || encoding from pg_database where datname = current_database()";
            try (Sandbox sandbox = server.open(UserServer.MAKER);
                    Connection connection = sandbox.connect()) {
                assertThat(Sql.text(connection, "show search_path")).isEqualTo("app, public");
                assertThat(Sql.text(connection, "show work_mem")).isEqualTo("5MB");
                assertThat(Sql.text(connection, "show my.word")).isEqualTo("it's");
                assertThat(Sql.text(connection, locale))
                        .isEqualTo(server.ask(locale).get(0));
            }
        }
    }

    @Test
    void what_blocks_dropping_a_database_is_removed_first() throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            server.run("alter role maker superuser");
            List<String> before = server.databases();
            try (Sandbox sandbox = server.open(UserServer.MAKER);
                    Connection connection = sandbox.connect()) {
                String name = Sql.text(connection, "select current_database()");
                Sql.run(
                        connection,
                        "select pg_create_logical_replication_slot('slot', 'pgoutput')",
                        "alter database " + name + " is_template true");
            }
            assertThat(server.databases()).isEqualTo(before);
            assertThat(server.ask("select slot_name from pg_replication_slots")).isEmpty();
        }
    }

    @Test
    void killed_sessions_are_replaced() throws SQLException {
        try (UserServer server = UserServer.start("postgres");
                Sandbox sandbox = server.open(UserServer.MAKER);
                Connection connection = sandbox.connect()) {
            server.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'maker'");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> Sql.text(connection, "select 1"));
            try (Connection next = sandbox.connect()) {
                assertThat(Sql.text(next, "select 1")).isEqualTo("1");
            }
            sandbox.recreate();
        }
    }

    @Test
    void a_given_database_whose_sessions_were_killed_can_be_emptied_all_the_same() throws SQLException {
        try (UserServer server = UserServer.start("postgres")) {
            Sandbox sandbox = server.open(UserServer.GUEST);
            try (Connection connection = sandbox.connect()) {
                Sql.run(connection, "create table item (id int)");
            }
            server.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'guest'");
            sandbox.recreate();
            try (Connection connection = sandbox.connect()) {
                Sql.run(connection, "create table item (id int)");
            }
            server.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'guest'");
            sandbox.close();
            assertThat(server.ask("select relname from pg_class where relname = 'item'"))
                    .isEmpty();
        }
    }

    @Test
    void a_server_that_goes_away_is_named() throws SQLException {
        UserServer server = UserServer.start("postgres");
        try (Sandbox sandbox = server.open(UserServer.MAKER)) {
            server.run(
                    "alter role maker nologin",
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'maker'");
            assertThatExceptionOfType(SQLException.class).isThrownBy(sandbox::connect);
            assertThatThrownBy(sandbox::recreate)
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("scratch database mrt_")
                    .hasMessageContaining("127.0.0.1")
                    .hasMessageNotContaining(UserServer.PASSWORD);
        } finally {
            server.close();
        }
    }
}
