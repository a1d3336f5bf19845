package dev.mrt.junit5;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lays what a {@link MrtTest} sets over a configuration. */
final class AnnotatedConfig {

    private AnnotatedConfig() {}

    static MrtConfig of(MrtConfig base, MrtTest test) {
        return base.with(builder -> {
            ifSet(test.locations(), builder::locations);
            ifSet(test.changeLogFile(), builder::changeLogFile);
            ifSet(test.engine(), builder::engine);
            ifSet(test.database(), builder::database);
            ifSet(test.jdbcUrl(), builder::jdbcUrl);
            ifSet(test.username(), builder::username);
            ifSet(test.from(), builder::from);
            ifSet(test.to(), builder::to);
            ifSet(test.only(), builder::only);
            ifSet(test.schemas(), builder::schemas);
            ifSet(test.introspector(), builder::introspector);
            ifSet(test.undoLocations(), builder::undoLocations);
            ifSet(test.undoPatterns(), builder::undoPatterns);
            ifSet(test.initScripts(), scripts -> builder.initScripts(paths(scripts)));
            ifSet(test.configFiles(), files -> builder.configFiles(paths(files)));
            ifSet(test.seedRows(), builder::seedRows);
            ifSet(test.timeoutSeconds(), seconds -> builder.migrationTimeout(Duration.ofSeconds(seconds)));
            return builder.skip(merged(base.skip(), test.skip(), "skip"))
                    .engineOptions(merged(base.engineOptions(), test.engineOptions(), "engineOptions"))
                    .failFast(base.failFast() || test.failFast())
                    .strict(base.strict() || test.strict())
                    .allowInconclusive(base.allowInconclusive() || test.allowInconclusive())
                    .allowNonEmpty(base.allowNonEmpty() || test.allowNonEmpty());
        });
    }

    private static void ifSet(String value, Consumer<String> use) {
        if (!value.isEmpty()) {
            use.accept(value);
        }
    }

    private static void ifSet(String[] values, Consumer<List<String>> use) {
        if (values.length > 0) {
            use.accept(List.of(values));
        }
    }

    private static void ifSet(int value, Consumer<Integer> use) {
        if (value != 0) {
            use.accept(value);
        }
    }

    private static List<Path> paths(List<String> files) {
        return files.stream().map(Path::of).toList();
    }

    private static Map<String, String> merged(Map<String, String> base, String[] pairs, String attribute) {
        Map<String, String> merged = new LinkedHashMap<>(base);
        Stream.of(pairs).forEach(pair -> {
            int equals = pair.indexOf('=');
            if (equals < 1 || pair.substring(equals + 1).isBlank()) {
                throw MrtException.usage(
                        "@MrtTest(" + attribute + " = \"" + pair + "\") is not of the form name=value.");
            }
            merged.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
        return merged;
    }
}
