package dev.mrt.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a project that has sources and tests of its own.
 *
 * @param tool what builds it
 * @param folder where it is
 * @param source the folder of the module that its migrations come from, mostly its own
 * @param buildFile its build file; one of another folder if it has none of its own
 * @param dependencies with those that it inherits
 * @param platforms versions that are imported: parents, BOMs, {@code dependencyManagement}
 * @param plugins of the build
 * @param settings what engine plugins are configured with, by {@code engine.setting}
 * @param group the group id, {@code null} if it is not known
 * @param javaVersion the Java release that is compiled for, {@code null} if nothing says it
 * @param tests what the build says of how tests are compiled and run
 */
record BuildModule(
        Tool tool,
        Path folder,
        Path source,
        Path buildFile,
        List<Dependency> dependencies,
        List<Dependency> platforms,
        List<Dependency> plugins,
        Map<String, List<Located>> settings,
        @Nullable Located group,
        @Nullable Located javaVersion,
        Tests tests) {

    /**
     * How tests are compiled and run.
     *
     * @param testNg where TestNG is chosen, {@code null} if it is not
     * @param platform whether something chooses the JUnit platform, or a Surefire that knows it
     * @param java whether something decides the Java release that is compiled for
     */
    record Tests(@Nullable Place testNg, boolean platform, boolean java) {}

    BuildModule {
        dependencies = List.copyOf(dependencies);
        platforms = List.copyOf(platforms);
        plugins = List.copyOf(plugins);
        settings = Map.copyOf(settings);
    }

    Optional<Dependency> dependency(Predicate<Dependency> fits) {
        return dependencies.stream().filter(fits).findFirst();
    }

    boolean has(String group, String artifact) {
        return dependency(one -> one.is(group, artifact)).isPresent();
    }

    /** What the module names, whatever for. */
    Stream<Dependency> everything() {
        return Stream.of(dependencies, plugins, platforms).flatMap(List::stream);
    }

    Path resources() {
        return folder.resolve("src/main/resources");
    }

    /** The resources that migrations lie in. */
    Path migrationResources() {
        return source.resolve("src/main/resources");
    }

    /** The same module with the migrations of another one. */
    BuildModule withMigrationsOf(BuildModule other) {
        return new BuildModule(
                tool,
                folder,
                other.folder,
                buildFile,
                dependencies,
                platforms,
                plugins,
                settings,
                group,
                javaVersion,
                tests);
    }
}
