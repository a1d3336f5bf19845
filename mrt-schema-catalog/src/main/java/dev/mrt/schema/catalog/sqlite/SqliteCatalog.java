package dev.mrt.schema.catalog.sqlite;

import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SnapshotScope;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import dev.mrt.schema.catalog.snapshot.SnapshotBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What SQLite's own tables and pragmas say.
 *
 * @param statements the rows of {@code sqlite_schema} that are in scope
 * @param tables the rows of {@code pragma_table_list} of the tables in scope, by the table's name
 * @param columns the rows of {@code pragma_table_xinfo} by the table's name
 */
record SqliteCatalog(
        List<CatalogRow> statements, Map<String, CatalogRow> tables, Map<String, List<CatalogRow>> columns) {

    private static final String COLUMNS =
            "select m.name as table_name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk,"
                    + " x.hidden from pragma_table_list m join pragma_table_xinfo(m.name, 'main') x"
                    + " where m.schema = 'main' and m.type = ? and x.hidden <> 1 order by m.name, x.cid";

    static SqliteCatalog read(Connection connection, SnapshotScope scope, SnapshotBuilder builder) throws SQLException {
        Map<String, CatalogRow> tables = new HashMap<>();
        Set<String> out = new HashSet<>();
        for (CatalogRow row : CatalogRow.read(
                connection, "select name, type, wr, strict from pragma_table_list where schema = 'main'")) {
            String name = row.text("name");
            if (name.startsWith("sqlite_") || row.text("type").equals("shadow") || excludes(scope, name)) {
                out.add(name);
            } else {
                tables.put(name, row);
            }
        }
        List<CatalogRow> statements =
                CatalogRow.read(connection, "select type, name, tbl_name, sql from sqlite_schema order by name")
                        .stream()
                        .filter(row -> row.get("sql") != null && !out.contains(row.text("tbl_name")))
                        .filter(row -> !row.text("type").equals("view") || !out.contains(row.text("name")))
                        .toList();
        List<CatalogRow> columns = new ArrayList<>(CatalogRow.read(connection, COLUMNS, "table"));
        columns.addAll(columnsOfVirtualTables(connection, tables, builder));
        Map<String, List<CatalogRow>> byTable =
                columns.stream().collect(Collectors.groupingBy(row -> row.text("table_name")));
        byTable.keySet().retainAll(tables.keySet());
        return new SqliteCatalog(statements, tables, byTable);
    }

    private static boolean excludes(SnapshotScope scope, String name) {
        return scope.excludes(new TableRef("", name)) || scope.excludes(new TableRef("main", name));
    }

    /** They can be asked only where the module that keeps their rows is loaded. */
    private static List<CatalogRow> columnsOfVirtualTables(
            Connection connection, Map<String, CatalogRow> tables, SnapshotBuilder builder) throws SQLException {
        if (tables.values().stream().noneMatch(row -> row.text("type").equals("virtual"))) {
            return List.of();
        }
        try {
            return CatalogRow.read(connection, COLUMNS, "virtual");
        } catch (SQLException e) {
            builder.warning("SQLite cannot list the columns of the virtual tables: " + e.getMessage());
            return List.of();
        }
    }
}
