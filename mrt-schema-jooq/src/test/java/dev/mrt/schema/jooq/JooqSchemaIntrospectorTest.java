package dev.mrt.schema.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Column.Identity;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.sandbox.MariaDbSandboxProvider;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import dev.mrt.schema.catalog.sandbox.SqliteSandboxProvider;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JooqSchemaIntrospectorTest {

    private static SchemaSnapshot read(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return new JooqSchemaIntrospector().snapshot(connection, new SnapshotScope(List.of(), Set.of()));
    }

    private static Sandbox open(SandboxProvider provider) {
        return provider.open(
                new SandboxRequest(provider.id(), MrtConfig.builder().build()));
    }

    private static Column column(SchemaSnapshot snapshot, TableRef table, String name) {
        return snapshot.table(table).orElseThrow().column(name).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PostgreSQL",
                "H2",
                "MariaDB",
                "MySQL",
                "SQLite",
                "HSQL Database Engine",
                "Apache Derby",
                "DuckDB",
                "Firebird 5.0",
                "CUBRID",
                "Trino"
            })
    void it_supports_what_jooq_knows(String product) {
        assertThat(new JooqSchemaIntrospector().supports(new DatabaseInfo(product, "1", 1, 0)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void what_jooq_cannot_see_is_not_covered(Product product) {
        assertThat(product.covered())
                .contains(Facet.TABLE, Facet.COLUMN)
                .doesNotContain(
                        Facet.TRIGGER, Facet.ROUTINE, Facet.POLICY, Facet.GRANT, Facet.COMMENT, Facet.PARTITION);
    }

    @Test
    void it_is_found_behind_the_readers_of_one_dialect() {
        assertThat(java.util.ServiceLoader.load(dev.mrt.api.spi.SchemaIntrospector.class))
                .extracting(dev.mrt.api.spi.SchemaIntrospector::id)
                .contains("jooq");
        assertThat(new JooqSchemaIntrospector().priority()).isEqualTo(50);
    }

    @Test
    void columns_of_postgres_are_described_for_the_seeder() throws SQLException {
        try (Sandbox sandbox = open(new PostgresSandboxProvider());
                Connection connection = sandbox.connect()) {
            SchemaSnapshot snapshot = read(
                    connection,
                    "create type mood as enum ('sad', 'it''s')",
                    "create domain code as varchar(5) not null check (value <> '')",
                    "create table t (a int generated always as identity, s bigserial, d code, m mood, l varchar(7)[],"
                            + " n numeric(8, 3), z timestamptz(3), g int generated always as (1 + 1) stored, x text)",
                    "create unique index t_x on t (lower(x), s) where s > 1");
            TableRef t = new TableRef("public", "t");
            assertThat(column(snapshot, t, "a").identity()).isEqualTo(Identity.ALWAYS);
            assertThat(column(snapshot, t, "s").identity()).isEqualTo(Identity.BY_DEFAULT);
            Column domain = column(snapshot, t, "d");
            assertThat(domain.type()).isEqualTo("public.code");
            assertThat(domain.baseType()).isEqualTo("varchar");
            assertThat(domain.length()).isEqualTo(5);
            assertThat(domain.nullable()).isFalse();
            assertThat(column(snapshot, t, "m").enumLabels()).containsExactly("sad", "it's");
            Column list = column(snapshot, t, "l");
            assertThat(list.array()).isTrue();
            assertThat(list.type()).isEqualTo("character varying(7)[]");
            assertThat(list.baseType()).isEqualTo("varchar");
            Column number = column(snapshot, t, "n");
            assertThat(List.of(number.precision(), number.scale())).containsExactly(8, 3);
            assertThat(column(snapshot, t, "z").precision()).isEqualTo(3);
            assertThat(column(snapshot, t, "g").generatedExpression()).isEqualTo("(1 + 1)");
            assertThat(snapshot.table(t).orElseThrow().uniqueKeys())
                    .containsExactly(new Table.UniqueKey("t_x", List.of("s"), "lower(x)", "(s > 1)"));
        }
    }

    @Test
    void partitions_are_read_through_their_root() throws SQLException {
        try (Sandbox sandbox = open(new PostgresSandboxProvider());
                Connection connection = sandbox.connect()) {
            SchemaSnapshot snapshot = read(
                    connection,
                    "create table part (a int) partition by range (a)",
                    "create table part_1 partition of part for values from (1) to (5)");
            assertThat(snapshot.tables()).hasSize(1);
            assertThat(snapshot.tables().get(0).partitioned()).isTrue();
        }
    }

    @Test
    void the_search_path_neither_matters_nor_changes() throws SQLException {
        try (Sandbox sandbox = open(new PostgresSandboxProvider());
                Connection connection = sandbox.connect()) {
            SchemaSnapshot before = read(
                    connection,
                    "create schema app",
                    "create sequence app.s",
                    "create table app.t (a int default nextval('app.s'))",
                    "create view app.v as select a from app.t");
            SchemaSnapshot after = read(connection, "set search_path to app");
            assertThat(after.objects()).isEqualTo(before.objects());
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show search_path")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("app");
            }
        }
    }

    @Test
    void columns_of_mariadb_are_described_for_the_seeder() throws SQLException {
        try (Sandbox sandbox = open(new MariaDbSandboxProvider());
                Connection connection = sandbox.connect()) {
            SchemaSnapshot snapshot = read(
                    connection,
                    "create table t (a int unsigned auto_increment primary key, e enum('x', 'it''s'), s set('p', 'q'),"
                            + " u timestamp default current_timestamp on update current_timestamp, n varchar(9))");
            TableRef t = snapshot.tables().get(0).ref();
            assertThat(column(snapshot, t, "a").identity()).isEqualTo(Identity.BY_DEFAULT);
            assertThat(column(snapshot, t, "a").type()).isEqualTo("int(10) unsigned");
            assertThat(column(snapshot, t, "a").baseType()).isEqualTo("int unsigned");
            assertThat(column(snapshot, t, "e").enumLabels()).containsExactly("x", "it's");
            assertThat(column(snapshot, t, "e").baseType()).isEqualTo("enum");
            assertThat(column(snapshot, t, "s").enumLabels()).containsExactly("p", "q");
            assertThat(column(snapshot, t, "u").touchedOnUpdate()).isTrue();
            assertThat(column(snapshot, t, "n").defaultExpression()).isNull();
            assertThat(snapshot.objects()).containsKey(ObjectKey.of(ObjectKind.PRIMARY_KEY, t, "PRIMARY"));
        }
    }

    @Test
    void a_connection_to_no_database_is_refused() throws SQLException {
        try (Sandbox sandbox = open(new MariaDbSandboxProvider());
                Connection connection = sandbox.connect()) {
            assertThatThrownBy(() -> read(connection, "create database gone", "use gone", "drop database gone"))
                    .hasMessageContaining("is in no database");
        }
    }

    @Test
    void names_that_h2_and_hsqldb_make_up_are_replaced_by_what_the_constraint_says() throws SQLException {
        for (String url : List.of("jdbc:h2:mem:", "jdbc:hsqldb:mem:names")) {
            try (Connection connection = DriverManager.getConnection(url, "SA", "")) {
                String[] make = {
                    "create table p (id int primary key, c int unique, check (c > 0))",
                    "create table k (id int, p int references p (id) on delete set null)"
                };
                SchemaSnapshot first = read(connection, make);
                read(connection, "drop table k", "drop table p", "create table other (id int primary key)");
                SchemaSnapshot second = read(connection, make);
                TableRef p = new TableRef("PUBLIC", "P");
                ObjectKey key = ObjectKey.of(ObjectKind.PRIMARY_KEY, p, "(ID)");
                assertThat(first.objects().get(key).nameGenerated()).isTrue();
                assertThat(second.tables()).containsAll(first.tables());
                assertThat(second.objects()).containsAllEntriesOf(first.objects());
                assertThat(first.table(new TableRef("PUBLIC", "K"))
                                .orElseThrow()
                                .foreignKeys()
                                .get(0)
                                .onDelete())
                        .isEqualTo("SET NULL");
            }
        }
    }

    @Test
    void two_nameless_constraints_that_say_the_same_are_two() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            SchemaSnapshot one = read(connection, "create table t (a int check (a > 0))");
            SchemaSnapshot two = read(connection, "alter table t add check (a > 0)");
            assertThat(two.objects()).hasSize(one.objects().size() + 1);
        }
    }

    @Test
    void a_sqlite_table_that_jooq_cannot_parse_is_named() throws SQLException {
        try (Sandbox sandbox = open(new SqliteSandboxProvider());
                Connection connection = sandbox.connect()) {
            SchemaSnapshot snapshot = read(
                    connection,
                    "create table plain (a integer primary key, b text)",
                    "create table odd (a integer primary key, c int generated always as (a + 1))",
                    "create index odd_a on odd (a + 1) where a > 3");
            assertThat(snapshot.warnings()).singleElement().asString().contains("table odd");
            assertThat(snapshot.objects()
                            .get(ObjectKey.of(ObjectKind.INDEX, new TableRef("", "odd"), "odd_a"))
                            .attributes()
                            .get("definition")
                            .value())
                    .isEqualTo("odd (a + 1) where a > 3");
        }
    }

    @Test
    void duckdb_is_read_as_far_as_jooq_goes() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            SchemaSnapshot before = read(
                    connection,
                    "create table parent (id integer primary key, code varchar(20) not null unique, d decimal(10, 2))",
                    "create table child (id integer primary key, parent_id integer not null references parent (id))",
                    "create index child_parent on child (parent_id)",
                    "create view large as select id from child where id > 10");
            Table parent = before.table(new TableRef("main", "parent")).orElseThrow();
            assertThat(parent.primaryKey()).containsExactly("id");
            assertThat(parent.uniqueKeys()).extracting(Table.UniqueKey::columns).containsExactly(List.of("code"));
            assertThat(before.covered()).doesNotContain(Facet.FOREIGN_KEY, Facet.CHECK);
            for (String change : List.of(
                    "create table other (id integer)",
                    "alter table child add column extra integer",
                    "drop index child_parent",
                    "drop view large")) {
                SchemaSnapshot last = read(connection);
                assertThat(read(connection, change).objects()).as(change).isNotEqualTo(last.objects());
            }
        }
    }
}
