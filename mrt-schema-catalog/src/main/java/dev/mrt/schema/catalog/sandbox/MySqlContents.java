package dev.mrt.schema.catalog.sandbox;

import dev.mrt.schema.catalog.sandbox.Inventory.Item;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The contents of one MariaDB or MySQL database. Triggers go with their tables. */
final class MySqlContents implements DatabaseContents {

    private static final String RELATIONS =
            "select case table_type when 'VIEW' then 'view' when 'SEQUENCE' then 'sequence' else 'table' end,"
                    + " concat('`', replace(table_name, '`', '``'), '`') from information_schema.tables"
                    + " where table_schema = database() and table_type <> 'TEMPORARY'";
    private static final String ROUTINES =
            "select lower(routine_type), concat('`', replace(routine_name, '`', '``'), '`') from information_schema.routines"
                    + " where routine_schema = database()";
    private static final String EVENTS =
            "select 'event', concat('`', replace(event_name, '`', '``'), '`') from information_schema.events"
                    + " where event_schema = database()";

    @Override
    public Inventory list(Connection session) throws SQLException {
        TreeSet<Item> items = new TreeSet<>();
        for (String query : List.of(RELATIONS, ROUTINES, EVENTS)) {
            items.addAll(Rows.items(session, query));
        }
        return new Inventory(items);
    }

    @Override
    public void removeAllBut(Connection session, Set<Item> kept) throws SQLException {
        List<Item> surplus = new ArrayList<>(list(session).items());
        surplus.removeAll(kept);
        try (Statement statement = session.createStatement()) {
            statement.execute("set session lock_wait_timeout = 30, foreign_key_checks = 0");
            for (Item item : surplus) {
                statement.execute("drop " + item.type() + " if exists " + item.identity());
            }
            statement.execute("set session foreign_key_checks = 1");
        }
    }

    /** Locks have names of at most 64 characters, and belong to the whole server. */
    @Override
    public boolean claim(Connection session) throws SQLException {
        String answer = Rows.column(session, "select get_lock(concat('mrt.', md5(database())), 0)")
                .get(0);
        if (answer == null) {
            throw new SQLException("the URL names no database to work in", "3D000");
        }
        return answer.equals("1");
    }

    @Override
    public void release(Connection session) throws SQLException {
        Rows.column(session, "select release_lock(concat('mrt.', md5(database())))");
    }
}
