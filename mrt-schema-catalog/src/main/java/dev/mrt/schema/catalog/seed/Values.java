package dev.mrt.schema.catalog.seed;

import dev.mrt.api.schema.Column;
import dev.mrt.api.schema.Column.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one value from a column's type. Values are texts that {@link Dialect#literal} turns into SQL: binary ones in hexadecimal, arrays
 * and composite values in PostgreSQL's notation.
 */
final class Values {

    private static final int MOST_BYTES = 1000;

    /** As hexadecimal digits or in base 64 they fit most columns of text. */
    private static final int PLAIN_BYTES = 16;

    private static final Set<String> TRUE = Set.of("true", "t", "1", "b'1'");

    private final Dialect dialect;
    private final Map<String, String> jsonKeys;

    /**
     * Prepares.
     *
     * @param dialect the product
     * @param jsonKeys keys that the migration reads from documents, dotted ones are paths, each with the type of its value or an empty text
     */
    Values(Dialect dialect, Map<String, String> jsonKeys) {
        this.dialect = dialect;
        this.jsonKeys = jsonKeys;
    }

    /**
     * Makes a value.
     *
     * @param cell the place for it
     * @param fact what the typed view leaves out
     * @param plain whether casts and narrowings should take it
     * @return its text, {@code null} if nothing is known about the type
     */
    @Nullable
    String of(Cell cell, TypeFact fact, boolean plain) {
        return cell.column().array() ? array(cell, fact, plain) : scalar(cell, fact, plain);
    }

    private @Nullable String array(Cell cell, TypeFact fact, boolean plain) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Cell element = new Cell(cell.column(), cell.position(), cell.number() + 3L * i, cell.key());
            boolean small = plain && Family.of(cell.column()) == Family.INTEGER;
            String value = small ? Long.toString(1 + element.distinct() % 20) : scalar(element, fact, plain);
            if (value == null) {
                return null;
            }
            elements.add(value);
        }
        return dialect.array(cell.column(), elements);
    }

    private @Nullable String scalar(Cell cell, TypeFact fact, boolean plain) {
        Family family = Family.of(cell.column());
        return switch (family) {
            case BOOLEAN -> bool(cell);
            case ENUM -> label(cell);
            case SET -> members(cell);
            case INTEGER -> plain ? Numbers.plainWhole(cell) : Numbers.whole(cell);
            case DECIMAL -> plain ? Numbers.plainDecimal(cell) : Numbers.decimal(cell);
            case MONEY -> (10 + cell.distinct()) + ".25";
            case REAL -> plain ? (1 + cell.distinct() % 120) + ".5" : Numbers.real(cell);
            case DOUBLE -> plain ? (1 + cell.distinct() % 120) + ".5" : Numbers.floating(cell);
            case TEXT, PADDED ->
                plain
                        ? dialect.texts().plain(cell)
                        : dialect.texts().rich(cell, fact.repertoire(), family == Family.PADDED);
            case JSON -> Json.document(cell, jsonKeys, plain);
            default -> other(family, cell, fact, plain);
        };
    }

    private @Nullable String other(Family family, Cell cell, TypeFact fact, boolean plain) {
        long n = cell.distinct();
        Integer length = cell.column().length();
        return switch (family) {
            case DATE -> dialect.times(cell.column()).date(cell, plain);
            case TIMESTAMP -> dialect.times(cell.column()).timestamp(cell, plain) + dialect.zone(cell.column());
            case TIME -> Times.time(cell) + dialect.zone(cell.column());
            case INTERVAL -> dialect.interval(cell);
            case YEAR -> Long.toString(1950 + n % 200);
            case UUID -> String.format(Locale.ROOT, "6d727400-0000-4000-8000-%012x", 0xabc0000L + n);
            case XML -> "<mrt n=\"" + n + "\"> É </mrt>";
            case BINARY -> binary(n, length, plain ? PLAIN_BYTES : MOST_BYTES);
            case BIT -> bits(n, length == null ? 1 : length);
            default -> composite(cell, fact, plain);
        };
    }

    private @Nullable String composite(Cell cell, TypeFact fact, boolean plain) {
        String subtype = fact.subtype();
        if (subtype != null && Exotics.of(cell.column().baseType(), cell) == null) {
            return range(cell, subtype);
        }
        if (fact.attributes().isEmpty()) {
            String exotic = dialect.exotic(cell);
            return cell.column().baseType().equals("hstore") && exotic != null ? exotic + pairs(cell) : exotic;
        }
        List<String> parts = new ArrayList<>();
        for (String attribute : fact.attributes()) {
            String part = scalar(as(cell, attribute), TypeFact.plain(attribute), plain);
            parts.add(part == null ? "" : Json.quote(part));
        }
        return "(" + String.join(",", parts) + ")";
    }

    /** The keys that the migration reads, for an hstore. */
    private String pairs(Cell cell) {
        return jsonKeys.keySet().stream()
                .map(key -> ", " + Json.quote(key) + "=>" + Json.quote(" V " + cell.distinct()))
                .collect(Collectors.joining());
    }

    private @Nullable String range(Cell cell, String subtype) {
        Cell low = new Cell(as(cell, subtype).column(), 0, 300 * cell.number(), false);
        Cell high = new Cell(low.column(), 0, 300 * cell.number() + 3, false);
        String from = scalar(low, TypeFact.plain(subtype), true);
        String to = scalar(high, TypeFact.plain(subtype), true);
        return from == null || to == null ? null : "[" + Json.quote(from) + "," + Json.quote(to) + ")";
    }

    private static Cell as(Cell cell, String baseType) {
        Column part = new Column(
                "part", baseType, baseType, null, null, null, true, null, Identity.NONE, null, List.of(), false, false);
        return new Cell(part, cell.position(), cell.number(), false);
    }

    /** The first row differs from the default, the others alternate. */
    private static String bool(Cell cell) {
        String preset = Defaults.literal(cell.column());
        boolean first = preset == null ? cell.position() % 2 == 0 : !TRUE.contains(preset.toLowerCase(Locale.ROOT));
        return Boolean.toString(first == (cell.variant() == 0 || cell.number() / 3 % 2 == cell.variant() % 2));
    }

    private static String label(Cell cell) {
        List<String> labels = cell.column().enumLabels();
        String value = Defaults.literal(cell.column());
        int preset = value == null ? -1 : labels.indexOf(value);
        int index = (int) ((preset + 1 + cell.number()) % labels.size());
        return labels.get(index == preset && cell.variant() == 0 ? (index + 1) % labels.size() : index);
    }

    private static String members(Cell cell) {
        List<String> labels = cell.column().enumLabels();
        String first = label(cell);
        String next = labels.get((labels.indexOf(first) + 1) % labels.size());
        if (cell.variant() == 0 || first.equals(next)) {
            return first;
        }
        return labels.indexOf(first) < labels.indexOf(next) ? first + "," + next : next + "," + first;
    }

    private static String binary(long n, @Nullable Integer length, int most) {
        String unique = String.format(Locale.ROOT, "%08x", n);
        int bytes = length == null ? 7 : Math.min(length, most);
        if (bytes <= 4) {
            return unique.substring(8 - 2 * bytes);
        }
        return unique + "00ff41".repeat(bytes).substring(0, 2 * (bytes - 4));
    }

    private static String bits(long n, int length) {
        int size = Math.min(length, 64);
        String digits = Long.toBinaryString(n + 1);
        String padded = "0".repeat(Math.max(0, size - digits.length())) + digits;
        return "1".repeat(Math.max(0, length - size)) + padded.substring(padded.length() - size);
    }
}
