package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedHints.Cast;
import dev.mrt.api.spi.SeedHints.Join;
import dev.mrt.api.spi.SeedHints.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what the migration's SQL says into values, so that its conditions and conversions meet rows. */
final class HintValues {

    /** More rows than this for the literals of one table would make a call slow and the report no better. */
    private static final int MOST_ROWS = 10;

    private final Dialect dialect;
    private final SchemaSnapshot schema;
    private final SeedHints hints;

    HintValues(Dialect dialect, SchemaSnapshot schema, SeedHints hints) {
        this.dialect = dialect;
        this.schema = schema;
        this.hints = hints;
    }

    /** What to fix in additional rows so that each literal stands in its column in one of them. */
    List<Map<String, @Nullable String>> rows(TableModel model) {
        Map<String, List<String>> byColumn = new LinkedHashMap<>();
        int most = 0;
        for (Column column : model.table().columns()) {
            if (column.generated() || model.isCounter(column)) {
                continue;
            }
            List<String> values = literals(
                    column,
                    model.references().stream().anyMatch(key -> key.columns().contains(column.name())));
            if (!values.isEmpty()) {
                byColumn.put(column.name(), values);
                most = Math.max(most, values.size());
            }
        }
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(most, MOST_ROWS); i++) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            int at = i;
            byColumn.forEach((name, values) -> {
                if (at < values.size() || !model.isUniqueAlone(name)) {
                    row.put(name, values.get(at % values.size()));
                }
            });
            rows.add(row);
        }
        return rows;
    }

    /** The literals next to a column as values of it, with their neighbours where the operator draws a line. */
    List<String> literals(Column column) {
        return literals(column, false);
    }

    /** A reference never holds a value that its target has not. */
    private List<String> literals(Column column, boolean reference) {
        Set<String> exact = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>();
        for (Literal literal : hints.literals()) {
            boolean impossible = reference && literal.operator().equals("NOT EXISTS");
            if (impossible || !column.name().equalsIgnoreCase(literal.column())) {
                continue;
            }
            if (column.array()) {
                element(column, literal.value(), exact);
            } else {
                expand(column, literal, exact, near);
            }
        }
        if (column.array()) {
            return List.copyOf(exact);
        }
        exact.addAll(near);
        return exact.stream().filter(text -> Fit.fits(dialect, column, text)).toList();
    }

    private void element(Column column, String value, Set<String> exact) {
        boolean whole = value.startsWith("{") && value.endsWith("}");
        String array = whole ? value : Fit.fits(dialect, column, value) ? dialect.array(column, List.of(value)) : null;
        if (array != null) {
            exact.add(array);
        }
    }

    private void expand(Column column, Literal literal, Set<String> exact, Set<String> near) {
        String operator = literal.operator().toUpperCase(Locale.ROOT);
        String value = literal.value();
        if (operator.contains("LIKE")) {
            exact.addAll(Patterns.like(value));
        } else if (operator.contains("~") || operator.contains("REGEXP") || operator.contains("SIMILAR")) {
            Patterns.matching(value).stream().limit(2).forEach(exact::add);
        } else if (operator.contains("GLOB")) {
            Patterns.glob(value).stream().limit(2).forEach(exact::add);
        } else {
            exact.add(value);
            if (operator.contains("<") || operator.contains(">") || operator.contains("BETWEEN")) {
                near.addAll(around(column, value));
            }
        }
    }

    private List<String> around(Column column, String value) {
        Family family = Family.of(column);
        if (!Fit.fits(dialect, column, value)) {
            return List.of();
        }
        if (family.isNumber()) {
            BigDecimal number = new BigDecimal(value);
            return List.of(
                    number.subtract(BigDecimal.ONE).toPlainString(),
                    number.add(BigDecimal.ONE).toPlainString());
        }
        return family == Family.DATE || family == Family.TIMESTAMP ? Times.around(value) : List.of();
    }

    /**
     * Text for a column that the migration converts to another type.
     *
     * @param cell a place in a text column
     * @return text that the conversion takes and does not give back unchanged where there is such; empty if there is no conversion
     */
    Optional<String> castable(Cell cell) {
        if (!Family.of(cell.column()).isText() || cell.column().array()) {
            return Optional.empty();
        }
        return hints.casts().stream()
                .filter(cast -> cast.column().equalsIgnoreCase(cell.column().name()))
                .map(cast -> Optional.ofNullable(castable(cast, cell)))
                .flatMap(Optional::stream)
                .filter(text -> Fit.fits(dialect, cell.column(), text))
                .findFirst();
    }

    private @Nullable String castable(Cast cast, Cell cell) {
        String type = cast.type().toLowerCase(Locale.ROOT).trim();
        String base = type.replaceAll("\\(.*?\\)|\\[\\]|\\bunsigned\\b|\\bsigned\\b", " ")
                .trim()
                .replaceAll("\\s+", " ");
        if (type.startsWith("signed") || type.startsWith("unsigned")) {
            base = "bigint";
        }
        String text = CastTexts.of(base, cell, type.endsWith("[]"));
        return text != null || Family.ofName(base).isText() ? text : label(base, cell);
    }

    /** For an enumeration: a label of the one that exists, or one of the texts that the SQL lists when it makes the type. */
    private @Nullable String label(String type, Cell cell) {
        String name = type.replaceAll(".*\\.", "").replace("\"", "");
        List<String> labels = schema.tables().stream()
                .map(Table::columns)
                .flatMap(List::stream)
                .filter(column -> column.baseType().equalsIgnoreCase(name))
                .map(Column::enumLabels)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElseGet(() -> hints.literals().stream()
                        .filter(literal -> literal.operator().equals("ENUM"))
                        .filter(literal -> name.equalsIgnoreCase(literal.column()))
                        .map(Literal::value)
                        .toList());
        return labels.isEmpty() ? null : labels.get((int) (cell.number() % labels.size()));
    }

    /** Columns that the SQL sets equal to this one, itself included; empty if there are none. */
    Set<String> joined(String column) {
        Set<String> names = new LinkedHashSet<>();
        for (Join join : hints.joins()) {
            if (join.left().equalsIgnoreCase(column) || join.right().equalsIgnoreCase(column)) {
                names.add(join.left().toLowerCase(Locale.ROOT));
                names.add(join.right().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** The keys of documents that the SQL reads, each with the type that it takes the value for; empty if it does not say. */
    Map<String, String> jsonTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        hints.jsonKeys().forEach(key -> types.put(key, jsonType(key)));
        return types;
    }

    private String jsonType(String key) {
        List<String> types = hints.casts().stream()
                .filter(cast -> cast.column().equals("$." + key))
                .map(Cast::type)
                .toList();
        return types.stream()
                .filter(type -> !Family.ofName(type).isText())
                .findFirst()
                .orElse(types.isEmpty() ? "" : types.get(0));
    }
}
