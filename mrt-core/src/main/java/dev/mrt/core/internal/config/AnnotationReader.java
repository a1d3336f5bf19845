package dev.mrt.core.internal.config;

import dev.mrt.api.MrtException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads an annotation of a front-end as a layer: its attributes are called like the keys that they set. */
final class AnnotationReader {

    /** A time, which an annotation can only hold as a number. */
    private static final String SECONDS = "timeoutSeconds";

    private static final Set<String> MAPS = Set.of("skip", "engineOptions", "severityOverrides");

    private final Annotation annotation;
    private final Origin origin;

    private AnnotationReader(Annotation annotation, Path directory) {
        this.annotation = annotation;
        this.origin = new Origin("@" + annotation.annotationType().getSimpleName(), directory);
    }

    /** The attributes that are not at their defaults, by key. */
    static Map<String, Value> read(Annotation annotation, Path directory) {
        AnnotationReader reader = new AnnotationReader(annotation, directory);
        Map<String, Value> values = new LinkedHashMap<>();
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            Object value = reader.valueOf(attribute);
            if (!Objects.deepEquals(value, attribute.getDefaultValue())) {
                String name = attribute.getName();
                values.put(name.equals(SECONDS) ? "migrationTimeout" : name, reader.value(name, value));
            }
        }
        return values;
    }

    private Object valueOf(Method attribute) {
        try {
            return attribute.invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw MrtException.internal("The attribute " + attribute + " cannot be read.", e);
        }
    }

    private Value value(String name, Object value) {
        if (!(value instanceof String[] texts)) {
            return text(name.equals(SECONDS) ? value + "s" : value);
        }
        if (MAPS.contains(name)) {
            return new Value.Entries(entries(name, texts), origin);
        }
        List<Value> items = Arrays.stream(texts).map(this::text).toList();
        return new Value.Items(items, origin);
    }

    private Value text(Object value) {
        return new Value.Text(value.toString(), value, origin);
    }

    private Map<String, Value> entries(String name, String[] pairs) {
        Map<String, Value> entries = new LinkedHashMap<>();
        Stream.of(pairs).forEach(pair -> {
            int equals = pair.indexOf('=');
            if (equals < 1 || pair.substring(equals + 1).isBlank()) {
                throw MrtException.usage(
                        origin.place() + "(" + name + " = \"" + pair + "\") is not of the form name=value.");
            }
            entries.put(pair.substring(0, equals), text(pair.substring(equals + 1)));
        });
        return entries;
    }
}
