package dev.mrt.init;

import dev.mrt.api.MrtException;
import dev.mrt.init.FileChange.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Sets mrt up in a project: a test class, an {@code mrt.yml}, and what the build needs. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Init {

    private final InitRequest request;
    private final Versions versions;
    private final Path root;
    private final List<FileChange> changes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Init(InitRequest request, Versions versions) {
        this.request = request;
        this.versions = versions;
        this.root = request.directory().toAbsolutePath().normalize();
    }

    /**
     * Reads a project and works out what is missing; writes nothing.
     *
     * @param request which project
     * @return what was found and what to write
     * @throws MrtException if the project cannot be read, or does not tell what is needed and {@code request} neither
     */
    public static InitPlan plan(InitRequest request) {
        return new Init(request, Versions.ofThisBuild()).plan();
    }

    InitPlan plan() {
        BuildModule module = new Builds(root).module(request.build(), request.engine());
        Project project = new ProjectReader(root, request).read(module);
        notes.addAll(project.notes());
        String block = "";
        if (module.tool() == Tool.NONE) {
            notes.add(
                    "No pom.xml, build.gradle or build.gradle.kts is here, so there is no test class: mrt verify and mrt"
                            + " check read mrt.yml.");
        } else {
            testClass(project);
            block = build(project);
        }
        settings(project);
        return new InitPlan(
                root, Facts.of(project), changes, block, module.buildFile(), notes, Next.command(module, root));
    }

    private void testClass(Project project) {
        TestSources sources = project.tests().value();
        Optional<Located> own =
                Paths.files(project.module().folder().resolve("src/test"), name -> name.matches(".*\\.(java|kt)"))
                        .stream()
                        .flatMap(Sources::lines)
                        .filter(line -> line.text().startsWith("import dev.mrt."))
                        .findFirst();
        if (own.isPresent()) {
            left(own.get().place().file(), "already uses mrt");
            return;
        }
        String text = TestClass.text(sources, project.framework().value());
        if (Files.exists(sources.file(), LinkOption.NOFOLLOW_LINKS)) {
            left(sources.file(), "is something else and is left as it is");
            notes.add("Give the test of the migrations another name; this is what it holds:\n" + text);
            return;
        }
        changes.add(new FileChange(sources.file(), Kind.NEW, "the test", utf8(text)));
    }

    /** Changes the build file, or gives the block to put into it. */
    private String build(Project project) {
        BuildModule module = project.module();
        Needs needs = new Needs.Finder(project, versions).find();
        if (needs.nothing()) {
            left(module.buildFile(), "already has what the tests need");
            return "";
        }
        notes.addAll(needs.notes());
        if (versions.of("mrt").endsWith("-SNAPSHOT")) {
            notes.add("mrt is not published yet: run mvn -Dmrt.quick -DskipTests install in its checkout once"
                    + (module.tool() == Tool.GRADLE ? ", and name mavenLocal() among the repositories." : "."));
        }
        if (module.tool() == Tool.MAVEN) {
            if (request.apply()) {
                changed(module.buildFile(), PomEdit.of(module.buildFile(), needs, versions));
                return "";
            }
            return MavenBlock.of(needs, versions);
        }
        return gradle(module, needs);
    }

    private String gradle(BuildModule module, Needs needs) {
        if (!Files.isRegularFile(module.buildFile()) || !isOwn(module)) {
            if (request.apply()) {
                throw MrtException.usage("The module " + module.folder()
                        + " has no build script of its own, so it is not clear where its dependencies belong. Nothing was"
                        + " written; run it without --apply and put the block in by hand.");
            }
            return new GradleBlock(module.buildFile().toString().endsWith(".kts"), true, "\"").text(needs);
        }
        GradleScript script = GradleScript.read(module.buildFile());
        if (request.apply()) {
            changed(module.buildFile(), GradleEdit.of(script, needs));
            return "";
        }
        return GradleBlock.like(script).text(needs);
    }

    private static boolean isOwn(BuildModule module) {
        return module.folder().equals(module.buildFile().toAbsolutePath().getParent());
    }

    private void settings(Project project) {
        Path folder = project.module().folder();
        Optional<Path> there = Stream.iterate(folder, up -> up != null && up.startsWith(root), Path::getParent)
                .flatMap(up -> MrtYml.NAMES.stream().map(up::resolve))
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
        if (there.isPresent()) {
            left(there.get(), "is there and is left as it is");
        } else {
            changes.add(
                    new FileChange(folder.resolve("mrt.yml"), Kind.NEW, "the settings", utf8(MrtYml.text(project))));
        }
    }

    private void left(Path file, String why) {
        changes.add(new FileChange(file, Kind.LEFT, why, new byte[0]));
    }

    private void changed(Path file, byte[] content) {
        changes.add(new FileChange(file, Kind.CHANGED, "what the tests need", content));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
