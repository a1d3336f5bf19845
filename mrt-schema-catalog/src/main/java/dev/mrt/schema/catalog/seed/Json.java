package dev.mrt.schema.catalog.seed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON documents that hold given keys and whose text (order of keys, spaces, digits) is worth keeping, too. */
final class Json {

    /** {@code ->>'key'}, {@code #>>'{a,b}'}, {@code JSON_VALUE(x, '$.a.b')}, {@code '.a.b'}: how expressions read documents. */
    private static final Pattern ACCESS = Pattern.compile("(#>>|#>|->>|->|'\\$?\\.)\\s*(?:'((?:[^']|'')*)'|([\\w.]+))");

    private static final int CHAIN = 12;
    private static final LocalDate START = LocalDate.of(2021, 2, 3);

    private Json() {}

    /**
     * Writes a document.
     *
     * @param cell the place for it
     * @param keys keys that the migration reads, each with the type of its value or an empty text; dotted ones are paths
     * @param plain whether the values of keys must survive casts
     * @return a document of nesting, spaces and numbers that a rewriting would change
     */
    static String document(Cell cell, Map<String, String> keys, boolean plain) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("mrt", cell.distinct());
        keys.forEach((key, type) -> put(root, List.of(key.split("\\.")), value(cell, type, plain)));
        if (cell.variant() == 2 && !plain) {
            root.put("none", null);
        }
        root.putIfAbsent("list", List.of(1, " Two É ", Map.of("n", 3)));
        String text = write(root);
        return text.substring(0, text.length() - 1) + ",  \"Z\": 2.50}";
    }

    private static Object value(Cell cell, String type, boolean plain) {
        long n = cell.distinct();
        return switch (Family.ofName(type)) {
            case INTEGER -> n % 100;
            case DECIMAL, REAL, DOUBLE -> new BigDecimal(n % 100 + ".25");
            case BOOLEAN -> cell.variant() != 1;
            case DATE -> START.plusDays(n % 1000).toString();
            case TIMESTAMP -> START.plusDays(n % 1000) + "T04:05:06.789Z";
            case UUID -> String.format(Locale.ROOT, "6d727400-0000-4000-8000-%012x", n);
            case TEXT, PADDED -> plain ? "1" : " Old É " + n;
            default -> plain ? "1" : value(cell);
        };
    }

    private static Object value(Cell cell) {
        return switch (cell.variant()) {
            case 0 -> " Old É " + cell.distinct();
            case 1 -> Map.of("deep", cell.distinct());
            default -> cell.distinct();
        };
    }

    /**
     * Documents that the given expressions can read.
     *
     * @param expressions generated columns, checks and expression indexes with the text to put under the keys that they read
     * @return one document for all of them, {@code null} if none reads a key
     */
    static @Nullable String readable(Map<String, Object> expressions) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        expressions.forEach((expression, value) -> paths(expression).forEach(path -> put(root, path, value)));
        return root.isEmpty() ? null : write(root);
    }

    private static List<List<String>> paths(String expression) {
        List<List<String>> paths = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Matcher access = ACCESS.matcher(expression);
        int end = -1;
        while (access.find()) {
            if (end < 0 || access.start() - end > CHAIN || access.group(1).startsWith("'")) {
                paths.add(List.copyOf(open));
                open.clear();
            }
            String quoted = access.group(2);
            String key = quoted != null ? quoted : access.group(3);
            boolean braces = key.startsWith("{") && key.endsWith("}");
            open.addAll(List.of((braces ? key.substring(1, key.length() - 1) : key).split(braces ? "," : "\\.")));
            end = access.end();
        }
        paths.add(open);
        return paths.stream().filter(path -> !path.isEmpty()).toList();
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> root, List<String> path, Object value) {
        Map<String, @Nullable Object> at = root;
        for (String step : path.subList(0, path.size() - 1)) {
            if (!(at.get(step) instanceof LinkedHashMap)) {
                at.put(step, new LinkedHashMap<String, @Nullable Object>());
            }
            at = (Map<String, @Nullable Object>) Objects.requireNonNull(at.get(step));
        }
        at.putIfAbsent(path.get(path.size() - 1), value);
    }

    static String write(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> members = new ArrayList<>();
            map.forEach((key, member) -> members.add(quote(String.valueOf(key)) + ": " + write(member)));
            return "{" + String.join(", ", members) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(",", list.stream().map(Json::write).toList()) + "]";
        }
        return value instanceof String text ? quote(text) : String.valueOf(value);
    }

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
