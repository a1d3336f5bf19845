package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as any driver hands them out. */
record JdbcRows(Identifiers identifiers) implements RowSource {

    @Override
    public String query(Table table, List<Column> columns) {
        String list =
                columns.stream().map(column -> identifiers.name(column.name())).collect(Collectors.joining(", "));
        return "select " + list + " from " + identifiers.table(table.ref());
    }

    @Override
    public @Nullable String value(ResultSet rows, int index, Column column) throws SQLException {
        int type = rows.getMetaData().getColumnType(index);
        // H2 calls a UUID binary.
        return JdbcValue.read(rows, index, column.baseType().equals("uuid") ? Types.CHAR : type);
    }
}
