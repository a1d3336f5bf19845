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
              array(select name from pg_catalog.pg_prepared_statements where name ~ '^mrt_') as prepared
            """;

    private final Connection connection;
    private final int major;
    private final List<String> schemas;
    private final boolean prepared;

    private CatalogReader(Connection connection, int major, List<String> schemas, boolean prepared) {
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
                    connection, () -> pinned(connection, database, scope).atOnce());
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

    private static CatalogReader pinned(Connection connection, DatabaseInfo database, SnapshotScope scope)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PIN)) {
            row.next();
            return new CatalogReader(
                    connection,
                    database.major(),
                    Schemas.resolve(scope.schemas(), strings(row, "schemas")),
                    strings(row, "prepared")
                            .contains(CatalogQuery.of(database.major()).name()));
        }
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private Facts atOnce() throws SQLException {
        CatalogQuery query = CatalogQuery.of(major);
        try (Statement statement = connection.createStatement()) {
            if (!prepared) {
                statement.execute(query.prepare());
            }
            try (ResultSet rows = statement.executeQuery(query.execute(schemas))) {
                return new Facts(facts(rows), Map.of());
            }
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
        try (PreparedStatement statement = connection.prepareStatement(Section.sql(sections, major))) {
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
