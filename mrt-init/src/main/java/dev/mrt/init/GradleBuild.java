package dev.mrt.init;

import dev.mrt.init.GradleScript.Statement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the modules of a Gradle project. */
final class GradleBuild {

    static final List<String> SCRIPTS = List.of("build.gradle.kts", "build.gradle");
    static final List<String> SETTINGS = List.of("settings.gradle.kts", "settings.gradle");

    /** Blocks of a root script that hold for the modules below it. */
    static final Set<String> FOR_ALL = Set.of("allprojects", "subprojects");

    private final Path root;
    private final VersionCatalog catalog;

    private GradleBuild(Path root) {
        this.root = root;
        this.catalog = VersionCatalog.of(root);
    }

    /** The modules; one that has no script of its own has that of the root. */
    static List<BuildModule> modules(Path folder) {
        Path root = rootOf(folder);
        GradleBuild build = new GradleBuild(root);
        List<Path> folders = folder.equals(root) ? build.folders() : List.of(folder);
        return folders.stream().map(build::module).toList();
    }

    /** The folder of the settings script, which may lie above. */
    private static Path rootOf(Path folder) {
        for (Path up = folder; up != null; up = up.getParent()) {
            if (script(up, SETTINGS).isPresent()) {
                return up;
            }
        }
        return folder;
    }

    static Optional<Path> script(Path folder, List<String> names) {
        return names.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(root.resolve("src")) || included().isEmpty()) {
            folders.add(root);
        }
        included().stream().map(root::resolve).filter(Files::isDirectory).forEach(folders::add);
        return folders.isEmpty() ? List.of(root) : folders;
    }

    private List<String> included() {
        return script(root, SETTINGS).stream()
                .map(GradleScript::read)
                .flatMap(script -> script.statements().stream())
                .filter(statement -> statement.first().equals("include"))
                .flatMap(Statement::texts)
                .map(text -> text.text().replaceFirst("^:", "").replace(':', '/'))
                .toList();
    }

    private BuildModule module(Path folder) {
        Path file = script(folder, SCRIPTS)
                .or(() -> script(root, SCRIPTS))
                .or(() -> script(root, SETTINGS))
                .orElse(folder.resolve("build.gradle"));
        List<GradleModule.Sourced> statements = new ArrayList<>(own(file, folder));
        if (!folder.equals(root)) {
            statements.addAll(inherited());
        }
        return new GradleModule(statements, catalog).module(folder, file, versions());
    }

    /** Plugins that the root or the settings name, with the versions that modules leave out. */
    private List<Dependency> versions() {
        List<GradleModule.Sourced> statements = Stream.of(SCRIPTS, SETTINGS)
                .flatMap(names -> script(root, names).stream())
                .map(GradleScript::read)
                .flatMap(GradleBuild::all)
                .toList();
        return new GradleModule(statements, catalog).plugins();
    }

    private static List<GradleModule.Sourced> own(Path file, Path folder) {
        boolean is = file.getParent() != null && file.getParent().equals(folder);
        return is && Files.isRegularFile(file) ? all(GradleScript.read(file)).toList() : List.of();
    }

    private List<GradleModule.Sourced> inherited() {
        return script(root, SCRIPTS).stream()
                .map(GradleScript::read)
                .flatMap(GradleBuild::all)
                .filter(one -> one.statement().path().stream().anyMatch(FOR_ALL::contains))
                .toList();
    }

    private static Stream<GradleModule.Sourced> all(GradleScript script) {
        return script.statements().stream().map(statement -> new GradleModule.Sourced(script, statement));
    }
}
