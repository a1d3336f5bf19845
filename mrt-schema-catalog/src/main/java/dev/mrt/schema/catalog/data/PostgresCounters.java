package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.postgres.NamedQuery;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sequences that feed columns of PostgreSQL: identities, owned ones, and those that a default calls. */
final class PostgresCounters {

    /** Of those that were never called: only the sequence itself tells a value that was set for the first call. */
    private static final int MOST_PER_STATEMENT = 200;

    private static final NamedQuery FEEDING = NamedQuery.of("counters", "", """
            select distinct sn.nspname as sequence_schema, s.relname as sequence_name,
              tn.nspname as table_schema, t.relname as table_name, a.attname as column_name, q.seqincrement as step,
              case when s.relpersistence <> 't' and has_sequence_privilege(s.oid, 'usage, select')
                then pg_sequence_last_value(s.oid::regclass) end as last_value
            from (
              select objid as sequence, refobjid as relation, refobjsubid as number from pg_catalog.pg_depend
              where classid = 'pg_catalog.pg_class'::regclass and refclassid = 'pg_catalog.pg_class'::regclass
                and deptype in ('a', 'i') and refobjsubid > 0
              union all
              select d.refobjid, f.adrelid, f.adnum
              from pg_catalog.pg_depend d
              join pg_catalog.pg_attrdef f on f.oid = d.objid
              where d.classid = 'pg_catalog.pg_attrdef'::regclass and d.refclassid = 'pg_catalog.pg_class'::regclass
            ) u
            join pg_catalog.pg_sequence q on q.seqrelid = u.sequence
            join pg_catalog.pg_class s on s.oid = u.sequence
            join pg_catalog.pg_namespace sn on sn.oid = s.relnamespace
            join pg_catalog.pg_class t on t.oid = u.relation
            join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = u.number
            where a.atttypid in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'numeric'::regtype)
              or exists (select from pg_catalog.pg_type d where d.oid = a.atttypid and d.typtype = 'd'
                and d.typbasetype in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'numeric'::regtype))
            order by 1, 2, 3, 4, 5
            """);

    private PostgresCounters() {}

    /**
     * Reads the counters that feed columns of tables.
     *
     * @param prepared the names of the queries that the session knows
     */
    static void read(Connection connection, List<String> prepared, Collection<Table> tables, Reading reading)
            throws SQLException {
        Set<TableRef> wanted = tables.stream().map(Table::ref).collect(Collectors.toSet());
        FEEDING.prepare(connection, prepared);
        List<CatalogRow> feeding = CatalogRow.read(connection, FEEDING.execute()).stream()
                .filter(row -> wanted.contains(table(row)))
                .toList();
        feeding.stream().filter(row -> row.get("last_value") != null).forEach(row -> add(row, row, true, reading));
        List<CatalogRow> fresh =
                feeding.stream().filter(row -> row.get("last_value") == null).toList();
        Isolation isolation = Isolation.savepoints(connection);
        for (int i = 0; i < fresh.size(); i += MOST_PER_STATEMENT) {
            List<CatalogRow> some = fresh.subList(i, Math.min(fresh.size(), i + MOST_PER_STATEMENT));
            try {
                isolation.run(() -> add(connection, some, reading));
            } catch (SQLException e) {
                oneByOne(connection, isolation, some, reading, e);
            }
        }
    }

    private static void oneByOne(
            Connection connection, Isolation isolation, List<CatalogRow> some, Reading reading, SQLException failure)
            throws SQLException {
        if (Reading.endsAll(failure)) {
            throw failure;
        }
        for (CatalogRow row : some) {
            try {
                isolation.run(() -> add(connection, List.of(row), reading));
            } catch (SQLException e) {
                reading.unread("sequence " + sequence(row), e);
            }
        }
    }

    private static void add(Connection connection, List<CatalogRow> feeding, Reading reading) throws SQLException {
        String query = IntStream.range(0, feeding.size())
                .mapToObj(number -> "select " + number + " as number, last_value, is_called from "
                        + Identifiers.STANDARD.table(sequence(feeding.get(number))))
                .collect(Collectors.joining(" union all "));
        for (CatalogRow state : CatalogRow.read(connection, query)) {
            CatalogRow row = feeding.get(Integer.parseInt(state.text("number")));
            add(row, state, state.text("is_called").startsWith("t"), reading);
        }
    }

    private static void add(CatalogRow row, CatalogRow state, boolean called, Reading reading) {
        BigInteger step = new BigInteger(row.text("step"));
        BigInteger last = new BigInteger(state.text("last_value"));
        BigInteger next = called ? last.add(step) : last;
        reading.counter(sequence(row).toString(), table(row), row.text("column_name"), next, step);
    }

    private static TableRef sequence(CatalogRow row) {
        return new TableRef(row.text("sequence_schema"), row.text("sequence_name"));
    }

    private static TableRef table(CatalogRow row) {
        return new TableRef(row.text("table_schema"), row.text("table_name"));
    }
}
