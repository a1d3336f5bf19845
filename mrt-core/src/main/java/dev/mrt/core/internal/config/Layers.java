package dev.mrt.core.internal.config;

import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import dev.mrt.core.internal.text.Nearest;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;

/** Collects the values of all layers, the weakest first. */
@API(status = API.Status.INTERNAL)
public final class Layers {

    private static final List<String> FILES = List.of("mrt.yml", "mrt.yaml");

    /** Sections whose keys are the engine's own, in full with the section's name in front. */
    static final Set<String> ENGINE_SECTIONS = Set.of("flyway", "liquibase");

    /** Names that belong to other parts of mrt or to its build. */
    private static final Set<String> OTHERS =
            Set.of("tmpdir", "cache", "quick", "PG_BIN", "MARIADB_BIN", "schema.update", "SCHEMA_UPDATE");

    private final Map<Setting, List<Value>> values = new LinkedHashMap<>();

    /**
     * Adds the nearest {@code mrt.yml} or {@code mrt.yaml} in a folder or one above it; nothing if there is none.
     *
     * @param directory where to begin
     * @throws MrtException if the file cannot be read, has a key that does not exist, or both files are there
     */
    public void file(Path directory) {
        find(directory).ifPresent(file -> YamlFile.read(file).forEach(this::fromFile));
    }

    private static Optional<Path> find(Path directory) {
        for (Path folder = directory.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Path here = folder;
            List<Path> files = FILES.stream()
                    .map(here::resolve)
                    .filter(Files::isRegularFile)
                    .toList();
            if (files.size() > 1) {
                throw MrtException.usage(
                        files.get(0) + " and " + files.get(1) + " are both there; remove one of them.");
            }
            if (!files.isEmpty()) {
                return Optional.of(shortened(files.get(0)));
            }
        }
        return Optional.empty();
    }

    /** As the user would type it. */
    private static Path shortened(Path file) {
        Path current = Path.of("").toAbsolutePath();
        return file.startsWith(current) ? current.relativize(file) : file;
    }

    private void fromFile(String key, Value value) {
        if (ENGINE_SECTIONS.contains(key)) {
            if (!isNothing(value)) {
                add(engineOptions(), new Value.Entries(Map.of(key, section(key, value)), value.origin()));
            }
            return;
        }
        Setting setting = Settings.called(key)
                .orElseThrow(() -> unknown("key " + key, key, value.origin().place()));
        if (!isNothing(value)) {
            add(setting, value);
        }
    }

    /** What is there instead is not quoted: it could be a secret. */
    private static Value section(String key, Value value) {
        if (value instanceof Value.Entries) {
            return value;
        }
        throw MrtException.usage(value.origin() + ": " + key + " must be a section of settings of the engine, such as "
                + key + ": {placeholders: {owner: app}}.");
    }

    private static boolean isNothing(Value value) {
        return value instanceof Value.Text text && text.typed() == null;
    }

    /**
     * Adds the variables whose names begin with {@code MRT_}; empty ones count as not set.
     *
     * @param environment the environment
     * @param directory what relative paths in it are relative to
     * @throws MrtException if one looks like a key that is written wrongly
     */
    public void environment(Map<String, String> environment, Path directory) {
        for (String name : new TreeSet<>(environment.keySet())) {
            String text = environment.getOrDefault(name, "");
            if (name.startsWith("MRT_") && !text.isEmpty()) {
                Origin origin = new Origin("environment variable " + name, directory);
                set(name.substring(4), new Value.Text(text, text, origin));
            }
        }
    }

    /**
     * Adds the properties whose names begin with {@code mrt.}. Maps are written with the name of the entry behind the key
     * ({@code mrt.skip.3}), engine options as {@code mrt.flyway.placeholders.x}. An empty one counts as {@code true} for a switch and as not
     * set for others.
     *
     * @param properties the system properties
     * @param directory what relative paths in them are relative to
     * @throws MrtException if one looks like a key that is written wrongly
     */
    public void system(Properties properties, Path directory) {
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith("mrt.") && !OTHERS.contains(name.substring(4))) {
                Origin origin = new Origin("system property " + name, directory);
                String text = properties.getProperty(name);
                property(name.substring(4), new Value.Text(text, text, origin));
            }
        }
    }

    /**
     * Adds parameters that a test framework was given, written as system properties are. Names that do not begin with {@code mrt.} belong to
     * others.
     *
     * @param parameters by name
     * @param directory what relative paths in them are relative to
     * @throws MrtException if one is no key
     */
    public void parameters(Map<String, String> parameters, Path directory) {
        new TreeMap<>(parameters).forEach((name, text) -> {
            if (name.startsWith("mrt.")) {
                Origin origin = new Origin("parameter " + name, directory);
                requireKey(name.substring(4), origin);
                property(name.substring(4), new Value.Text(text, text, origin));
            }
        });
    }

    private static void requireKey(String key, Origin origin) {
        String first = key.split("\\.", 2)[0];
        if (!ENGINE_SECTIONS.contains(first) && Settings.called(first).isEmpty()) {
            throw unknown("setting " + key, first, origin.place());
        }
    }

    /**
     * Adds the attributes of an annotation that are not at their defaults.
     *
     * @param annotation on a test class
     * @param directory what relative paths in it are relative to
     * @throws MrtException if an entry of a map is not of the form {@code name=value}
     */
    public void annotation(Annotation annotation, Path directory) {
        AnnotationReader.read(annotation, directory).forEach((key, value) -> set(key, value));
    }

    private void property(String key, Value.Text value) {
        int dot = key.indexOf('.');
        String first = dot < 0 ? key : key.substring(0, dot);
        if (dot > 0 && ENGINE_SECTIONS.contains(first)) {
            add(engineOptions(), new Value.Entries(Map.of(key, value), value.origin()));
        } else if (dot > 0) {
            set(first, new Value.Entries(Map.of(key.substring(dot + 1), value), value.origin()));
        } else if (!value.text().isEmpty()) {
            set(key, value);
        } else if (Settings.called(key).filter(one -> one.kind() == Kind.SWITCH).isPresent()) {
            set(key, new Value.Text("true", true, value.origin()));
        }
    }

    private void set(String key, Value value) {
        Setting setting = Settings.called(key).orElse(null);
        if (setting != null) {
            add(setting, value);
        } else if (!OTHERS.contains(key) && Nearest.to(key, Settings.names()).isPresent()) {
            throw unknown("setting " + key, key, value.origin().place());
        }
    }

    private static Setting engineOptions() {
        return Settings.called("engineOptions").orElseThrow();
    }

    private void add(Setting setting, Value value) {
        values.computeIfAbsent(setting, key -> new ArrayList<>()).add(value);
    }

    private static MrtException unknown(String what, String key, String place) {
        String question = Nearest.question(key, Settings.spellings());
        String all = question.isEmpty() ? " Known keys: " + String.join(", ", Settings.names()) + "." : question;
        return MrtException.usage(place + ": there is no " + what + "." + all);
    }

    /**
     * Sets what was collected.
     *
     * @param builder what to set it in
     * @return the same builder
     * @throws MrtException if a value has the wrong type; the message names the key, the place and, unless it could be secret, the value
     */
    public MrtConfigBuilder applyTo(MrtConfigBuilder builder) {
        values.forEach((setting, given) -> setting.apply().accept(builder, given));
        return builder;
    }
}
