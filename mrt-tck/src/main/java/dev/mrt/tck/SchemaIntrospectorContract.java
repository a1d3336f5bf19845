package dev.mrt.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.api.spi.SnapshotSeries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link SchemaIntrospector} keeps, whatever the product. Extend it once per product:
 *
 * <pre>{@code
 * class PostgresContractTest extends SchemaIntrospectorContract {
 *     protected SchemaIntrospector introspector() { return new PostgresIntrospector(); }
 *     protected Connection connect() throws SQLException { return sandbox.connect(); }
 *     protected String schema() { return "public"; }
 * }
 * }</pre>
 *
 * <p>The SQL of the hooks is what most products understand; a subclass overrides what its product spells in another way.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class SchemaIntrospectorContract extends SchemaIntrospectorContractSupport {

    /** For subclasses. */
    protected SchemaIntrospectorContract() {}

    @Test
    void it_names_itself_and_supports_the_product() throws SQLException {
        try (Connection connection = connect()) {
            DatabaseInfo database = DatabaseInfo.of(connection);
            assertTrue(introspector().supports(database), "supports " + database);
            assertFalse(introspector().supports(new DatabaseInfo("Nonesuch", "1", 1, 0)), "supports any product");
            assertFalse(introspector().id().isBlank(), "id");
            assertTrue(introspector().covers(database).contains(Facet.TABLE), "covers tables");
        }
    }

    @Test
    void an_empty_database_has_no_tables() throws SQLException {
        try (Connection connection = connect()) {
            SchemaSnapshot snapshot = snapshot(connection);
            assertEquals(List.of(), snapshot.tables());
            assertEquals(List.of(), snapshot.warnings());
        }
    }

    @Test
    void the_snapshot_says_who_took_it_and_what_is_covered() throws SQLException {
        try (Connection connection = withSample()) {
            SchemaSnapshot snapshot = snapshot(connection);
            assertEquals(introspector().id(), snapshot.introspector());
            assertEquals(introspector().covers(snapshot.database()), snapshot.covered());
            snapshot.objects()
                    .values()
                    .forEach(object -> object.attributes()
                            .forEach((name, attribute) -> assertTrue(
                                    snapshot.covered().contains(attribute.facet()),
                                    () -> object.key() + " " + name + " has a facet that is not covered")));
        }
    }

    @Test
    void two_snapshots_of_one_state_are_equal() throws SQLException {
        try (Connection connection = withSample()) {
            SchemaSnapshot first = snapshot(connection);
            SchemaSnapshot second = snapshot(connection);
            assertEquals(first.objects(), second.objects());
            assertEquals(first.tables(), second.tables());
        }
    }

    @Test
    void tables_are_there_with_columns_and_keys_and_views_are_not() throws SQLException {
        try (Connection connection = withSample()) {
            SchemaSnapshot snapshot = snapshot(connection);
            assertEquals(
                    List.of(ref("child"), ref("parent")),
                    snapshot.tables().stream().map(Table::ref).toList());
            Table parent = snapshot.table(ref("parent")).orElseThrow();
            assertEquals(List.of(spelled("id")), parent.primaryKey());
            assertEquals(
                    Stream.of("id", "code", "note").map(this::spelled).toList(),
                    parent.columns().stream().map(Column::name).toList());
            assertEquals(
                    List.of(false, false, true),
                    parent.columns().stream().map(Column::nullable).toList());
            assertEquals(20, parent.columns().get(1).length());
            assertEquals(
                    List.of(List.of(spelled("code"))),
                    parent.uniqueKeys().stream().map(Table.UniqueKey::columns).toList());
        }
    }

    @Test
    void references_and_checks_are_there() throws SQLException {
        try (Connection connection = withSample()) {
            SchemaSnapshot snapshot = snapshot(connection);
            Table child = snapshot.table(ref("child")).orElseThrow();
            assertEquals(1, child.foreignKeys().size());
            Table.ForeignKey reference = child.foreignKeys().get(0);
            Column amount = child.column(spelled("amount")).orElseThrow();
            assertAll(
                    () -> assertEquals(ref("parent"), reference.target()),
                    () -> assertEquals(List.of(spelled("parent_id")), reference.columns()),
                    () -> assertEquals(List.of(spelled("id")), reference.targetColumns()),
                    () -> assertEquals("CASCADE", reference.onDelete()),
                    () -> assertEquals(10, amount.precision()),
                    () -> assertEquals(2, amount.scale()),
                    () -> assertEquals(
                            snapshot.covered().contains(Facet.CHECK) ? 1 : 0,
                            child.checks().size()));
        }
    }

    @TestFactory
    Stream<DynamicTest> an_ordinary_change_shows_and_a_series_tells_the_same() {
        return alterations().stream()
                .map(change -> DynamicTest.dynamicTest(change, () -> {
                    try (Connection connection = withSample()) {
                        SnapshotSeries series = introspector().series();
                        SchemaSnapshot before = series.next(connection, EVERYTHING);
                        execute(connection, change);
                        SchemaSnapshot after = snapshot(connection);
                        assertNotEquals(before.objects(), after.objects());
                        assertEquals(after, series.next(connection, EVERYTHING));
                    }
                }));
    }

    @Test
    void a_series_may_change_its_scope() throws SQLException {
        try (Connection connection = withSample()) {
            SnapshotSeries series = introspector().series();
            SnapshotScope narrow = new SnapshotScope(List.of(), Set.of(ref("child")));
            for (SnapshotScope scope : List.of(EVERYTHING, narrow, EVERYTHING)) {
                execute(connection, "create table more (id integer)");
                assertEquals(introspector().snapshot(connection, scope), series.next(connection, scope));
                execute(connection, "drop table more");
            }
        }
    }

    @Test
    void tables_that_were_dropped_and_made_again_are_the_same() throws SQLException {
        try (Connection connection = withSample()) {
            SchemaSnapshot before = snapshot(connection);
            execute(connection, "drop view large", "drop table child", "drop table parent");
            execute(connection, sample().toArray(String[]::new));
            SchemaSnapshot after = snapshot(connection);
            assertEquals(before.objects(), after.objects());
            assertEquals(before.tables(), after.tables());
        }
    }

    @Test
    void a_default_of_null_is_no_default() throws SQLException {
        try (Connection connection = withSample()) {
            execute(connection, "create table plain (id integer, n integer)");
            SchemaSnapshot without = snapshot(connection);
            execute(connection, "drop table plain", "create table plain (id integer, n integer default null)");
            SchemaSnapshot with = snapshot(connection);
            assertEquals(without.objects(), with.objects());
            assertEquals(without.tables(), with.tables());
        }
    }

    @Test
    void rows_do_not_show() throws SQLException {
        try (Connection connection = withSample()) {
            SchemaSnapshot before = snapshot(connection);
            execute(
                    connection,
                    "insert into parent (id, code, note) values (1, 'a', 'b')",
                    "insert into child (id, parent_id, amount) values (1, 1, 5)");
            assertEquals(before.objects(), snapshot(connection).objects());
        }
    }

    @Test
    void an_excluded_table_leaves_no_trace() throws SQLException {
        try (Connection connection = withSample()) {
            SchemaSnapshot before = snapshot(connection);
            execute(
                    connection,
                    "create table history (rank_no integer not null primary key, done integer)",
                    "create index history_done on history (done)");
            SnapshotScope anywhere = new SnapshotScope(List.of(), Set.of(new TableRef("", "HiStory")));
            SnapshotScope there = new SnapshotScope(List.of(), Set.of(ref("history")));
            assertNotEquals(before.objects(), snapshot(connection).objects());
            for (SnapshotScope scope : List.of(anywhere, there)) {
                SchemaSnapshot after = introspector().snapshot(connection, scope);
                assertEquals(before.objects(), after.objects());
                assertEquals(before.tables(), after.tables());
            }
        }
    }

    @Test
    void a_schema_that_does_not_exist_is_an_error() throws SQLException {
        assumeTrue(!schema().isEmpty(), "the product has schemas");
        try (Connection connection = withSample()) {
            SnapshotScope wrong = new SnapshotScope(List.of("nonesuch"), Set.of());
            MrtException refused =
                    assertThrows(MrtException.class, () -> introspector().snapshot(connection, wrong));
            assertTrue(refused.toString().contains("nonesuch"), refused.toString());
            assertEquals(2, snapshot(connection).tables().size());
        }
    }

    @Test
    void a_schema_may_be_named_in_another_case() throws SQLException {
        assumeTrue(!schema().isEmpty(), "the product has schemas");
        try (Connection connection = withSample()) {
            String otherCase =
                    spelled("a").equals("a") ? schema().toUpperCase(Locale.ROOT) : schema().toLowerCase(Locale.ROOT);
            SchemaSnapshot exact = introspector().snapshot(connection, new SnapshotScope(List.of(schema()), Set.of()));
            SchemaSnapshot loose = introspector().snapshot(connection, new SnapshotScope(List.of(otherCase), Set.of()));
            assertEquals(2, exact.tables().size());
            assertEquals(exact.objects(), loose.objects());
        }
    }

    @Test
    void an_open_transaction_stays_open_and_uncommitted() throws SQLException {
        try (Connection connection = withSample()) {
            SnapshotSeries series = introspector().series();
            SchemaSnapshot outside = series.next(connection, EVERYTHING);
            connection.setAutoCommit(false);
            execute(connection, "insert into parent (id, code) values (1, 'a')");
            SchemaSnapshot inside = snapshot(connection);
            assertEquals(inside, series.next(connection, EVERYTHING));
            assertFalse(connection.getAutoCommit());
            assertEquals(1, count(connection));
            connection.rollback();
            connection.setAutoCommit(true);
            assertEquals(0, count(connection));
            assertEquals(outside.objects(), inside.objects());
        }
    }

    @Test
    void auto_commit_stays_on() throws SQLException {
        try (Connection connection = withSample()) {
            snapshot(connection);
            assertTrue(connection.getAutoCommit());
            execute(connection, "insert into parent (id, code) values (1, 'a')");
            assertEquals(1, count(connection));
        }
    }

    @Test
    void more_tables_take_no_more_statements() throws SQLException {
        assumeTrue(readsAllTablesAtOnce(), "the reader asks for all tables at once");
        try (Connection connection = withSample()) {
            int few = statements(connection);
            for (int i = 0; i < 10; i++) {
                execute(connection, "create table more" + i + " (id integer not null primary key, a integer)");
            }
            assertEquals(few, statements(connection));
            connection.setAutoCommit(false);
            int inTransaction = statements(connection);
            connection.rollback();
            connection.setAutoCommit(true);
            assertTrue(few <= mostStatements(), few + " statements");
            assertTrue(inTransaction <= mostStatements(), inTransaction + " statements in a transaction");
        }
    }
}
