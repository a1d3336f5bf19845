package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.SchemaSnapshot;
import dev.mrt.api.schema.Table;
import dev.mrt.api.spi.SeedHints;
import dev.mrt.api.spi.SeedHints.Cast;
import dev.mrt.api.spi.SeedHints.Join;
import dev.mrt.api.spi.SeedHints.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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

    /** The operator of a value that no row of a joined table is to have. */
    private static final String UNMATCHED = "NOT EXISTS";

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
        Map<String, List<@Nullable String>> byColumn = new LinkedHashMap<>();
        for (Column column : model.table().columns()) {
            if (column.generated()) {
                continue;
            }
            List<@Nullable String> values = new ArrayList<>(literals(model, column));
            if (model.isCounter(column)) {
                values.removeIf(text -> text == null || !mayBeCounted(model, column, text));
            }
            if (column.nullable() && hints.literals().stream().anyMatch(literal -> isNull(literal, column))) {
                values.add(null);
            }
            if (!values.isEmpty()) {
                byColumn.put(column.name(), values);
            }
        }
        return HintRows.of(model, byColumn);
    }

    /** Whether a counter can have come past a value and has most of its numbers left. */
    private boolean mayBeCounted(TableModel model, Column column, String text) {
        return !model.referring().contains(column.name())
                && text.matches("[1-9]\\d{0,9}")
                && Long.parseLong(text) >= dialect.leastOutsideCounter()
                && IntegerRange.of(column).contains(new BigInteger(text).shiftLeft(1));
    }

    /** Whether the SQL looks for rows of a table that no other row refers to: {@code id NOT IN (SELECT parent_id ...)}. */
    boolean wantsChildless(TableModel model) {
        Set<String> keys = new HashSet<>();
        model.table().columns().stream()
                .filter(model::isCounter)
                .map(Column::name)
                .forEach(keys::add);
        schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> key.target().equals(model.ref()))
                .forEach(key -> keys.addAll(key.targetColumns()));
        return hints.literals().stream()
                .filter(literal -> literal.operator().equals(UNMATCHED) && literal.column() != null)
                .anyMatch(literal -> keys.stream().anyMatch(key -> key.equalsIgnoreCase(literal.column())));
    }

    /** The literals next to a column as values of it, with their neighbours where the operator draws a line. */
    List<String> literals(TableModel model, Column column) {
        boolean reference =
                model.references().stream().anyMatch(key -> key.columns().contains(column.name()));
        Set<String> exact = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>();
        for (Literal literal : hints.literals()) {
            boolean unmatched = literal.operator().equals(UNMATCHED);
            boolean impossible = (unmatched && reference) || isNull(literal, column);
            if (impossible || !column.name().equalsIgnoreCase(literal.column())) {
                continue;
            }
            if (unmatched) {
                exact.add(stray(model, literal.value()));
            } else if (column.array()) {
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

    private static boolean isNull(Literal literal, Column column) {
        return literal.operator().equals("IS NULL") && column.name().equalsIgnoreCase(literal.column());
    }

    /** The other table of the join holds another one: its last four digits tell the tables apart. */
    private String stray(TableModel model, String value) {
        int kept = value.length() - 4;
        int table = schema.tables().stream().map(Table::ref).toList().indexOf(model.ref());
        return value.substring(0, kept) + (1_000 + (Integer.parseInt(value.substring(kept)) + table) % 9_000);
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
            List<String> texts = Patterns.matching(value);
            texts.stream().limit(2).forEach(exact::add);
            texts.stream().max(Comparator.comparingInt(String::length)).ifPresent(exact::add);
        } else if (operator.contains("GLOB")) {
            Patterns.glob(value).stream().limit(2).forEach(exact::add);
        } else {
            exact.addAll(isTime(column) && Times.isSpan(value) ? Times.FAR_FROM_NOW : List.of(asNumber(column, value)));
            if (operator.contains("<") || operator.contains(">") || operator.contains("BETWEEN")) {
                near.addAll(around(column, value));
            }
        }
    }

    private static boolean isTime(Column column) {
        return Family.of(column) == Family.DATE || Family.of(column) == Family.TIMESTAMP;
    }

    /** Where truth is a number. */
    private static String asNumber(Column column, String value) {
        boolean truth = value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
        return truth && Family.of(column) == Family.INTEGER ? (value.equalsIgnoreCase("true") ? "1" : "0") : value;
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
        return isTime(column) ? Times.around(value) : List.of();
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
