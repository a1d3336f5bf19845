package dev.mrt.schema.catalog.data;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Column.Identity;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.schema.catalog.snapshot.CatalogRow;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Identities and sequences of H2. */
final class H2Counters {

    private static final Pattern NEXT_VALUE =
            Pattern.compile("NEXT VALUE FOR \"((?:[^\"]|\"\")+)\"\\.\"((?:[^\"]|\"\")+)\"");
    private static final Pattern NEXTVAL =
            Pattern.compile("NEXTVAL\\((?:'((?:[^']|'')+)',\\s*)?'((?:[^']|'')+)'\\)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> INTEGERS =
            Set.of("tinyint", "smallint", "integer", "bigint", "numeric", "decimal", "decfloat");

    private H2Counters() {}

    static void read(Connection connection, Collection<Table> tables, Reading reading) throws SQLException {
        identities(connection, tables, reading);
        sequences(connection, tables, reading);
    }

    private static void identities(Connection connection, Collection<Table> tables, Reading reading)
            throws SQLException {
        Map<TableRef, List<Column>> wanted = tables.stream()
                .collect(Collectors.toMap(
                        Table::ref,
                        table -> table.columns().stream()
                                .filter(column -> column.identity() != Identity.NONE)
                                .toList()));
        if (wanted.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        List<CatalogRow> rows;
        try {
            rows = CatalogRow.read(
                    connection,
                    "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, IDENTITY_BASE, IDENTITY_INCREMENT"
                            + " FROM INFORMATION_SCHEMA.COLUMNS WHERE IDENTITY_BASE IS NOT NULL");
        } catch (SQLException e) {
            if (Reading.endsAll(e)) {
                throw e;
            }
            // The schema's reader fails on the same view and has said what is not compared.
            return;
        }
        for (CatalogRow row : rows) {
            TableRef table = new TableRef(row.text("table_schema"), row.text("table_name"));
            String name = row.text("column_name");
            if (wanted.getOrDefault(table, List.of()).stream()
                    .anyMatch(column -> column.name().equals(name))) {
                reading.counter(
                        table,
                        name,
                        new BigInteger(row.text("identity_base")),
                        new BigInteger(row.text("identity_increment")));
            }
        }
    }

    private static void sequences(Connection connection, Collection<Table> tables, Reading reading)
            throws SQLException {
        Map<TableRef, CatalogRow> sequences = new HashMap<>();
        for (CatalogRow row : CatalogRow.read(
                connection,
                "SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, BASE_VALUE, \"INCREMENT\" FROM INFORMATION_SCHEMA.SEQUENCES")) {
            sequences.put(new TableRef(row.text("sequence_schema"), row.text("sequence_name")), row);
        }
        for (Table table : tables) {
            for (Column column : table.columns()) {
                TableRef name = sequence(table.ref(), column, sequences);
                CatalogRow row = name == null ? null : sequences.get(name);
                if (name != null && row != null) {
                    reading.counter(
                            name.toString(),
                            table.ref(),
                            column.name(),
                            new BigInteger(row.text("base_value")),
                            new BigInteger(row.text("increment")));
                }
            }
        }
    }

    private static @Nullable TableRef sequence(TableRef table, Column column, Map<TableRef, CatalogRow> sequences) {
        String value = column.defaultExpression();
        if (value == null || !INTEGERS.contains(column.baseType())) {
            return null;
        }
        Matcher next = NEXT_VALUE.matcher(value);
        if (next.find()) {
            return new TableRef(
                    next.group(1).replace("\"\"", "\""), next.group(2).replace("\"\"", "\""));
        }
        Matcher function = NEXTVAL.matcher(value);
        return function.find() ? lookUp(table, function.group(1), function.group(2), sequences.keySet()) : null;
    }

    /** H2 finds a sequence given as text in any case. */
    private static @Nullable TableRef lookUp(
            TableRef table, @Nullable String schema, String name, Set<TableRef> sequences) {
        int dot = name.indexOf('.');
        String in = schema == null && dot > 0 ? name.substring(0, dot) : schema == null ? table.schema() : schema;
        String plain = schema == null && dot > 0 ? name.substring(dot + 1) : name;
        return sequences.stream()
                .filter(one -> one.schema().equalsIgnoreCase(in) && one.name().equalsIgnoreCase(plain))
                .findFirst()
                .orElse(null);
    }
}
