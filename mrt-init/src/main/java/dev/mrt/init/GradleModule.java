package dev.mrt.init;

import dev.mrt.init.GradleScript.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of a module say.
 *
 * @param statements its own, and those of the root that hold for it
 * @param catalog the libraries that they may name
 */
record GradleModule(List<Sourced> statements, VersionCatalog catalog) {

    private static final Set<String> PLUGIN_CALLS = Set.of("id", "alias", "kotlin", "apply");

    /**
     * A statement and its script.
     *
     * @param script where it stands
     * @param statement the statement
     */
    record Sourced(GradleScript script, Statement statement) {

        Place place(int line) {
            return script.place(line);
        }
    }

    BuildModule module(Path folder, Path file, List<Dependency> versions) {
        List<Dependency> dependencies =
                in("dependencies").flatMap(this::dependencies).toList();
        return new BuildModule(
                Tool.GRADLE,
                folder,
                folder,
                file,
                dependencies,
                versions,
                plugins(),
                settings(),
                assigned("group"),
                javaVersion(),
                new BuildModule.Tests(call("useTestNG"), call("useJUnitPlatform") != null, true));
    }

    private Stream<Sourced> in(String block) {
        return statements.stream()
                .filter(one -> one.statement().in(block) && !one.statement().in("buildscript"));
    }

    private Stream<Dependency> dependencies(Sourced one) {
        boolean test = one.statement().first().toLowerCase(Locale.ROOT).startsWith("test");
        Stream<Dependency> written = one.statement()
                .texts()
                .map(text -> text.text().split(":"))
                .filter(parts -> parts.length > 1 && !parts[0].isEmpty())
                .map(parts -> new Dependency(
                        parts[0],
                        parts[1],
                        parts.length > 2 && !parts[2].contains("$") ? parts[2] : null,
                        test,
                        one.place(one.statement().line())));
        Stream<Dependency> named = one.statement()
                .words()
                .filter(word -> word.text().startsWith("libs."))
                .flatMap(word -> catalog.libraries().getOrDefault(accessor(word.text()), List.of()).stream())
                .map(found -> new Dependency(
                        found.group(),
                        found.artifact(),
                        found.version(),
                        test,
                        one.place(one.statement().line())));
        return Stream.concat(written, named);
    }

    private static String accessor(String word) {
        return word.substring("libs.".length()).replaceFirst("\\.get$", "");
    }

    List<Dependency> plugins() {
        return statements.stream()
                .filter(one ->
                        one.statement().in("plugins") || one.statement().first().equals("apply"))
                .filter(one -> PLUGIN_CALLS.contains(one.statement().first())
                        || !one.statement().in("plugins")
                        || one.statement().tokens().size() == 1)
                .flatMap(this::plugin)
                .toList();
    }

    private Stream<Dependency> plugin(Sourced one) {
        Place place = one.place(one.statement().line());
        List<String> texts = one.statement().texts().map(GradleToken::text).toList();
        Optional<Dependency> fromCatalog = one.statement()
                .words()
                .filter(word -> word.text().startsWith("libs.plugins."))
                .flatMap(word ->
                        Stream.ofNullable(catalog.plugins().get(word.text().substring("libs.plugins.".length()))))
                .map(found -> new Dependency(found.group(), found.artifact(), found.version(), false, place))
                .findFirst();
        if (fromCatalog.isPresent() || texts.isEmpty()) {
            return fromCatalog.stream();
        }
        String id = one.statement().first().equals("kotlin") ? "org.jetbrains.kotlin." + texts.get(0) : texts.get(0);
        return Stream.of(new Dependency(id, id, texts.size() > 1 ? texts.get(1) : null, false, place));
    }

    /** The blocks {@code flyway} and {@code liquibase}: each text that follows a name. */
    private Map<String, List<Located>> settings() {
        Map<String, List<Located>> settings = new LinkedHashMap<>();
        for (String engine : List.of("flyway", "liquibase")) {
            in(engine)
                    .forEach(one -> one.statement()
                            .texts()
                            .forEach(text -> settings.computeIfAbsent(
                                            engine + "." + one.statement().first(), key -> new ArrayList<>())
                                    .add(new Located(text.text(), one.place(text.line())))));
        }
        return settings;
    }

    private @Nullable Located assigned(String name) {
        return statements.stream()
                .filter(one -> one.statement().path().stream().allMatch(GradleBuild.FOR_ALL::contains))
                .filter(one -> one.statement().first().equals(name))
                .flatMap(one -> one.statement().texts().map(text -> new Located(text.text(), one.place(text.line()))))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Place call(String name) {
        return statements.stream()
                .filter(one -> one.statement()
                        .words()
                        .anyMatch(
                                word -> word.text().equals(name) || word.text().endsWith("." + name)))
                .map(one -> one.place(one.statement().line()))
                .findFirst()
                .orElse(null);
    }

    /** {@code JavaLanguageVersion.of(17)}, {@code jvmToolchain(17)}, {@code sourceCompatibility = '17'}. */
    private @Nullable Located javaVersion() {
        return statements.stream()
                .filter(one -> one.statement()
                        .words()
                        .anyMatch(word -> word.text().contains("JavaLanguageVersion")
                                || word.text().equals("jvmToolchain")
                                || word.text().endsWith("sourceCompatibility")))
                .flatMap(one -> number(one).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Located> number(Sourced one) {
        Place place = one.place(one.statement().line());
        StringBuilder digits = new StringBuilder();
        one.statement().tokens().stream()
                .skip(1)
                .map(GradleToken::text)
                .map(text -> text.replaceFirst("^JavaVersion\\.VERSION_", "").replace('_', '.'))
                .filter(text -> text.matches("[\\d.]+"))
                .forEach(digits::append);
        return digits.isEmpty() ? Optional.empty() : Optional.of(new Located(digits.toString(), place));
    }
}
