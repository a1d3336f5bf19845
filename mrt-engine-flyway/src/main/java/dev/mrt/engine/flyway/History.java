package dev.mrt.engine.flyway;

import dev.mrt.api.schema.TableRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's history table, read and written by plain SQL: open-source Flyway cannot say that a migration was undone, and refuses to read what the
 * paid editions write. A row is removed instead, as teams do by hand. Nothing is remembered from call to call.
 */
final class History {

    private static final List<String> COLUMNS = List.of(
            "installed_rank",
            "version",
            "description",
            "type",
            "script",
            "checksum",
            "installed_by",
            "installed_on",
            "execution_time",
            "success");

    private static final List<String> NOT_MIGRATIONS = List.of("SCHEMA", "BASELINE", "DELETE");

    /** One row, with what its columns hold. */
    record Row(List<@Nullable Object> values, boolean success) {

        @Nullable
        String version() {
            return text(1);
        }

        String description() {
            return Objects.requireNonNullElse(text(2), "");
        }

        boolean isBaseline() {
            return "BASELINE".equals(text(3));
        }

        boolean isMigration() {
            return !NOT_MIGRATIONS.contains(String.valueOf(text(3)));
        }

        private @Nullable String text(int column) {
            Object value = values.get(column);
            return value == null ? null : value.toString();
        }
    }

    private final String schema;
    private final String table;

    History(Configuration flyway) {
        String defaultSchema = flyway.getDefaultSchema();
        String[] schemas = flyway.getSchemas();
        schema = defaultSchema != null ? defaultSchema : schemas.length > 0 ? schemas[0] : "";
        table = flyway.getTable();
    }

    TableRef name() {
        return new TableRef(schema, table);
    }

    boolean exists(Connection connection) throws SQLException {
        String wanted = schema;
        if (wanted.isEmpty()) {
            wanted = firstOf(connection.getSchema(), connection.getCatalog());
        }
        try (ResultSet tables = connection.getMetaData().getTables(null, null, table, null)) {
            while (tables.next()) {
                String where = firstOf(tables.getString("TABLE_SCHEM"), tables.getString("TABLE_CAT"));
                if (table.equals(tables.getString("TABLE_NAME")) && (wanted.isEmpty() || wanted.equals(where))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String firstOf(@Nullable String first, @Nullable String second) {
        return first != null && !first.isEmpty() ? first : second == null ? "" : second;
    }

    /** All rows in the order in which they were written. */
    List<Row> rows(Connection connection) throws SQLException {
        return select(connection, null);
    }

    /** Removes what the history says of a migration, and gives it back. */
    List<Row> take(Connection connection, Step step) throws SQLException {
        List<Row> rows = select(connection, step);
        if (!rows.isEmpty()) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + quoted(connection) + where(connection, step))) {
                delete.setString(1, key(step));
                delete.executeUpdate();
            }
        }
        return rows;
    }

    void put(Connection connection, List<Row> rows) throws SQLException {
        String quote = quote(connection);
        String sql = "INSERT INTO " + quoted(connection) + " (" + columns(quote) + ") VALUES (?"
                + ", ?".repeat(COLUMNS.size() - 1) + ")";
        for (Row row : rows) {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (int i = 0; i < COLUMNS.size(); i++) {
                    insert.setObject(i + 1, row.values().get(i));
                }
                insert.executeUpdate();
            }
        }
    }

    /** Removes the row of a baseline that only the initial scripts made necessary. */
    void forgetBaseline(Connection connection) throws SQLException {
        String quote = quote(connection);
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM " + quoted(connection) + " WHERE " + quote + "type" + quote + " = 'BASELINE'")) {
            delete.executeUpdate();
        }
    }

    private List<Row> select(Connection connection, @Nullable Step step) throws SQLException {
        String sql = "SELECT " + columns(quote(connection)) + " FROM " + quoted(connection)
                + (step == null ? "" : where(connection, step)) + " ORDER BY 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (step != null) {
                select.setString(1, key(step));
            }
            try (ResultSet result = select.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= COLUMNS.size(); i++) {
            values.add(result.getObject(i));
        }
        return new Row(values, result.getBoolean(COLUMNS.size()));
    }

    private static String where(Connection connection, Step step) throws SQLException {
        String quote = quote(connection);
        String version = quote + "version" + quote;
        return step.version() != null
                ? " WHERE " + version + " = ?"
                : " WHERE " + version + " IS NULL AND " + quote + "description" + quote + " = ? AND " + quote + "type"
                        + quote + " <> 'SCHEMA'";
    }

    private static String key(Step step) {
        String version = step.historyVersion();
        return version == null ? step.description() : version;
    }

    private String quoted(Connection connection) throws SQLException {
        String quote = quote(connection);
        return (schema.isEmpty() ? "" : quote + schema + quote + ".") + quote + table + quote;
    }

    private static String columns(String quote) {
        return COLUMNS.stream().map(column -> quote + column + quote).collect(Collectors.joining(", "));
    }

    private static String quote(Connection connection) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        return quote == null ? "" : quote.strip();
    }
}
