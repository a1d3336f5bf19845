package dev.mrt.schema.catalog.sqlite;

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
class SqliteTablesTest {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private SchemaSnapshot snapshot(String statements) throws SQLException {
        Readings.run(connection, statements);
        return Readings.read(connection, new SqliteSchemaIntrospector());
    }

    private Table table(String statements) throws SQLException {
        return snapshot(statements).table(new TableRef("", "t")).orElseThrow();
    }

    @Test
    void only_an_integer_primary_key_counts() throws SQLException {
        assertThat(table("create table t (id INTEGER primary key, a int);").columns())
                .extracting(Column::identity)
                .containsExactly(Identity.BY_DEFAULT, Identity.NONE);
        assertThat(table("drop table t;\ncreate table t (id int primary key);").columns())
                .extracting(Column::identity)
                .containsExactly(Identity.NONE);
        assertThat(table("drop table t;\ncreate table t (id integer primary key) without rowid;")
                        .columns())
                .extracting(Column::identity)
                .containsExactly(Identity.NONE);
    }

    @Test
    void declared_types_are_taken_apart() throws SQLException {
        Table table =
                table("create table t (a VARCHAR (30), b Decimal(10, 2) not null default -1.5, c, d double precision,"
                        + " e unsigned big int);");
        assertThat(table.columns())
                .extracting(Column::baseType)
                .containsExactly("varchar", "decimal", "", "double precision", "unsigned big int");
        assertThat(table.columns().get(0).length()).isEqualTo(30);
        assertThat(table.columns().get(1).precision()).isEqualTo(10);
        assertThat(table.columns().get(1).scale()).isEqualTo(2);
        assertThat(table.columns().get(1).nullable()).isFalse();
        assertThat(table.columns().get(1).defaultExpression()).isEqualTo("-1.5");
    }

    @Test
    void checks_of_columns_and_table_are_there_with_the_columns_that_they_read() throws SQLException {
        Table table = table("create table t (Age int check (age >= 18), \"from\" text, \"to\" text,"
                + " constraint span check ([from] < `to` and length(\"from\") = 10 and \"to\" <> \"never\"));");
        assertThat(table.checks())
                .containsExactly(
                        new Check("check (\"Age\" >= 18)", "\"Age\" >= 18", List.of("Age")),
                        new Check(
                                "span",
                                "\"from\" < \"to\" and length(\"from\") = 10 and \"to\" <> 'never'",
                                List.of("from", "to")));
    }

    @Test
    void unique_keys_come_from_constraints_and_indexes() throws SQLException {
        Table table = table("""
                create table t (a int unique, b text, c text, unique (b, c));
                create unique index t_some on t (c) where c <> '';
                create unique index t_lower on t (lower(b), a desc);
                create index t_b on t (b);""");
        assertThat(table.uniqueKeys())
                .containsExactlyInAnyOrder(
                        new UniqueKey("unique (a)", List.of("a"), "", ""),
                        new UniqueKey("unique (b, c)", List.of("b", "c"), "", ""),
                        new UniqueKey("t_some", List.of("c"), "", "\"c\" <> ''"),
                        new UniqueKey("t_lower", List.of("a"), "lower(\"b\")", ""));
    }

    @Test
    void a_foreign_key_without_columns_leads_to_the_primary_key() throws SQLException {
        Table table = table("""
                create table Parent (b int, a int, primary key (a, b));
                create table t (x int, y int, foreign key (x, y) references parent on delete cascade deferrable initially deferred);""");
        assertThat(table.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.columns()).containsExactly("x", "y");
            assertThat(key.target()).isEqualTo(new TableRef("", "Parent"));
            assertThat(key.targetColumns()).containsExactly("a", "b");
            assertThat(key.onDelete()).isEqualTo("CASCADE");
            assertThat(key.deferrable()).isTrue();
        });
    }

    @Test
    void generated_columns_are_marked() throws SQLException {
        Table table = table("create table t (a int, b int generated always as (a + 1) stored, c int as (a - 1));");
        assertThat(table.columns())
                .extracting(Column::generatedExpression)
                .containsExactly(null, "\"a\" + 1", "\"a\" - 1");
    }

    @Test
    void a_table_made_from_a_query_and_one_with_constraints_without_commas_are_read() throws SQLException {
        SchemaSnapshot snapshot = snapshot("create table a as select 1 as x, 'y' as y;\n"
                + "create table t (x int not null default (1 + 1) collate nocase, check (x > 0) check (x < 9)"
                + " constraint u unique (x));");
        assertThat(snapshot.warnings()).isEmpty();
        Table table = snapshot.table(new TableRef("", "t")).orElseThrow();
        assertThat(table.checks()).hasSize(2);
        assertThat(table.uniqueKeys()).extracting(UniqueKey::name).containsExactly("u");
    }

    @Test
    void shadow_tables_are_not_shown_and_virtual_ones_hold_rows() throws SQLException {
        SchemaSnapshot snapshot = snapshot("create virtual table book using fts5 (title);");
        assertThat(snapshot.tables()).extracting(table -> table.ref().name()).containsExactly("book");
        assertThat(snapshot.objects().keySet()).extracting(key -> key.table()).containsOnly("", "book");
    }
}
