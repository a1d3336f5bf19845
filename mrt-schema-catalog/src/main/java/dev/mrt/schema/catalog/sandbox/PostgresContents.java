package dev.mrt.schema.catalog.sandbox;

import dev.mrt.schema.catalog.sandbox.Inventory.Item;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The contents of a PostgreSQL database, found by what the catalog itself knows of every object
 * (<a href="https://www.postgresql.org/docs/current/functions-info.html">{@code pg_identify_object}</a>), so that no kind is forgotten.
 */
final class PostgresContents implements DatabaseContents {

    /** Any number; it marks our advisory locks. */
    private static final String LOCK = "select pg_try_advisory_lock(1836216417, 1)";

    private static final String UNLOCK = "select pg_advisory_unlock(1836216417, 1)";

    /** Objects made after {@code initdb} have larger ids (PostgreSQL's {@code FirstNormalObjectId} in {@code transam.h}). */
    private static final String QUERY = """
            select o.type, o.identity from (
              select 'pg_class'::regclass::oid as class, oid from pg_class where relkind in ('r', 'p', 'v', 'm', 'f', 'S') and relpersistence <> 't'
              union all select 'pg_type'::regclass, t.oid from pg_type t left join pg_class c on c.oid = t.typrelid
                where t.typtype in ('e', 'd', 'r', 'b', 'p', 'c') and coalesce(c.relkind, 'c') = 'c'
                and not exists (select 1 from pg_type e where e.typarray = t.oid)
              union all select 'pg_namespace'::regclass, oid from pg_namespace where nspname not like 'pg\\_%'
              union all select 'pg_proc'::regclass, oid from pg_proc
              union all select 'pg_collation'::regclass, oid from pg_collation
              union all select 'pg_conversion'::regclass, oid from pg_conversion
              union all select 'pg_operator'::regclass, oid from pg_operator
              union all select 'pg_opclass'::regclass, oid from pg_opclass
              union all select 'pg_opfamily'::regclass, oid from pg_opfamily
              union all select 'pg_ts_config'::regclass, oid from pg_ts_config
              union all select 'pg_ts_dict'::regclass, oid from pg_ts_dict
              union all select 'pg_ts_parser'::regclass, oid from pg_ts_parser
              union all select 'pg_ts_template'::regclass, oid from pg_ts_template
              union all select 'pg_statistic_ext'::regclass, oid from pg_statistic_ext
              union all select 'pg_extension'::regclass, oid from pg_extension
              union all select 'pg_event_trigger'::regclass, oid from pg_event_trigger
              union all select 'pg_publication'::regclass, oid from pg_publication
              union all select 'pg_foreign_data_wrapper'::regclass, oid from pg_foreign_data_wrapper
              union all select 'pg_foreign_server'::regclass, oid from pg_foreign_server
              union all select 'pg_language'::regclass, oid from pg_language
              union all select 'pg_am'::regclass, oid from pg_am
              union all select 'pg_cast'::regclass, oid from pg_cast
              union all select 'pg_transform'::regclass, oid from pg_transform
              union all select 'pg_largeobject'::regclass, oid from pg_largeobject_metadata
            ) a, lateral pg_identify_object(a.class, a.oid, 0) o
            where a.oid >= 16384 and o.identity is not null
              and not exists (select 1 from pg_depend d where d.classid = a.class and d.objid = a.oid and d.deptype = 'e')
            """;

    /** What takes most along comes first; event triggers could object to anything that follows. */
    private static final List<String> ORDER =
            List.of("event trigger", "publication", "extension", "schema", "table", "materialized view", "view");

    @Override
    public Inventory list(Connection session) throws SQLException {
        return new Inventory(new TreeSet<>(Rows.items(session, QUERY)));
    }

    @Override
    public void removeAllBut(Connection session, Set<Item> kept) throws SQLException {
        List<Item> left = surplus(session, kept);
        while (!left.isEmpty()) {
            List<SQLException> refusals = removeAll(session, left);
            List<Item> still = surplus(session, kept);
            if (still.size() >= left.size()) {
                String objects =
                        String.join(", ", still.stream().map(Item::toString).toList());
                throw new SQLException("These objects cannot be removed: " + objects + ".", firstOf(refusals));
            }
            left = still;
        }
    }

    private static Throwable firstOf(List<SQLException> refusals) {
        return refusals.isEmpty() ? new SQLException("The server removed nothing.") : refusals.get(0);
    }

    private List<Item> surplus(Connection session, Set<Item> kept) throws SQLException {
        List<Item> surplus = new ArrayList<>(list(session).items());
        surplus.removeAll(kept);
        surplus.sort(Comparator.comparingInt(PostgresContents::rank));
        return surplus;
    }

    private static int rank(Item item) {
        int rank = ORDER.indexOf(item.type());
        return rank < 0 ? ORDER.size() : rank;
    }

    /** One object may have to wait for another one; the caller asks again for what is left. */
    private static List<SQLException> removeAll(Connection session, List<Item> items) throws SQLException {
        List<SQLException> refusals = new ArrayList<>();
        try (Statement statement = session.createStatement()) {
            statement.execute("set lock_timeout = '30s'");
            for (Item item : items) {
                try {
                    statement.execute(removal(item));
                } catch (SQLException e) {
                    if (!session.isValid(10)) {
                        throw e;
                    }
                    refusals.add(e);
                }
            }
        }
        return refusals;
    }

    private static String removal(Item item) {
        return switch (item.type()) {
            case "large object" -> "select lo_unlink(" + item.identity() + ")";
            case "statistics object" -> "drop statistics if exists " + item.identity();
            case "foreign-data wrapper" -> "drop foreign data wrapper if exists " + item.identity() + " cascade";
            default -> "drop " + item.type() + " if exists " + item.identity() + " cascade";
        };
    }

    @Override
    public boolean claim(Connection session) throws SQLException {
        return Rows.column(session, LOCK).get(0).equals("t");
    }

    @Override
    public void release(Connection session) throws SQLException {
        Rows.column(session, UNLOCK);
    }
}
