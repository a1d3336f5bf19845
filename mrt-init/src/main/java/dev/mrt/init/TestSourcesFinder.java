package dev.mrt.init;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out in which language, folder and package the tests of a module are. */
final class TestSourcesFinder {

    private static final String SUBJECT = "test class";
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)");
    private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9_.]");

    private final BuildModule module;
    private final Path root;
    private final List<Path> main;
    private final List<Path> tests;

    TestSourcesFinder(BuildModule module, Path root) {
        this.module = module;
        this.root = root;
        this.main = sources("src/main");
        this.tests = sources("src/test");
    }

    private List<Path> sources(String folder) {
        return Paths.files(module.folder().resolve(folder), name -> name.matches(".*\\.(java|kt)"));
    }

    Known<TestSources> find() {
        Predicate<Path> isKotlin = file -> Paths.name(file).endsWith(".kt");
        List<Path> telling = tests.isEmpty() ? main : tests;
        boolean kotlin = !telling.isEmpty() && telling.stream().allMatch(isKotlin);
        Path folder = module.folder().resolve(kotlin ? "src/test/kotlin" : "src/test/java");
        Known<String> found = packageName();
        TestSources sources = new TestSources(folder, kotlin, found.value());
        Fact why = found.fact();
        String value = Paths.relative(root, sources.file());
        return new Known<>(sources, new Fact(SUBJECT, value, why.how(), why.why(), why.place()));
    }

    private Known<String> packageName() {
        return Stream.of(ofApplication(), shortest(tests, "the tests"), shortest(main, "the sources"), ofGroup())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Known<>(
                        "migrations", Fact.assumed(SUBJECT, "", "no class and no group id tells a package")));
    }

    private Optional<Known<String>> ofApplication() {
        return main.stream()
                .filter(file ->
                        Sources.lines(file).anyMatch(line -> line.text().strip().startsWith("@SpringBootApplication")))
                .findFirst()
                .flatMap(file -> named(file, "@SpringBootApplication"));
    }

    /** That of the file nearest to the root: others lie in packages below it. */
    private static Optional<Known<String>> shortest(List<Path> files, String of) {
        return files.stream()
                .flatMap(file -> named(file, "the package of " + of).stream())
                .min(Comparator.comparingInt(known -> known.value().length()));
    }

    private static Optional<Known<String>> named(Path file, String why) {
        return Sources.lines(file)
                .flatMap(line -> {
                    Matcher named = PACKAGE.matcher(line.text());
                    return named.find()
                            ? Stream.of(new Known<>(named.group(1), Fact.found(SUBJECT, "", why, line.place())))
                            : Stream.of();
                })
                .findFirst();
    }

    private Optional<Known<String>> ofGroup() {
        Located group = module.group();
        // That of a foreign parent is inherited, but is no package to put one's own classes into.
        if (group == null || Placeholders.isOpen(group.text()) || group.text().equals(Boot.GROUP)) {
            return Optional.empty();
        }
        String name = NO_NAME.matcher(group.text().toLowerCase(Locale.ROOT)).replaceAll("_");
        return name.matches("[a-z_]\\w*(\\.[a-z_]\\w*)*")
                ? Optional.of(new Known<>(name, Fact.found(SUBJECT, "", "the group id", group.place())))
                : Optional.empty();
    }
}
