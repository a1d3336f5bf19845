package dev.mrt.core.internal.safety;

import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.api.schema.TableRef;
import dev.mrt.core.internal.verify.HeadSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a chain makes, as lines that are the same on every machine and in every run: one for each object with its properties, several where a
 * property has several lines. What was there before the first migration, and is as it was, belongs to the machine and is left out.
 */
final class SchemaText {

    private static final String INDENT = "    ";

    private static final String FIRST = "type";

    private final LocalText local;

    private SchemaText(LocalText local) {
        this.local = local;
    }

    static List<String> of(HeadSchema head) {
        SchemaText text = new SchemaText(new LocalText(head.schema().database(), head.names()));
        SortedMap<ObjectKey, SchemaObject> before = head.base().objects();
        SortedMap<ObjectKey, SchemaObject> now = head.schema().objects();
        Stream<Entry> made = now.values().stream()
                .filter(object -> !object.equals(before.get(object.key())))
                .map(text::made);
        Stream<Entry> gone = before.values().stream()
                .filter(object -> !now.containsKey(object.key()))
                .map(text::gone);
        return spaced(Stream.concat(made, gone).sorted(Entry.ORDER).toList());
    }

    /** Sorted by what stays the same on every machine: a made-up name does not. */
    private record Entry(ObjectKey key, List<String> lines) {
        static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::key).thenComparing(entry -> String.join("\n", entry.lines()));
    }

    /** A blank line before each table or view, and what belongs to it. */
    private static List<String> spaced(List<Entry> entries) {
        List<String> lines = new ArrayList<>();
        TableRef group = null;
        for (Entry entry : entries) {
            if (!entry.key().tableRef().equals(group)) {
                lines.add("");
            }
            group = entry.key().tableRef();
            lines.addAll(entry.lines());
        }
        return lines;
    }

    private Entry made(SchemaObject object) {
        ObjectKey key = local.key(object);
        Map<String, List<String>> properties = new LinkedHashMap<>();
        local.properties(object).entrySet().stream()
                .sorted(Comparator.comparing(property -> !property.getKey().equals(FIRST)))
                .forEach(property -> properties.put(printable(property.getKey()), lines(property.getValue())));
        String name = printable(key.toString());
        boolean fitsALine = properties.values().stream().allMatch(value -> value.size() == 1);
        return new Entry(key, fitsALine ? List.of(line(name, properties)) : block(name, properties));
    }

    private Entry gone(SchemaObject object) {
        ObjectKey key = local.key(object);
        return new Entry(key, List.of("without " + printable(key.toString())));
    }

    private static String line(String name, Map<String, List<String>> properties) {
        String joined = properties.entrySet().stream()
                .map(property -> property.getKey() + " " + property.getValue().get(0))
                .collect(Collectors.joining("; "));
        return (joined.isEmpty() ? name : name + ": " + joined).stripTrailing();
    }

    private static List<String> block(String name, Map<String, List<String>> properties) {
        List<String> lines = new ArrayList<>();
        lines.add(name + ":");
        properties.forEach((property, value) -> {
            boolean isShort = value.size() == 1;
            lines.add((INDENT + property + (isShort ? " " + value.get(0) : "")).stripTrailing());
            if (!isShort) {
                value.forEach(part -> lines.add((INDENT + INDENT + part).stripTrailing()));
            }
        });
        return lines;
    }

    private static List<String> lines(String value) {
        List<String> lines = value.strip().lines().map(SchemaText::printable).toList();
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** A control character would make the file a binary one, or a terminal do what a comment says. */
    private static String printable(String line) {
        StringBuilder text = new StringBuilder();
        line.chars().forEach(c -> {
            if (Character.isISOControl(c) && c != '\t') {
                text.append("\\u%04x".formatted(c));
            } else {
                text.append((char) c);
            }
        });
        return text.toString();
    }
}
