package dev.mrt.core.internal.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a key takes, in the words of JSON schema. */
final class Shapes {

    private static final String FROM_ONE = "^\\s*\\+?[0_]*[1-9][0-9_]*\\s*$";
    private static final String WHOLE_NUMBER = "^\\s*[-+]?_*[0-9][0-9_]*\\s*$";
    private static final String UNIT = "([mM][sS]|[sS]|[mM]|[mM][iI][nN]|[hH]|[dD])";
    private static final String ISO =
            "[pP](?=[0-9tT])([0-9]+[dD])?([tT](?=[0-9])([0-9]+[hH])?([0-9]+[mM])?" + "([0-9]+([.,][0-9]{1,9})?[sS])?)?";
    private static final String DURATION = "^\\s*((?=0*[1-9])[0-9]{1,12}\\s*" + UNIT + "|" + ISO + ")\\s*$";
    private static final String ANYTHING = "[^;]*";
    private static final String SOMETHING = "[^;]*[^;\\s][^;]*";
    private static final List<String> SEVERITIES = List.of("error", "warning", "warn", "info", "off", "false");
    private static final List<String> YES_NO = List.of("true", "yes", "on", "1", "false", "no", "off", "0");

    private Shapes() {}

    static JsonObject of(Setting setting) {
        JsonObject shape = switch (setting.kind()) {
            case TEXT -> setting.words().isEmpty() ? text() : anyOf(oneOf(setting.words()), text());
            case CHOICE -> anyOf(oneOf(setting.words()), pattern(anyWord(setting.words(), "")));
            case VERSIONED_CHOICE -> anyOf(oneOf(setting.words()), pattern(dialects(setting.words())));
            case VERSION ->
                with(pattern("^[0-9]{1,4}([.\\-].*)?$", "number"), "minimum", 0, "exclusiveMaximum", 10_000);
            case LIST -> list();
            case COUNT -> count(setting.words());
            case NUMBER -> pattern(WHOLE_NUMBER, "integer");
            case SWITCH -> with(pattern(anyWord(YES_NO, ""), "boolean", "integer"), "minimum", 0, "maximum", 1);
            case DURATION -> pattern(DURATION);
            case SHARD -> pattern("^\\s*[0-9]{1,6}\\s*/\\s*[0-9]{1,6}\\s*$");
            case REASONS -> map(pattern("\\S", "number", "boolean"), SOMETHING);
            case SEVERITIES -> map(severity(setting.words()), "\\s*" + anyWord(SEVERITIES) + "\\s*");
            case ROWS -> rows();
            case OPTIONS -> anyOf(reference("options"), pattern(pairs(ANYTHING)));
        };
        return orNothing(shape);
    }

    private static JsonObject count(List<String> words) {
        JsonObject number = with(pattern(FROM_ONE, "integer"), "minimum", 1, "maximum", Integer.MAX_VALUE);
        return words.isEmpty() ? number : anyOf(number, oneOf(words), pattern(anyWord(words, "")));
    }

    private static JsonObject severity(List<String> words) {
        return anyOf(oneOf(words), pattern(anyWord(SEVERITIES, "")), constant(new JsonPrimitive(false)));
    }

    /** A key without a value counts as not there. */
    private static JsonObject orNothing(JsonObject shape) {
        if (shape.has("anyOf")) {
            shape.getAsJsonArray("anyOf").add(type("null"));
        } else if (shape.get("type").isJsonArray()) {
            shape.getAsJsonArray("type").add("null");
        } else {
            shape.add("type", SchemaWriter.array(shape.get("type").getAsString(), "null"));
        }
        return shape;
    }

    /** The value behind a default that is one, and not words about one. */
    static Optional<JsonElement> defaultOf(Setting setting) {
        String text = setting.byDefault().replace("`", "");
        if (!setting.byDefault().equals("`" + text + "`")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (setting.kind()) {
                    case COUNT, NUMBER -> new JsonPrimitive(Long.parseLong(text));
                    case SWITCH -> new JsonPrimitive(Boolean.parseBoolean(text));
                    default -> new JsonPrimitive(text);
                });
    }

    /** An engine's own settings: values, lists of values, and the same again in sections. */
    static JsonObject options() {
        JsonObject options = type("object");
        JsonObject values = type("array");
        values.add("items", text());
        options.add(
                "additionalProperties",
                anyOf(type("string", "number", "boolean", "null"), values, reference("options")));
        return options;
    }

    private static JsonObject list() {
        JsonObject list = type("array", "string", "number", "boolean");
        list.add("items", text());
        return list;
    }

    private static JsonObject rows() {
        JsonObject row = type("object");
        row.add("additionalProperties", type("string", "number", "boolean", "null"));
        JsonObject rows = type("array");
        rows.add("items", row);
        JsonObject tables = type("object");
        tables.add("additionalProperties", rows);
        return tables;
    }

    /** A section, or a text with equals signs as in a system property. */
    private static JsonObject map(JsonObject entry, String value) {
        JsonObject section = type("object");
        section.add("additionalProperties", entry);
        return anyOf(section, pattern(pairs(value)));
    }

    private static String pairs(String value) {
        String pair = "(\\s*|[^;=]*[^;=\\s][^;=]*=" + value + ")";
        return "^" + pair + "(;" + pair + ")*$";
    }

    private static String dialects(List<String> words) {
        return anyWord(
                Stream.concat(words.stream(), Stream.of("postgresql", "pg", "mssql"))
                        .toList(),
                "(:.*)?");
    }

    private static String anyWord(List<String> words, String behind) {
        return "^\\s*" + anyWord(words) + behind + "\\s*$";
    }

    private static String anyWord(List<String> words) {
        return words.stream().map(word -> anyCase(word, "")).collect(Collectors.joining("|", "(", ")"));
    }

    static String anyCase(String word, String between) {
        return word.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> Character.isLetter(letter)
                        ? "[" + (char) letter + (char) Character.toUpperCase(letter) + "]"
                        : String.valueOf((char) letter))
                .collect(Collectors.joining(between));
    }

    static String title(String engine) {
        return engine.substring(0, 1).toUpperCase(Locale.ROOT) + engine.substring(1);
    }

    static JsonObject reference(String definition) {
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/definitions/" + definition);
        return reference;
    }

    private static JsonObject text() {
        return type("string", "number", "boolean");
    }

    static JsonObject nothing() {
        return type("null");
    }

    private static JsonObject type(String... types) {
        JsonObject shape = new JsonObject();
        if (types.length == 1) {
            shape.addProperty("type", types[0]);
        } else {
            shape.add("type", SchemaWriter.array(types));
        }
        return shape;
    }

    /** Text of a form, or a value of another type. */
    private static JsonObject pattern(String pattern, String... types) {
        JsonArray all = SchemaWriter.array(types);
        all.add("string");
        JsonObject shape = new JsonObject();
        shape.add("type", all);
        shape.addProperty("pattern", pattern);
        return shape;
    }

    private static JsonObject with(JsonObject shape, Object... limits) {
        for (int i = 0; i < limits.length; i += 2) {
            shape.addProperty((String) limits[i], (Number) limits[i + 1]);
        }
        return shape;
    }

    private static JsonObject oneOf(List<String> words) {
        JsonObject shape = new JsonObject();
        shape.add("enum", SchemaWriter.array(words.toArray(String[]::new)));
        return shape;
    }

    private static JsonObject constant(JsonElement value) {
        JsonObject shape = new JsonObject();
        shape.add("const", value);
        return shape;
    }

    private static JsonObject anyOf(JsonObject... shapes) {
        JsonObject any = new JsonObject();
        any.add("anyOf", any(shapes));
        return any;
    }

    static JsonArray any(JsonObject... shapes) {
        JsonArray array = new JsonArray();
        List.of(shapes).forEach(array::add);
        return array;
    }
}
