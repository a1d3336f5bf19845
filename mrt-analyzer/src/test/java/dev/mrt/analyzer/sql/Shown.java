package dev.mrt.analyzer.sql;

import dev.mrt.api.sql.SqlName;
import dev.mrt.api.sql.SqlType;
import dev.mrt.api.sql.Statement;
import dev.mrt.api.sql.Statement.Reading;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes in one line each: what is as usual is left out, and so are the texts as written. */
final class Shown {

    private static final Set<String> TEXTS = Set.of("text", "definition", "written");

    /** These are shown when they are false. */
    private static final Set<String> USUAL = Set.of("validated", "nullable", "complete");

    private Shown() {}

    static List<String> of(Statement statement) {
        List<String> lines = new ArrayList<>();
        if (statement.reading() == Reading.HARMLESS) {
            lines.add("harmless");
        } else if (statement.reading() != Reading.ANALYSED) {
            lines.add("? " + statement.why());
        }
        statement.changes().forEach(change -> lines.add(shown(change)));
        statement.inCode().forEach(change -> lines.add("in code: " + shown(change)));
        return lines;
    }

    private static String shown(Object value) {
        if (value instanceof SqlName name) {
            return name.toString();
        }
        if (value instanceof SqlType type) {
            return type.name() + (type.arguments().isEmpty() ? "" : type.arguments()) + (type.array() ? "[]" : "");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Shown::shown).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Record row) {
            return row.getClass().getSimpleName().replace("Definition", "") + "(" + components(row) + ")";
        }
        return value.toString().replaceAll("\\s+", " ");
    }

    private static String components(Record row) {
        List<String> shown = new ArrayList<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            String name = component.getName();
            Object value = value(row, component);
            if (TEXTS.contains(name) || value == null) {
                continue;
            }
            if (value instanceof Boolean yes) {
                if (yes != USUAL.contains(name)) {
                    shown.add(yes ? name : "not " + name);
                }
            } else if (!shown(value).isEmpty() && !shown(value).equals("{}")) {
                shown.add(name + "=" + shown(value));
            }
        }
        return String.join(" ", shown);
    }

    private static @Nullable Object value(Record row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
