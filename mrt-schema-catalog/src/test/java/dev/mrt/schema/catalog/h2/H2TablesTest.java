package dev.mrt.schema.catalog.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Column.Identity;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.Table.Check;
import dev.mrt.api.schema.Table.UniqueKey;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.Readings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The typed view that seeding and reading rows need. */
class H2TablesTest {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private SchemaSnapshot snapshot(String statements) throws SQLException {
        Readings.run(connection, statements);
        return Readings.read(connection, new H2SchemaIntrospector());
    }

    private Table table(String statements) throws SQLException {
        return snapshot(statements).table(new TableRef("PUBLIC", "T")).orElseThrow();
    }

    private Column column(String definition) throws SQLException {
        return table("create table t (" + definition + ");").columns().get(0);
    }

    @Test
    void identities_tell_who_gives_the_values() throws SQLException {
        Table table = table("create table t (a int generated always as identity, b int);"
                + "\ncreate table u (a bigint auto_increment);");
        assertThat(table.columns()).extracting(Column::identity).containsExactly(Identity.ALWAYS, Identity.NONE);
        SchemaSnapshot snapshot = Readings.read(connection, new H2SchemaIntrospector());
        assertThat(snapshot.table(new TableRef("PUBLIC", "U")).orElseThrow().columns())
                .extracting(Column::identity)
                .containsExactly(Identity.BY_DEFAULT);
    }

    @Test
    void lengths_precisions_and_scales_are_there() throws SQLException {
        assertThat(column("a varchar(30)")).satisfies(column -> {
            assertThat(column.baseType()).isEqualTo("character varying");
            assertThat(column.type()).isEqualTo("CHARACTER VARYING(30)");
            assertThat(column.length()).isEqualTo(30);
            assertThat(column.nullable()).isTrue();
        });
        connection.createStatement().execute("drop table t");
        assertThat(column("a numeric(12, 3) not null default 1.5")).satisfies(column -> {
            assertThat(column.baseType()).isEqualTo("numeric");
            assertThat(column.precision()).isEqualTo(12);
            assertThat(column.scale()).isEqualTo(3);
            assertThat(column.nullable()).isFalse();
            assertThat(column.defaultExpression()).isEqualTo("1.5");
        });
        connection.createStatement().execute("drop table t");
        assertThat(column("a varchar").length()).isNull();
    }

    @Test
    void generated_and_touched_columns_are_marked() throws SQLException {
        Table table = table("create table t (a int, b int generated always as (a + 1),"
                + " c timestamp default current_timestamp on update current_timestamp);");
        assertThat(table.columns()).extracting(Column::generated).containsExactly(false, true, false);
        assertThat(table.columns()).extracting(Column::touchedOnUpdate).containsExactly(false, false, true);
        assertThat(table.columns().get(1).generatedExpression()).isEqualTo("\"A\" + 1");
    }

    @Test
    void labels_come_with_enumerations_their_domains_and_their_arrays() throws SQLException {
        Table table = table("""
                create domain mood as enum('sad', 'ok');
                create table t (a enum('x', 'y z'), b mood, c enum('p', 'q') array);""");
        assertThat(table.columns())
                .extracting(Column::enumLabels)
                .containsExactly(List.of("x", "y z"), List.of("sad", "ok"), List.of("p", "q"));
        assertThat(table.columns()).extracting(Column::baseType).containsOnly("enum");
        assertThat(table.columns()).extracting(Column::array).containsExactly(false, false, true);
    }

    @Test
    void an_array_has_the_length_of_its_elements() throws SQLException {
        assertThat(column("a varchar(7) array[3]")).satisfies(column -> {
            assertThat(column.baseType()).isEqualTo("character varying");
            assertThat(column.length()).isEqualTo(7);
            assertThat(column.type()).isEqualTo("CHARACTER VARYING(7) ARRAY[3]");
        });
    }

    @Test
    void what_domains_add_belongs_to_the_column() throws SQLException {
        Table table = table("""
                create domain word as varchar(9) default 'VALUE' check (value <> 'VALUE');
                create domain long_word as word check (char_length(value) > 3);
                create table t ("My Word" long_word, constraint own check ("My Word" <> 'x'));""");
        assertThat(table.checks())
                .extracting(Check::expression)
                .containsExactlyInAnyOrder(
                        "\"My Word\" <> 'x'", "CHAR_LENGTH(\"My Word\") > 3", "\"My Word\" <> 'VALUE'");
        assertThat(table.checks()).extracting(Check::columns).containsOnly(List.of("My Word"));
        assertThat(table.columns().get(0).defaultExpression()).isEqualTo("'VALUE'");
        assertThat(table.columns().get(0).length()).isEqualTo(9);
    }

    @Test
    void keys_are_in_their_own_order_and_unique_indexes_are_keys() throws SQLException {
        Table table = table("""
                create table t (a int, b int, c int, primary key (b, a), constraint t_c unique (c));
                create unique index t_cb on t (c, b);
                create index t_b on t (b);""");
        assertThat(table.primaryKey()).containsExactly("B", "A");
        assertThat(table.uniqueKeys())
                .containsExactlyInAnyOrder(
                        new UniqueKey("T_C", List.of("C"), "", ""), new UniqueKey("T_CB", List.of("C", "B"), "", ""));
    }

    @Test
    void a_foreign_key_pairs_its_columns_with_those_of_its_target() throws SQLException {
        Table table = table("""
                create table p (a int, b int, primary key (a, b));
                create table t (x int, y int, foreign key (y, x) references p (b, a) on delete set null);""");
        assertThat(table.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.columns()).containsExactly("Y", "X");
            assertThat(key.target()).isEqualTo(new TableRef("PUBLIC", "P"));
            assertThat(key.targetColumns()).containsExactly("B", "A");
            assertThat(key.onDelete()).isEqualTo("SET NULL");
        });
    }

    @Test
    void temporary_tables_of_a_session_and_views_hold_no_rows_of_the_schema() throws SQLException {
        SnapshotOf names = new SnapshotOf(snapshot("create table t (a int);\n"
                + "create local temporary table session_only (a int);\ncreate view v as select a from t;"));
        assertThat(names.tables()).containsExactly("PUBLIC.T");
    }

    /** The names of the tables of a snapshot. */
    private record SnapshotOf(SchemaSnapshot snapshot) {
        List<String> tables() {
            return snapshot.tables().stream()
                    .map(table -> table.ref().toString())
                    .toList();
        }
    }

    @Test
    void a_materialized_view_hides_the_columns_which_is_said() throws SQLException {
        SchemaSnapshot snapshot = snapshot(
                "create table t (a int not null, b varchar(9));\ncreate materialized view v as select a from t;");
        assertThat(snapshot.warnings()).singleElement().asString().contains("materialised view");
        assertThat(new SnapshotOf(snapshot).tables()).containsExactly("PUBLIC.T");
        assertThat(snapshot.tables().get(0).columns()).extracting(Column::name).containsExactly("A", "B");
        assertThat(snapshot.tables().get(0).columns())
                .extracting(Column::nullable)
                .containsExactly(false, true);
    }

    @Test
    void names_in_lower_case_are_found_too() throws SQLException {
        try (Connection lower = DriverManager.getConnection(
                "jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")) {
            Readings.run(lower, "create table t (id serial primary key, a varchar(9) check (a <> ''));");
            SchemaSnapshot snapshot = Readings.read(lower, new H2SchemaIntrospector());
            Table table = snapshot.table(new TableRef("public", "t")).orElseThrow();
            assertThat(table.primaryKey()).containsExactly("id");
            assertThat(table.checks()).hasSize(1);
            assertThat(snapshot.objects().values())
                    .filteredOn(object -> object.nameGenerated())
                    .hasSize(2);
        }
    }

    @Test
    void the_views_of_the_postgresql_mode_are_no_tables_of_the_user() throws SQLException {
        connection.close();
        connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL");
        assertThat(snapshot("create table t (a int);").tables())
                .extracting(Table::ref)
                .containsExactly(new TableRef("PUBLIC", "T"));
    }

    @Test
    void outside_of_that_mode_a_schema_of_this_name_is_the_users() throws SQLException {
        assertThat(snapshot("create schema pg_catalog;\ncreate table pg_catalog.t (a int);")
                        .tables())
                .extracting(Table::ref)
                .containsExactly(new TableRef("PG_CATALOG", "T"));
    }
}
