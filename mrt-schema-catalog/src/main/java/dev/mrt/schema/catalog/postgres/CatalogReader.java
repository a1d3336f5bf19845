package dev.mrt.schema.catalog.postgres;

import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.snapshot.Schemas;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads all sections in one statement; if that fails one by one, so that one that fails does not take the others with it. */
final class CatalogReader {

    /** Settings that change how PostgreSQL prints expressions, and the compiler that is slower than these queries. */
    private static final String PIN = """
            select set_config('search_path', '', true), set_config('TimeZone', 'UTC', true),
              set_config('DateStyle', 'ISO, MDY', true), set_config('IntervalStyle', 'postgres', true),
              set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true),
              set_config('quote_all_identifiers', 'off', true), set_config('standard_conforming_strings', 'on', true),
              set_config('jit', 'off', true),
              set_config('plan_cache_mode', 'force_generic_plan', true),
              array(select nspname::text from pg_catalog.pg_namespace
                where nspname !~ '^pg_' and nspname <> 'information_schema') as schemas,
              %s as prepared
            """.formatted(NamedQuery.KNOWN);

    private final Connection connection;
    private final int major;
    private final List<String> schemas;
    private final List<String> prepared;

    private CatalogReader(Connection connection, int major, List<String> schemas, List<String> prepared) {
        this.connection = connection;
        this.major = major;
        this.schemas = schemas;
        this.prepared = prepared;
    }

    /**
     * What was read.
     *
     * @param facts every row of every section
     * @param failures the sections that could not be read, with the server's error
     */
    record Facts(List<Fact> facts, Map<Section, String> failures) {}

    /**
     * Reads the catalog.
     *
     * @param connection the connection
     * @param database which server
     * @param scope which schemas
     * @return the facts, also those of tables that the scope excludes
     * @throws SQLException if tables and columns cannot be read
     */
    static Facts read(Connection connection, DatabaseInfo database, SnapshotScope scope) throws SQLException {
        try {
            return ScratchTransaction.in(
                    connection,
                    () -> new Facts(pinned(connection, database, scope).all(), Map.of()));
        } catch (SQLException atOnce) {
            try {
                return ScratchTransaction.in(
                        connection, () -> pinned(connection, database, scope).oneByOne());
            } catch (SQLException oneByOne) {
                oneByOne.addSuppressed(atOnce);
                throw oneByOne;
            }
        }
    }

    /**
     * A reader for work in a transaction that is taken back.
     *
     * @param connection the connection; its settings are pinned
     * @param database which server
     * @param scope which schemas
     * @return the reader
     * @throws SQLException if the settings cannot be pinned
     */
    static CatalogReader pinned(Connection connection, DatabaseInfo database, SnapshotScope scope) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PIN)) {
            row.next();
            return new CatalogReader(
                    connection,
                    database.major(),
                    Schemas.resolve(scope.schemas(), strings(row, "schemas")),
                    strings(row, "prepared"));
        }
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    List<String> schemas() {
        return schemas;
    }

    /** Every fact. */
    List<Fact> all() throws SQLException {
        return run(CatalogQueries.of(major).whole(), CatalogReader::facts, NamedQuery.array(schemas));
    }

    /** Relations together with those whose text may name them. */
    List<Long> withDependants(List<Long> relations) throws SQLException {
        return run(CatalogQueries.of(major).dependants(), CatalogReader::numbers, NamedQuery.oids(relations));
    }

    private static List<Long> numbers(ResultSet rows) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        while (rows.next()) {
            long number = rows.getLong(1);
            if (!rows.wasNull()) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** The facts of certain relations, and those that belong to no relation. */
    List<Fact> some(Collection<Long> relations) throws SQLException {
        return run(
                CatalogQueries.of(major).some(),
                CatalogReader::facts,
                NamedQuery.array(schemas),
                NamedQuery.oids(relations));
    }

    /** The versions of the catalogs' rows. */
    Versions versions() throws SQLException {
        return run(CatalogQueries.of(major).versions(), Versions::of);
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T run(NamedQuery query, Reading<T> reading, String... arguments) throws SQLException {
        query.prepare(connection, prepared);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.execute(arguments))) {
            return reading.of(rows);
        }
    }

    private Facts oneByOne() throws SQLException {
        Map<Section, String> failures = new EnumMap<>(Section.class);
        List<Fact> facts = new ArrayList<>();
        for (Section section : Section.of(major)) {
            try {
                facts.addAll(ScratchTransaction.in(connection, () -> query(List.of(section))));
            } catch (SQLException e) {
                if (section.essential()) {
                    throw e;
                }
                failures.put(section, String.valueOf(e.getMessage()));
            }
        }
        return new Facts(facts, failures);
    }

    private List<Fact> query(List<Section> sections) throws SQLException {
        Array names = connection.createArrayOf("text", schemas.toArray());
        try (PreparedStatement statement =
                connection.prepareStatement(Section.sql(sections, major, Section.Extent.WHOLE))) {
            statement.setArray(1, names);
            try (ResultSet rows = statement.executeQuery()) {
                return facts(rows);
            }
        }
    }

    private static List<Fact> facts(ResultSet rows) throws SQLException {
        List<Fact> facts = new ArrayList<>();
        while (rows.next()) {
            facts.add(fact(rows));
        }
        return facts;
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return Fact.of(
                row.getString(1),
                row.getString(2),
                new TableRef(row.getString(3), row.getString(4)),
                row.getString(5),
                (String[]) row.getArray(6).getArray());
    }
}
