package dev.mrt.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mrt.api.data.Counter;
import dev.mrt.api.data.DataSnapshot;
import dev.mrt.api.data.Row;
import dev.mrt.api.data.TableData;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.spi.DataReader;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DataReader} keeps, whatever the product. Extend it once per product; the SQL of the hooks is what most products
 * understand, a subclass overrides what its product spells in another way.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class DataReaderContract extends DataReaderContractSupport {

    /** For subclasses. */
    protected DataReaderContract() {}

    @Test
    void it_supports_the_product() throws SQLException {
        try (Connection connection = connect()) {
            assertTrue(reader().supports(DatabaseInfo.of(connection)));
        }
    }

    @Test
    void values_are_exact() throws SQLException {
        try (Connection connection = withItems()) {
            assertEquals(
                    Set.of(
                            row("1", "1.5", "  Both Ends  ", "9223372036854775807"),
                            row("2", "-12345678.01", "", "-1"),
                            row("3", "0", "Ünïcode ✓", "0"),
                            row("4", null, null, null)),
                    new HashSet<>(items(read(connection)).rows()));
        }
    }

    @Test
    void the_columns_are_in_the_order_of_the_table_and_the_primary_key_is_the_key() throws SQLException {
        try (Connection connection = withItems()) {
            TableData items = items(read(connection));
            assertEquals(ref("item"), items.table());
            assertEquals(names("id", "amount", "note", "big"), items.columns());
            assertEquals(names("id"), items.key());
        }
    }

    @Test
    void a_composite_key_is_whole_and_in_the_order_of_the_key() throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, "create table pair (a integer not null, b integer not null, primary key (b, a))");
            assertEquals(names("b", "a"), table(read(connection), "pair").key());
        }
    }

    @Test
    void a_unique_key_that_takes_null_identifies_no_row() throws SQLException {
        try (Connection connection = connect()) {
            execute(
                    connection,
                    "create table loose (a integer, constraint loose_a unique (a))",
                    "create table tight (a integer not null, b integer, constraint tight_a unique (a))");
            DataSnapshot data = read(connection);
            assertEquals(List.of(), table(data, "loose").key());
            assertEquals(names("a"), table(data, "tight").key());
        }
    }

    @Test
    void equal_rows_without_a_key_are_all_there() throws SQLException {
        try (Connection connection = connect()) {
            execute(
                    connection,
                    "create table tally (a integer, b varchar(10))",
                    "insert into tally values (1, 'x')",
                    "insert into tally values (1, 'x')",
                    "insert into tally values (2, null)");
            DataSnapshot data = read(connection);
            assertEquals(3, data.rowCount(ref("tally")));
            assertEquals(
                    2,
                    table(data, "tally").rows().stream()
                            .filter(row("1", "x")::equals)
                            .count());
        }
    }

    @Test
    void a_table_without_rows_is_there() throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, "create table hollow (id integer not null primary key)");
            assertEquals(List.of(), table(read(connection), "hollow").rows());
        }
    }

    @Test
    void reading_twice_gives_the_same_and_one_changed_value_shows() throws SQLException {
        try (Connection connection = withItems()) {
            Set<Row> before = new HashSet<>(items(read(connection)).rows());
            assertEquals(before, new HashSet<>(items(read(connection)).rows()));
            execute(connection, "update item set note = 'both ends' where id = 1");
            Set<Row> after = new HashSet<>(items(read(connection)).rows());
            after.removeAll(before);
            assertEquals(Set.of(row("1", "1.5", "both ends", "9223372036854775807")), after);
        }
    }

    @Test
    void long_texts_differ_by_their_last_character_and_take_little_room() throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, "create table essay (id integer not null primary key, body varchar(9000))");
            for (int i = 0; i < 2; i++) {
                execute(connection, "insert into essay values (" + i + ", '" + "word ".repeat(1600) + i + "')");
            }
            List<Row> rows = table(read(connection), "essay").rows();
            String first = String.valueOf(rows.get(0).values().get(1));
            assertNotEquals(first, rows.get(1).values().get(1));
            assertTrue(first.length() < 1000, first);
        }
    }

    @Test
    void only_the_tables_asked_for_are_read() throws SQLException {
        try (Connection connection = withItems()) {
            execute(connection, "create table other (id integer not null primary key)");
            SchemaSnapshot schema = schema(connection);
            DataSnapshot data = reader().read(
                            connection,
                            schema,
                            List.of(schema.table(ref("other")).orElseThrow()));
            assertEquals(Set.of(ref("other")), data.tables().keySet());
            assertEquals(
                    Set.of(),
                    reader().read(connection, schema, List.of()).tables().keySet());
        }
    }

    @Test
    void a_table_that_cannot_be_read_is_named_and_the_others_are_read() throws SQLException {
        try (Connection connection = withItems()) {
            execute(connection, "create table gone (id integer not null primary key)");
            SchemaSnapshot schema = schema(connection);
            execute(connection, "drop table gone");
            DataSnapshot data = reader().read(connection, schema, schema.tables());
            assertEquals(Set.of(ref("item")), data.tables().keySet());
            assertEquals(Set.of(ref("gone").toString()), data.unread().keySet());
            assertTrue(
                    data.unread()
                            .values()
                            .iterator()
                            .next()
                            .toLowerCase(Locale.ROOT)
                            .contains("gone"),
                    data.unread().toString());
        }
    }

    @Test
    void a_table_that_cannot_be_read_leaves_the_transaction_usable() throws SQLException {
        try (Connection connection = withItems()) {
            execute(connection, "create table gone (id integer not null primary key)");
            SchemaSnapshot schema = schema(connection);
            execute(connection, "drop table gone");
            connection.setAutoCommit(false);
            execute(connection, "insert into item (id) values (5)");
            DataSnapshot data = reader().read(connection, schema, schema.tables());
            assertEquals(5, data.rowCount(ref("item")));
            execute(connection, "insert into item (id) values (6)");
            assertEquals("6", text(connection, "select count(*) from item"));
            connection.rollback();
            assertEquals("4", text(connection, "select count(*) from item"));
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void an_open_transaction_is_read_and_stays_open_and_uncommitted() throws SQLException {
        try (Connection connection = withItems()) {
            connection.setAutoCommit(false);
            execute(connection, "insert into item (id) values (5)");
            assertEquals(5, read(connection).rowCount(ref("item")));
            assertFalse(connection.getAutoCommit());
            connection.rollback();
            assertEquals(4, read(connection).rowCount(ref("item")));
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void auto_commit_stays_on() throws SQLException {
        try (Connection connection = withItems()) {
            read(connection);
            assertTrue(connection.getAutoCommit());
        }
    }

    @Test
    void the_session_is_left_as_it_was_and_does_not_matter() throws SQLException {
        try (Connection connection = withItems()) {
            SchemaSnapshot schema = schema(connection);
            Set<Row> plain = new HashSet<>(
                    items(reader().read(connection, schema, schema.tables())).rows());
            execute(connection, disturbances().toArray(String[]::new));
            for (boolean autoCommit : new boolean[] {true, false}) {
                connection.setAutoCommit(autoCommit);
                String before = text(connection, settings());
                DataSnapshot data = reader().read(connection, schema, schema.tables());
                assertEquals(plain, new HashSet<>(items(data).rows()));
                assertEquals(before, text(connection, settings()));
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void a_counter_tells_what_it_gives_out_next() throws SQLException {
        assumeTrue(!counted().isEmpty(), "the reader knows counters");
        try (Connection connection = connect()) {
            execute(connection, counted().toArray(String[]::new));
            Counter fresh = counter(connection);
            assertEquals(BigInteger.ONE, fresh.next());
            assertNull(fresh.extreme());
            assertFalse(fresh.collides());
            execute(connection, "insert into ticket (note) values ('a')", "insert into ticket (note) values ('b')");
            Counter used = counter(connection);
            assertEquals(BigInteger.valueOf(3), used.next());
            assertEquals(BigInteger.TWO, used.extreme());
            assertEquals(ref("ticket"), used.table());
            assertEquals(spelled("id"), used.column());
            assertFalse(used.collides());
        }
    }

    @Test
    void a_counter_behind_its_column_collides() throws SQLException {
        assumeTrue(!counted().isEmpty(), "the reader knows counters");
        try (Connection connection = connect()) {
            execute(connection, counted().toArray(String[]::new));
            execute(connection, "insert into ticket (id, note) values (1, 'a')", "insert into ticket (id) values (7)");
            Counter counter = counter(connection);
            assertEquals(BigInteger.valueOf(7), counter.extreme());
            assertEquals(countersCanCollide(), counter.collides());
        }
    }
}
