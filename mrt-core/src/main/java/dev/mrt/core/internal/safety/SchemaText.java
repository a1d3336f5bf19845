package dev.mrt.core.internal.safety;

import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.SchemaObject;
import dev.mrt.core.internal.verify.HeadSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What a chain makes, as lines that are the same on every machine and in every run: a line for each object, an indented one for each of its
 * properties. What was there before the first migration, and is as it was, belongs to the machine and is left out.
 */
final class SchemaText {

    private static final String INDENT = "    ";

    private final LocalText local;

    private SchemaText(LocalText local) {
        this.local = local;
    }

    static List<String> of(HeadSchema head) {
        SchemaText text = new SchemaText(new LocalText(head.names()));
        SortedMap<ObjectKey, SchemaObject> before = head.base().objects();
        SortedMap<ObjectKey, SchemaObject> now = head.schema().objects();
        Stream<Entry> made = now.values().stream()
                .filter(object -> !object.equals(before.get(object.key())))
                .map(text::made);
        Stream<Entry> gone = before.values().stream()
                .filter(object -> !now.containsKey(object.key()))
                .map(text::gone);
        return Stream.concat(made, gone)
                .sorted(Entry.ORDER)
                .flatMap(entry -> entry.lines().stream())
                .toList();
    }

    /** Sorted by what stays the same on every machine: a made-up name does not. */
    private record Entry(ObjectKey key, List<String> lines) {
        static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::key).thenComparing(entry -> String.join("\n", entry.lines()));
    }

    private Entry made(SchemaObject object) {
        ObjectKey key = local.key(object);
        List<String> lines = new ArrayList<>();
        lines.add(printable(key.toString()));
        object.attributes().forEach((name, attribute) -> addProperty(lines, printable(name), local.value(attribute)));
        return new Entry(key, lines);
    }

    private Entry gone(SchemaObject object) {
        ObjectKey key = local.key(object);
        return new Entry(key, List.of("without " + printable(key.toString())));
    }

    private static void addProperty(List<String> lines, String name, String value) {
        List<String> parts = value.strip().lines().map(SchemaText::printable).toList();
        if (parts.size() < 2) {
            lines.add((INDENT + name + ": " + String.join("", parts)).stripTrailing());
        } else {
            lines.add(INDENT + name + ":");
            parts.forEach(part -> lines.add((INDENT + INDENT + part).stripTrailing()));
        }
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
