package dev.mrt.core.internal.config;

import dev.mrt.api.MrtConfig.Callbacks;
import dev.mrt.api.MrtException;
import dev.mrt.api.Shard;
import dev.mrt.api.result.Severity;
import dev.mrt.api.sql.SqlDialect;
import dev.mrt.core.internal.text.Durations;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of a value as written the value that a key takes, or an error that names both and the place. */
final class Convert {

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");

    private Convert() {}

    static String text(String key, Value value) {
        if (value instanceof Value.Text text && text.typed() != null) {
            return text.text();
        }
        throw value.isNot(key, "a single value");
    }

    static int wholeNumber(String key, Value value) {
        try {
            return Math.toIntExact(longNumber(key, value));
        } catch (ArithmeticException e) {
            throw value.isNot(key, "a whole number up to " + Integer.MAX_VALUE);
        }
    }

    static int jobs(String key, Value value) {
        return text(key, value).strip().equalsIgnoreCase("auto")
                ? Runtime.getRuntime().availableProcessors()
                : wholeNumber(key, value);
    }

    static long longNumber(String key, Value value) {
        try {
            return Long.parseLong(text(key, value).strip().replace("_", ""));
        } catch (NumberFormatException e) {
            throw value.isNot(key, "a whole number");
        }
    }

    static boolean bool(String key, Value value) {
        String text = text(key, value).strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            throw value.isNot(key, "true or false");
        }
        return YES.contains(text);
    }

    static Duration duration(String key, Value value) {
        return Durations.parse(text(key, value))
                .orElseThrow(() -> value.isNot(key, "a time with its unit, such as 60s, 500ms, 2m or PT1M"));
    }

    static Shard shard(String key, Value value) {
        try {
            return Shard.parse(text(key, value));
        } catch (MrtException e) {
            throw MrtException.usage(value.origin() + ": " + e.getMessage(), e);
        }
    }

    static Callbacks callbacks(String key, Value value) {
        String text = text(key, value).strip();
        return Arrays.stream(Callbacks.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> value.isNot(key, "all, each or none"));
    }

    static SqlDialect dialect(String key, Value value) {
        String text = text(key, value).strip();
        return SqlDialect.of(text)
                .orElseThrow(() -> value.isNot(
                        key,
                        "one of "
                                + Arrays.stream(SqlDialect.values())
                                        .map(SqlDialect::id)
                                        .collect(Collectors.joining(", "))));
    }

    /** Severities by the code or name of a check. */
    static Map<String, Severity> severities(String key, Value value) {
        if (value instanceof Value.Items) {
            throw value.isNot(key, "a section of checks, each with its severity");
        }
        Map<String, Severity> severities = new LinkedHashMap<>();
        plain(key, value)
                .forEach((check, written) -> severities.put(check, severity(key + "." + check, written, value)));
        return severities;
    }

    /** YAML 1.1 reads {@code off} as a boolean: {@code false} is what other tools write for it. */
    private static Severity severity(String key, String written, Value value) {
        String name = written.strip().toUpperCase(Locale.ROOT);
        String meant = name.equals("WARN") ? "WARNING" : name.equals("FALSE") ? "OFF" : name;
        return Arrays.stream(Severity.values())
                .filter(one -> one.name().equals(meant))
                .findFirst()
                .orElseThrow(() -> MrtException.usage(
                        value.origin() + ": " + key + " is " + written + ", but must be error, warning, info or off."));
    }

    /** A list, or one text with commas. */
    static List<Value.Text> texts(String key, Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream()
                    .map(item -> new Value.Text(text(key, item), "", item.origin()))
                    .toList();
        }
        return Arrays.stream(text(key, value).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> new Value.Text(part, part, value.origin()))
                .toList();
    }

    static List<String> strings(String key, Value value) {
        return texts(key, value).stream().map(Value.Text::text).toList();
    }

    /** Names and texts: a section, or one text such as {@code a=b; c=d}. Inner sections give names with dots. */
    static Map<String, String> map(String key, Value value) {
        Map<String, String> map = new LinkedHashMap<>();
        if (value instanceof Value.Entries entries) {
            entries.entries().forEach((name, inner) -> flatten(key, name, inner, map));
            return map;
        }
        for (String pair : text(key, value).split(";")) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2 && !sides[0].isBlank()) {
                map.put(sides[0].strip(), sides[1].strip());
            } else if (!pair.isBlank()) {
                throw MrtException.usage(value.origin() + ": " + key
                        + " must be written as name=value, several of them with ; between.");
            }
        }
        return map;
    }

    /** The same without inner sections and lists. */
    private static Map<String, String> plain(String key, Value value) {
        if (value instanceof Value.Entries entries) {
            entries.entries().forEach((name, inner) -> {
                if (!(inner instanceof Value.Text)) {
                    throw inner.isNot(key + "." + name, "a single value");
                }
            });
        }
        return map(key, value);
    }

    private static void flatten(String key, String name, Value value, Map<String, String> map) {
        if (value instanceof Value.Entries entries) {
            entries.entries().forEach((inner, one) -> flatten(key, name + "." + inner, one, map));
        } else if (value instanceof Value.Items) {
            map.put(name, String.join(",", strings(key + "." + name, value)));
        } else if (value instanceof Value.Text text) {
            map.put(name, text.typed() == null ? "" : text.text());
        }
    }

    /** Revisions with the reason to skip them, which must not be empty. */
    static Map<String, String> reasons(String key, Value value) {
        if (value instanceof Value.Items) {
            throw value.isNot(key, "a section of revisions, each with the reason to skip it");
        }
        Map<String, String> reasons = plain(key, value);
        reasons.forEach((revision, reason) -> {
            if (reason.isBlank()) {
                throw MrtException.usage(value.origin() + ": " + key + " gives no reason for " + revision
                        + "; write why it need not be verified.");
            }
        });
        return reasons;
    }

    static Map<String, Supplier<List<Map<String, @Nullable Object>>>> seeds(String key, Value value) {
        if (!(value instanceof Value.Entries tables)) {
            throw value.isNot(key, "a section of tables, each with a list of rows");
        }
        Map<String, Supplier<List<Map<String, @Nullable Object>>>> seeds = new LinkedHashMap<>();
        tables.entries().forEach((table, rows) -> {
            List<Map<String, @Nullable Object>> list = rows(key + "." + table, rows);
            seeds.put(table, () -> list);
        });
        return seeds;
    }

    private static List<Map<String, @Nullable Object>> rows(String key, Value value) {
        if (!(value instanceof Value.Items rows)) {
            throw value.isNot(key, "a list of rows");
        }
        return rows.items().stream().map(row -> row(key, row)).collect(Collectors.toUnmodifiableList());
    }

    private static Map<String, @Nullable Object> row(String key, Value value) {
        if (!(value instanceof Value.Entries columns)) {
            throw value.isNot(key, "a list of rows, each with its columns and their values");
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        columns.entries().forEach((column, cell) -> {
            if (!(cell instanceof Value.Text text)) {
                throw cell.isNot(key + "." + column, "a single value; write a document as text in quotes");
            }
            row.put(column, text.typed());
        });
        return Collections.unmodifiableMap(row);
    }
}
