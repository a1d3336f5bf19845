package dev.mrt.schema.catalog.mysql;

import dev.mrt.api.schema.Facet;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads section by section; one that fails is noted and does not keep the others from being read. */
final class CatalogReader {

    private final Connection connection;
    private final Server server;
    private final Map<Section, List<Row>> rows = new EnumMap<>(Section.class);
    private final List<Row> sequences = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Set<Facet> uncovered = EnumSet.noneOf(Facet.class);

    private CatalogReader(Connection connection, Server server) {
        this.connection = connection;
        this.server = server;
    }

    /**
     * Reads the catalog.
     *
     * @param connection with a pinned session
     * @param server where
     * @param schemas the databases to read
     * @param databases what was read of {@link Section#DATABASES} already
     * @return the rows, also those of tables that a scope excludes
     * @throws SQLException if tables and columns cannot be read
     */
    static Catalog read(Connection connection, Server server, List<String> schemas, List<Row> databases)
            throws SQLException {
        CatalogReader reader = new CatalogReader(connection, server);
        reader.rows.put(Section.DATABASES, databases);
        for (String schema : schemas) {
            for (Section section : Section.values()) {
                if (section != Section.DATABASES && section.existsIn(server)) {
                    reader.section(section, schema);
                }
            }
            reader.sequences(schema);
        }
        if (!server.mariaDb()) {
            reader.nameTablesOfChecks();
        }
        return new Catalog(server, schemas, reader.rows, reader.sequences, reader.failures, reader.uncovered);
    }

    private void section(Section section, String schema) throws SQLException {
        List<Row> target = rows.computeIfAbsent(section, any -> new ArrayList<>());
        try {
            target.addAll(Row.query(connection, section.sql(server), List.of(schema)));
        } catch (SQLException e) {
            if (section.essential()) {
                throw e;
            }
            failed(section.words() + " of database " + schema, section.facets(), e);
        }
    }

    /** MySQL's list of checks lacks the table; a check's name is unique in its database. */
    private void nameTablesOfChecks() {
        Map<String, String> tables = new HashMap<>();
        for (Row row : rows.getOrDefault(Section.CONSTRAINTS, List.of())) {
            if (row.text("constraint_type").equals("CHECK")) {
                tables.put(row.text("table_schema") + "." + row.text("constraint_name"), row.text("table_name"));
            }
        }
        rows.computeIfPresent(
                Section.CHECKS,
                (section, checks) -> checks.stream()
                        .map(check -> check.with(
                                "table_name",
                                tables.getOrDefault(
                                        check.text("table_schema") + "." + check.text("constraint_name"), "")))
                        .toList());
    }

    /** Before MariaDB 11.5 only the sequence itself knows how it was defined. */
    private void sequences(String schema) {
        String sql = rows.getOrDefault(Section.TABLES, List.of()).stream()
                .filter(row -> row.text("table_type").equals("SEQUENCE")
                        && row.text("table_schema").equals(schema))
                .map(Row::table)
                .map(table -> "select " + literal(table.schema()) + " as table_schema, " + literal(table.name())
                        + " as table_name, minimum_value, maximum_value, start_value, increment, cache_size, cycle_option from "
                        + quoted(table.schema()) + "." + quoted(table.name()))
                .collect(Collectors.joining(" union all "));
        if (sql.isEmpty()) {
            return;
        }
        try {
            sequences.addAll(Row.query(connection, sql, List.of()));
        } catch (SQLException e) {
            failed("sequences of database " + schema, Set.of(Facet.SEQUENCE), e);
        }
    }

    private void failed(String what, Set<Facet> facets, SQLException e) {
        failures.add("The " + what + " could not be read and are not compared: " + e.getMessage());
        uncovered.addAll(facets);
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
