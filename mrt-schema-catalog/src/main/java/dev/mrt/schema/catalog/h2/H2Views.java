package dev.mrt.schema.catalog.h2;

import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Queries of {@code INFORMATION_SCHEMA}, and what they give. */
final class H2Views {

    /**
     * A query.
     *
     * @param sql its text
     * @param arguments the values of its parameters
     */
    record Query(String sql, List<Object> arguments) {}

    private final Connection connection;
    private final Map<Query, List<CatalogRow>> known;
    private final Map<Query, List<CatalogRow>> read = new HashMap<>();

    /**
     * Starts asking.
     *
     * @param known what some queries give now
     */
    H2Views(Connection connection, Map<Query, List<CatalogRow>> known) {
        this.connection = connection;
        this.known = known;
    }

    /** Runs queries, to know what they give now. */
    static Map<Query, List<CatalogRow>> ask(Connection connection, Set<Query> queries) throws SQLException {
        Map<Query, List<CatalogRow>> answers = new HashMap<>();
        for (Query query : queries) {
            answers.put(query, run(connection, query));
        }
        return answers;
    }

    private static List<CatalogRow> run(Connection connection, Query query) throws SQLException {
        return List.copyOf(
                CatalogRow.read(connection, query.sql(), query.arguments().toArray()));
    }

    Connection connection() {
        return connection;
    }

    /** In upper case, as a database with {@code DATABASE_TO_UPPER=FALSE} finds its own views by no other spelling. */
    List<CatalogRow> query(String sql, Object... arguments) throws SQLException {
        Query query = new Query(sql.toUpperCase(Locale.ROOT), List.of(arguments));
        List<CatalogRow> rows = known.get(query);
        if (rows == null) {
            rows = run(connection, query);
        }
        read.put(query, rows);
        return rows;
    }

    /** What was asked up to now, with the answers. */
    Map<Query, List<CatalogRow>> read() {
        return read;
    }
}
