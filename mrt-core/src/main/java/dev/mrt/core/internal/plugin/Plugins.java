package dev.mrt.core.internal.plugin;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.schema.DatabaseInfo;
import dev.mrt.api.spi.DataReader;
import dev.mrt.api.spi.Explainer;
import dev.mrt.api.spi.MigrationEngineProvider;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.api.spi.Seeder;
import dev.mrt.core.internal.text.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The adapters on the class path, and which of them serves what. Everything is loaded at once; a provider that cannot be loaded is left
 * out and named in {@link #problems()} and in the error that its absence causes. Not safe for use by several threads.
 */
@API(status = API.Status.INTERNAL)
public final class Plugins {

    static final String CATALOG = "dev.mrt:mrt-schema-catalog";
    private static final String FLYWAY = "dev.mrt:mrt-engine-flyway";
    private static final String EXPLAIN = "dev.mrt:mrt-explain";

    private final List<String> problems = new ArrayList<>();
    private final List<ClassLoader> loaders;
    private @Nullable StaticPlugins statics;
    private final Port<MigrationEngineProvider> engines;
    private final Port<SchemaIntrospector> introspectors;
    private final Port<DataReader> dataReaders;
    private final Port<Seeder> seeders;
    private final Port<SandboxProvider> sandboxes;
    private final Port<Explainer> explainers;

    private Plugins(List<ClassLoader> loaders) {
        this.loaders = loaders;
        ProviderLoader loader = new ProviderLoader(loaders);
        engines = Port.load(
                "migration engine", MigrationEngineProvider.class, MigrationEngineProvider::id, loader, this::note);
        introspectors = Port.loadFamilies(
                "schema reader", SchemaIntrospector.class, SchemaIntrospector::id, loader, this::note);
        dataReaders = Port.load("data reader", DataReader.class, Plugins::nameOf, loader, this::note);
        seeders = Port.load("seeder", Seeder.class, Plugins::nameOf, loader, this::note);
        sandboxes = Port.load("sandbox", SandboxProvider.class, SandboxProvider::id, loader, this::note);
        explainers = Port.load("explainer", Explainer.class, Explainer::id, loader, this::note);
        problems.addAll(loader.problems());
    }

    /**
     * Loads what a class loader sees, and what mrt's own class loader sees besides.
     *
     * @param loader the loader to look into; {@code null} for the thread's context class loader
     * @return the plug-ins
     * @throws MrtException if two providers of one port have the same id; the message names both classes and their jars
     */
    public static Plugins of(@Nullable ClassLoader loader) {
        ClassLoader first = loader != null ? loader : Thread.currentThread().getContextClassLoader();
        List<ClassLoader> loaders = Stream.of(first, Plugins.class.getClassLoader())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Plugins(loaders);
    }

    /**
     * Chooses the engine.
     *
     * @param config its engine, else its locations and changelog file decide
     * @return the engine of that name, else the only one that recognises the files, else the only one that there is where they are a folder
     * @throws MrtException if there is none of that name, or not exactly one recognises the files
     */
    public MigrationEngineProvider engine(MrtConfig config) {
        if (engines.all().isEmpty()) {
            throw usage("No migration engine is on the class path; add " + FLYWAY + ".");
        }
        String id = config.engine();
        return id != null ? named(engines, id, "engine") : recognising(config);
    }

    private MigrationEngineProvider recognising(MrtConfig config) {
        List<Found<MigrationEngineProvider>> found = engines.that(engine -> engine.recognises(config));
        if (found.isEmpty() && engines.all().size() == 1 && config.changeLogFile() == null && !isFile(config)) {
            // It knows best what is wrong with the folder.
            return engines.all().get(0).provider();
        }
        if (found.isEmpty()) {
            throw usage(Unrecognised.reason(config)
                    .orElseGet(() -> "No migration engine recognises " + place(config) + "; available: "
                            + listed(engines.ids()) + ". Check the path, or name the engine with the option engine."));
        }
        if (found.size() > 1) {
            throw usage("Several migration engines recognise " + place(config) + ": " + described(found)
                    + "; name one with the option engine.");
        }
        return found.get(0).provider();
    }

    private static boolean isFile(MrtConfig config) {
        return config.locations().stream()
                .anyMatch(location -> !location.contains(":") && Files.isRegularFile(Path.of(location)));
    }

    private static String place(MrtConfig config) {
        if (config.changeLogFile() != null) {
            return config.changeLogFile();
        }
        return config.locations().isEmpty()
                ? "the configuration, which names no location and no changelog file"
                : String.join(", ", config.locations());
    }

    /**
     * Chooses the reader of the schema.
     *
     * @param database the product to read
     * @param config its introspector, if it names one
     * @return the reader of that name, else the one with the highest priority that supports the product
     * @throws MrtException if there is none of that name, it does not support the product, none does, or two are equal
     */
    public SchemaIntrospector introspector(DatabaseInfo database, MrtConfig config) {
        String id = config.introspector();
        if (id == null) {
            return best(introspectors, reader -> reader.supports(database), SchemaIntrospector::priority, database);
        }
        named(introspectors, id, "introspector");
        return introspector(id, database)
                .orElseThrow(() -> usage("The schema reader " + id + " cannot read "
                        + database.product() + "; those that can: "
                        + listed(introspectors.that(one -> one.supports(database)).stream()
                                .map(Found::id)
                                .toList())
                        + "."));
    }

    /**
     * Looks up a reader of the schema.
     *
     * @param id its name, ignoring case
     * @param database the product to read
     * @return the reader, empty if none of this name that supports the product could be loaded
     */
    public Optional<SchemaIntrospector> introspector(String id, DatabaseInfo database) {
        return introspectors
                .best(one -> one.id().equalsIgnoreCase(id) && one.supports(database), SchemaIntrospector::priority)
                .stream()
                .findFirst()
                .map(Found::provider);
    }

    /**
     * Chooses the reader of rows.
     *
     * @param database the product to read
     * @return the one with the highest priority that supports the product
     * @throws MrtException if none does, or two are equal
     */
    public DataReader dataReader(DatabaseInfo database) {
        return best(dataReaders, reader -> reader.supports(database), DataReader::priority, database);
    }

    /**
     * Chooses the seeder.
     *
     * @param database the product to seed
     * @return the one with the highest priority that supports the product
     * @throws MrtException if none does, or two are equal
     */
    public Seeder seeder(DatabaseInfo database) {
        return best(seeders, seeder -> seeder.supports(database), Seeder::priority, database);
    }

    /**
     * Chooses who makes the sandbox.
     *
     * @param request what is wanted
     * @return the only one that accepts the request
     * @throws MrtException if none accepts it, with the names of those that there are, or several do
     */
    public SandboxProvider sandbox(SandboxRequest request) {
        return SandboxChooser.choose(sandboxes, request, this::usage);
    }

    /**
     * Who explains migrations with the help of a service.
     *
     * @return the only one that there is
     * @throws MrtException if there is none, with the dependency to add, or several
     */
    public Explainer explainer() {
        List<Found<Explainer>> all = explainers.all();
        if (all.isEmpty()) {
            throw usage("No explainer is on the class path, so no model can be asked; use mrt-ai.jar, or add " + EXPLAIN
                    + ". With --offline nothing more is looked for.");
        }
        if (all.size() > 1) {
            throw usage("Several explainers are on the class path: " + described(all)
                    + "; take all but one off the class path.");
        }
        return all.get(0).provider();
    }

    /**
     * What reads migrations without a database; loaded when it is first asked for.
     *
     * @return the same for each call
     */
    public StaticPlugins statics() {
        StaticPlugins known = statics;
        if (known == null) {
            known = new StaticPlugins(new ProviderLoader(loaders));
            statics = known;
        }
        return known;
    }

    /**
     * Every provider that could be loaded.
     *
     * @return by port, then by id
     */
    public List<Loaded> loaded() {
        Stream<Loaded> dynamic = Stream.of(introspectors, dataReaders, seeders, sandboxes, explainers)
                .flatMap(Plugins::loaded);
        return Stream.of(loadedEngines(), dynamic, statics().loaded())
                .flatMap(stream -> stream)
                .toList();
    }

    /**
     * The JDBC drivers that the class loaders see.
     *
     * @return by class name
     */
    public List<Loaded> drivers() {
        return new Drivers(loaders).loaded().toList();
    }

    /** An engine whose library is missing is there, too, with what to add among the problems. */
    private Stream<Loaded> loadedEngines() {
        return engines.all().stream()
                .map(found -> new Loaded(
                        engines.name(), found.id(), found.className(), version(found.provider()), found.jar()))
                .sorted(Comparator.comparing(Loaded::id));
    }

    private String version(MigrationEngineProvider engine) {
        try {
            return engine.engineVersion();
        } catch (RuntimeException | LinkageError e) {
            note("The library of the " + engines.name() + " " + engine.id() + " cannot be used: " + e.getMessage());
            return "";
        }
    }

    static <T> Stream<Loaded> loaded(Port<T> port) {
        return port.all().stream()
                .map(found -> new Loaded(port.name(), found.id(), found.className(), "", found.jar()))
                .sorted(Comparator.comparing(Loaded::id));
    }

    /**
     * What could not be loaded.
     *
     * @return one sentence for each provider that was left out so far
     */
    public List<String> problems() {
        return statics == null
                ? List.copyOf(problems)
                : Stream.concat(problems.stream(), statics.problems().stream()).toList();
    }

    private void note(String problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private <T> T named(Port<T> port, String id, String option) {
        return port.called(id).map(Found::provider).orElseThrow(() -> {
            String question = Nearest.question(id, port.ids());
            return usage("There is no " + port.name() + " " + id + " on the class path (option " + option
                    + "); available: " + listed(port.ids()) + "." + question);
        });
    }

    private <T> T best(Port<T> port, Predicate<T> supports, ToIntFunction<T> priority, DatabaseInfo database) {
        List<Found<T>> best = port.best(supports, priority);
        if (best.isEmpty()) {
            throw usage("No " + port.name() + " supports " + database.product() + "; available: " + listed(port.ids())
                    + ". Add " + CATALOG + " or another adapter for it to the class path.");
        }
        if (best.size() > 1) {
            throw usage("Several " + port.name() + "s support " + database.product() + " with the same priority: "
                    + described(best) + "; take all but one off the class path.");
        }
        return best.get(0).provider();
    }

    private MrtException usage(String sentence) {
        return MrtException.usage(problems.isEmpty() ? sentence : sentence + " " + String.join(" ", problems));
    }

    static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    static <T> String described(List<Found<T>> found) {
        return found.stream().map(Found::toString).collect(Collectors.joining(", "));
    }

    private static String nameOf(Object provider) {
        return provider.getClass().getName();
    }

    /**
     * A provider, for {@code mrt version}.
     *
     * @param port what it is, for example {@code migration engine}
     * @param id its name as users write it, its class name where the port has no names
     * @param className its class
     * @param version that of the library that it is for, where it is for one; else empty
     * @param jar the file name of its jar, or the folder that it is in
     */
    public record Loaded(String port, String id, String className, String version, String jar) {}
}
