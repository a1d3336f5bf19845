package dev.mrt.init;

import dev.mrt.api.MrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the build of a project, and in it the module with the migrations. */
final class Builds {

    private final Path folder;

    /**
     * The build in a folder.
     *
     * @throws MrtException if there is no such folder
     */
    Builds(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw MrtException.usage("There is no folder " + folder + "; name the one with the build file.");
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw MrtException.usage("The folder " + folder + " cannot be read; look at its rights.");
        }
    }

    /**
     * The module to set up.
     *
     * @param tool {@code maven} or {@code gradle}, or {@code null} to find out
     * @param engine what {@code --engine} says
     * @throws MrtException if it is not clear which one
     */
    BuildModule module(@Nullable String tool, @Nullable String engine) {
        return choose(modules(tool), EngineFinder.given(engine));
    }

    private List<BuildModule> modules(@Nullable String tool) {
        Path pom = folder.resolve(MavenBuild.FILE);
        Optional<Path> gradle = GradleBuild.script(folder, GradleBuild.SCRIPTS)
                .or(() -> GradleBuild.script(folder, GradleBuild.SETTINGS));
        boolean maven = Files.isRegularFile(pom);
        if (maven && gradle.isPresent() && tool == null) {
            throw MrtException.usage("Both " + pom + " and " + Paths.name(gradle.get())
                    + " are there; say which one counts: --build maven or --build gradle.");
        }
        return switch (tool == null ? "" : tool.toLowerCase(Locale.ROOT)) {
            case "" -> maven ? MavenBuild.modules(folder) : gradle.isPresent() ? GradleBuild.modules(folder) : none();
            case "maven" -> MavenBuild.modules(required(maven, "pom.xml"));
            case "gradle" -> GradleBuild.modules(required(gradle.isPresent(), "build.gradle"));
            default -> throw MrtException.usage("There is no build " + tool + "; write maven or gradle.");
        };
    }

    private Path required(boolean there, String file) {
        if (!there) {
            throw MrtException.usage("There is no " + file + " in " + folder + ".");
        }
        return folder;
    }

    private List<BuildModule> none() {
        return List.of(new BuildModule(
                Tool.NONE,
                folder,
                folder,
                folder,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                null,
                new BuildModule.Tests(null, false, true)));
    }

    private BuildModule choose(List<BuildModule> modules, Optional<Engine> engine) {
        if (modules.size() == 1) {
            return modules.get(0);
        }
        List<BuildModule> withFiles =
                modules.stream().filter(one -> hasFiles(one, engine)).toList();
        List<BuildModule> withEngine =
                modules.stream().filter(Builds::namesEngine).toList();
        List<BuildModule> withBoth =
                withFiles.stream().filter(withEngine::contains).toList();
        if (withBoth.size() == 1) {
            return withBoth.get(0);
        }
        if (withBoth.isEmpty() && withFiles.size() == 1 && withEngine.size() == 1) {
            return withEngine.get(0).withMigrationsOf(withFiles.get(0));
        }
        List<BuildModule> candidates = withFiles.isEmpty() ? withEngine : withFiles;
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        throw unclear(modules, candidates, !withFiles.isEmpty());
    }

    private MrtException unclear(List<BuildModule> modules, List<BuildModule> candidates, boolean files) {
        String none = "None of the " + modules.size() + " modules of " + folder + " has migrations";
        String several =
                files ? "Migrations are in several modules" : "Several modules name an engine, and none has migrations";
        return MrtException.usage((candidates.isEmpty() ? none : several) + "; name one: "
                + (candidates.isEmpty() ? modules : candidates)
                        .stream()
                                .map(module -> "mrt init " + Paths.relative(Path.of(""), module.folder()))
                                .collect(Collectors.joining(" or "))
                + ".");
    }

    private static boolean hasFiles(BuildModule module, Optional<Engine> engine) {
        return Stream.of(Engine.values())
                .filter(one -> engine.isEmpty() || engine.get() == one)
                .anyMatch(one -> new ChainFiles(module.folder()).first(one).isPresent());
    }

    private static boolean namesEngine(BuildModule module) {
        return new EngineFinder(module, SpringSettings.of(module)).isNamed();
    }
}
