package dev.mrt.schema.catalog.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.sandbox.MariaDbSandboxProvider;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MariaDbIntrospectorTest {

    private static final SnapshotScope SCOPE = new SnapshotScope(List.of(), Set.of());

    private static Sandbox sandbox;

    private Connection connection;

    @BeforeAll
    static void open() {
        sandbox = new MariaDbSandboxProvider()
                .open(new SandboxRequest("mariadb", MrtConfig.builder().build()));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        sandbox.recreate();
        connection = sandbox.connect();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void types_are_as_the_seeder_needs_them() throws SQLException {
        run(
                "create table thing (a varchar(7), b decimal(8, 3) unsigned, c enum('a,b', 'it''s', 'back\\\\slash', 'é'), d set('x', 'y'),"
                        + " e datetime(3), f bit(5), g json, h int unsigned zerofill, i float(7, 3), j double, k varbinary(9), l timestamp, m text compressed)");
        assertThat(table("thing").columns())
                .extracting(Column::name, Column::baseType, Column::length, Column::precision, Column::scale)
                .containsExactly(
                        tuple("a", "varchar", 7, null, null),
                        tuple("b", "decimal", null, 8, 3),
                        tuple("c", "enum", null, null, null),
                        tuple("d", "set", null, null, null),
                        tuple("e", "datetime", null, 3, null),
                        tuple("f", "bit", 5, null, null),
                        tuple("g", "json", Integer.MAX_VALUE, null, null),
                        tuple("h", "int", null, null, null),
                        tuple("i", "float", null, 7, 3),
                        tuple("j", "double", null, null, null),
                        tuple("k", "varbinary", 9, null, null),
                        tuple("l", "timestamp", null, 0, null),
                        tuple("m", "text", 65535, null, null));
        assertThat(column("thing", "c").enumLabels()).containsExactly("a,b", "it's", "back\\slash", "é");
        assertThat(column("thing", "d").enumLabels()).containsExactly("x", "y");
        assertThat(column("thing", "h").type()).isEqualTo("int(10) unsigned zerofill");
        assertThat(column("thing", "m").type()).isEqualTo("text");
    }

    @Test
    void the_giver_of_values_is_known() throws SQLException {
        run(
                "create table thing (id int auto_increment primary key, a int not null default 5, b int as (a + 1) stored, c int,"
                        + " d timestamp not null default current_timestamp on update current_timestamp)");
        assertThat(column("thing", "id").identity()).isEqualTo(Column.Identity.BY_DEFAULT);
        assertThat(column("thing", "a").defaultExpression()).isEqualTo("5");
        assertThat(column("thing", "b").generatedExpression()).isEqualTo("`a` + 1");
        assertThat(column("thing", "b").defaultExpression()).isNull();
        assertThat(column("thing", "c").defaultExpression()).isNull();
        assertThat(table("thing").columns())
                .extracting(Column::touchedOnUpdate)
                .containsExactly(false, false, false, false, true);
    }

    @Test
    void checks_name_the_columns_that_they_read() throws SQLException {
        run("create table thing (a int check (a > 0), b varchar(9), constraint c check (b <> '`a`' or a < 9))");
        assertThat(table("thing").checks())
                .containsExactly(
                        new Table.Check("a", "`a` > 0", List.of("a")),
                        new Table.Check("c", "`b` <> '`a`' or `a` < 9", List.of("b", "a")));
    }

    @Test
    void partitions_versions_and_sequences() throws SQLException {
        run(
                "create table sale (day int) partition by range (day) (partition a values less than (10))",
                "create table old (id int primary key) with system versioning",
                "create sequence numbers",
                "create temporary table passing (id int)");
        SchemaSnapshot snapshot = snapshot(SCOPE);
        assertThat(snapshot.tables())
                .extracting(table -> table.ref().name(), Table::partitioned, Table::primaryKey)
                .containsExactly(tuple("old", false, List.of("id")), tuple("sale", true, List.of()));
        assertThat(snapshot.objects().keySet()).noneMatch(key -> key.table().equals("numbers"));
        assertThat(snapshot.objects().keySet()).noneMatch(key -> key.table().equals("passing"));
    }

    @Test
    void definitions_do_not_depend_on_settings_of_the_session() throws SQLException {
        run(
                "create table thing (a int, b timestamp default '2020-01-01 00:00:00', c int as (a + 1), check (a > 1))",
                "create view seen as select a from thing");
        SchemaSnapshot before = snapshot(SCOPE);
        run("set sql_mode = 'ansi_quotes,no_backslash_escapes', time_zone = '+05:00'");
        assertThat(snapshot(SCOPE)).isEqualTo(before);
        assertThat(text("select concat(@@sql_mode, ' ', @@time_zone)"))
                .isEqualTo("ANSI_QUOTES,NO_BACKSLASH_ESCAPES +05:00");
    }

    @Test
    void the_definition_of_a_view_does_not_name_its_database() throws SQLException {
        run("create table thing (a int)", "create view seen as select a from thing");
        assertThat(snapshot(SCOPE).objects().values())
                .filteredOn(object -> object.attributes().containsKey("definition"))
                .extracting(object -> object.attributes().get("definition").value())
                .containsExactly("select `thing`.`a` AS `a` from `thing`");
    }

    @Test
    void other_databases_are_named_but_read_only_if_listed() throws SQLException {
        run("create database archive", "create table archive.old (id int)", "create database mrt_otherrun");
        SchemaSnapshot own = snapshot(SCOPE);
        assertThat(own.tables()).isEmpty();
        assertThat(own.objects().keySet())
                .extracting(Object::toString)
                .contains("schema archive")
                .doesNotContain("schema mrt_otherrun");
        SchemaSnapshot listed = snapshot(new SnapshotScope(List.of("archive"), Set.of()));
        assertThat(listed.tables()).extracting(Table::ref).containsExactly(new TableRef("archive", "old"));
    }

    @Test
    void a_connection_without_a_database_is_refused() throws SQLException {
        run("create database passing", "use passing", "drop database passing");
        assertThatThrownBy(() -> snapshot(SCOPE))
                .isInstanceOf(MrtException.class)
                .hasMessageContaining("no database");
        assertThat(text("select @@sql_mode")).contains("STRICT_TRANS_TABLES");
    }

    @Test
    void a_sequence_that_may_not_be_read_is_named() throws SQLException {
        String database = text("select database()");
        run(
                "create table thing (id int)",
                "create sequence numbers",
                "create user clerk identified by 'x'",
                "grant select on thing to clerk",
                "grant insert on numbers to clerk");
        String url = connection.getMetaData().getURL().replaceFirst("/[^/?]*(\\?.*)?$", "/" + database);
        try (Connection clerk = DriverManager.getConnection(url, "clerk", "x")) {
            SchemaSnapshot snapshot = new MySqlIntrospector().snapshot(clerk, SCOPE);
            assertThat(snapshot.tables()).hasSize(1);
            assertThat(snapshot.warnings()).singleElement().asString().contains("sequences", "numbers");
            assertThat(snapshot.covered()).doesNotContain(Facet.SEQUENCE).contains(Facet.TRIGGER);
        }
    }

    @Test
    void servers_tell_what_they_are_by_their_version() {
        assertThat(Server.of("MySQL 5.5.5-10.6.18-MariaDB-log")).isEqualTo(new Server(true, 10, 6));
        assertThat(Server.of("MySQL 8.4.0")).isEqualTo(new Server(false, 8, 4));
        assertThat(Server.of("MariaDB 10.5.1-MariaDB").supported()).isFalse();
        assertThat(Server.of("MySQL 5.7.44").supported()).isFalse();
    }

    private SchemaSnapshot snapshot(SnapshotScope scope) throws SQLException {
        return new MySqlIntrospector().snapshot(connection, scope);
    }

    private Table table(String name) throws SQLException {
        return snapshot(SCOPE).tables().stream()
                .filter(table -> table.ref().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Column column(String table, String name) throws SQLException {
        return table(table).column(name).orElseThrow();
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
