package dev.mrt.schema.catalog.seed;

import dev.mrt.api.MrtException;
import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.schema.TableRef;
import dev.mrt.api.spi.SeedRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows that the user gives. A name that is no table now may be one later in the chain: it is passed over. */
final class CustomRows {

    private final Dialect dialect;
    private final SchemaSnapshot schema;
    private final SeedRequest request;

    CustomRows(Dialect dialect, SchemaSnapshot schema, SeedRequest request) {
        this.dialect = dialect;
        this.schema = schema;
        this.request = request;
    }

    /**
     * The user's rows for a table.
     *
     * @param table the table
     * @return values by column in the catalog's spelling; empty if the user gave none
     * @throws MrtException if a name means several tables, a column does not exist, or the supplier throws
     */
    List<Map<String, @Nullable String>> of(Table table) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        request.customRows().forEach((name, supplier) -> {
            if (table.ref().equals(resolve(name).orElse(null))) {
                for (Map<String, @Nullable Object> row : call(table.ref(), supplier)) {
                    rows.add(texts(table, row));
                }
            }
        });
        requireDifferent(table, table.primaryKey(), rows);
        table.uniqueKeys().stream()
                .filter(key -> key.expression().isEmpty() && key.predicate().isEmpty())
                .forEach(key -> requireDifferent(table, key.columns(), rows));
        return rows;
    }

    /** Later calls bring the same rows again, so that the database's own refusal of a duplicate would say nothing. */
    private static void requireDifferent(Table table, List<String> key, List<Map<String, @Nullable String>> rows) {
        Set<List<@Nullable String>> seen = new HashSet<>();
        for (Map<String, @Nullable String> row : rows) {
            List<@Nullable String> values = new ArrayList<>();
            key.forEach(name -> values.add(row.get(name)));
            if (!key.isEmpty() && !values.contains(null) && !seen.add(values)) {
                throw MrtException.usage("Two custom rows for " + table.ref() + " have the same key: "
                        + String.join(", ", key) + " = " + values.toString().replaceAll("^\\[|]$", "")
                        + "; give each one its own.");
            }
        }
    }

    private Optional<TableRef> resolve(String name) {
        List<TableRef> all = schema.tables().stream().map(Table::ref).toList();
        List<TableRef> exact = all.stream()
                .filter(ref -> ref.toString().equals(name) || ref.name().equals(name))
                .toList();
        List<TableRef> found = !exact.isEmpty()
                ? exact
                : all.stream()
                        .filter(ref -> ref.toString().equalsIgnoreCase(name)
                                || ref.name().equalsIgnoreCase(name))
                        .toList();
        if (found.size() > 1) {
            throw MrtException.usage("The custom rows for " + name + " may mean " + found.get(0) + " or " + found.get(1)
                    + "; write the table with its schema.");
        }
        return found.stream().findFirst();
    }

    private static List<Map<String, @Nullable Object>> call(
            TableRef table, Supplier<List<Map<String, @Nullable Object>>> supplier) {
        try {
            return supplier.get();
        } catch (RuntimeException e) {
            throw MrtException.usage(
                    "The supplier of custom rows for " + table + " failed: " + e.getMessage() + "; correct it.", e);
        }
    }

    private Map<String, @Nullable String> texts(Table table, Map<String, @Nullable Object> row) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            Column column = column(table, name);
            texts.put(column.name(), text(column, value));
        });
        return texts;
    }

    private static Column column(Table table, String name) {
        return table.column(name)
                .or(() -> table.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> MrtException.usage("The custom rows for " + table.ref() + " name a column " + name
                        + " that the table does not have; it has "
                        + String.join(
                                ", ", table.columns().stream().map(Column::name).toList()) + "."));
    }

    private @Nullable String text(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Map<?, ?>
                || (value instanceof Collection<?> && Family.of(column) == Family.JSON && !column.array())) {
            return Json.write(value);
        }
        if (value instanceof Collection<?> list) {
            return dialect.array(column, list.stream().map(String::valueOf).toList());
        }
        if (value instanceof Object[] array) {
            return dialect.array(
                    column, Arrays.stream(array).map(String::valueOf).toList());
        }
        return String.valueOf(value);
    }
}
