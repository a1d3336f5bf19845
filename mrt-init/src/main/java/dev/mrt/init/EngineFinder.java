package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which engine migrates the database. */
final class EngineFinder {

    private static final String SUBJECT = "engine";

    private final BuildModule module;
    private final SpringSettings spring;

    EngineFinder(BuildModule module, SpringSettings spring) {
        this.module = module;
        this.spring = spring;
    }

    /** An engine that is asked for by name. */
    static Optional<Engine> given(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Engine.values())
                .filter(engine -> engine.id().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> MrtException.usage("There is no engine " + name + "; write flyway or liquibase.")));
    }

    /**
     * The engine.
     *
     * @param given what {@code --engine} says
     * @throws MrtException if nothing tells, or both are used
     */
    Known<Engine> find(@Nullable String given) {
        Optional<Engine> named = given(given);
        if (named.isPresent()) {
            return new Known<>(named.get(), Fact.given(SUBJECT, named.get().title(), "--engine"));
        }
        List<Known<Engine>> found = candidates();
        if (found.isEmpty()) {
            throw MrtException.usage("Neither Flyway nor Liquibase was found in " + module.folder()
                    + ": no dependency, no plugin, no setting and no folder of migrations. Say which it is:"
                    + " --engine flyway or --engine liquibase.");
        }
        if (found.size() > 1) {
            throw MrtException.usage("Both Flyway and Liquibase are used in " + module.folder() + ": "
                    + reason(found.get(0)) + ", " + reason(found.get(1)) + ". Say which one mrt is to test: --engine"
                    + " flyway or --engine liquibase.");
        }
        return found.get(0);
    }

    /** The engines with something to run; or else those that are named. */
    List<Known<Engine>> candidates() {
        List<Known<Engine>> named = new ArrayList<>();
        List<Known<Engine>> used = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            Optional<Known<Engine>> files = byFiles(engine);
            Optional<Known<Engine>> any = Stream.of(byDependency(engine), bySetting(engine), files)
                    .flatMap(Optional::stream)
                    .findFirst();
            any.ifPresent(named::add);
            files.flatMap(found -> any).ifPresent(used::add);
        }
        return used.isEmpty() ? named : used;
    }

    /** Whether the module itself says which one, whatever files it has. */
    boolean isNamed() {
        return Stream.of(Engine.values())
                .anyMatch(engine ->
                        byDependency(engine).or(() -> bySetting(engine)).isPresent());
    }

    private static String reason(Known<Engine> known) {
        Place place = known.fact().place();
        return known.fact().why() + (place == null ? "" : " (" + place.in(Path.of("")) + ")");
    }

    private Optional<Known<Engine>> byDependency(Engine engine) {
        return Stream.of(module.dependencies(), module.plugins())
                .flatMap(List::stream)
                .filter(engine::isIn)
                .sorted((one, other) -> Boolean.compare(!engine.isCore(one), !engine.isCore(other)))
                .findFirst()
                .map(one -> known(engine, one.coordinates() + version(one), one.place()));
    }

    private static String version(Dependency dependency) {
        return dependency.version() == null ? "" : " " + dependency.version();
    }

    private Optional<Known<Engine>> bySetting(Engine engine) {
        return spring.settings().stream()
                .filter(one -> one.key().startsWith("spring." + engine.id() + "."))
                .findFirst()
                .map(one -> known(engine, one.name(), one.place()));
    }

    private Optional<Known<Engine>> byFiles(Engine engine) {
        return new ChainFiles(module.source())
                .first(engine)
                .map(file -> known(engine, "a " + (engine == Engine.FLYWAY ? "script" : "changelog"), Place.of(file)));
    }

    private static Known<Engine> known(Engine engine, String why, Place place) {
        return new Known<>(engine, Fact.found(SUBJECT, engine.title(), why, place));
    }
}
