package dev.mrt.tests.examples;

import dev.mrt.tests.Repository;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example, copied to a folder of its own and built there by Maven.
 *
 * @param folder the copy
 * @param exitCode what Maven ended with
 * @param output what it printed
 */
record ExampleBuild(Path folder, int exitCode, String output) {

    private static final String TREE = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:tree";
    private static final Pattern TEST = Pattern.compile("<testcase name=\"([^\"]*)\"[^>]*?(?:/>|>\\s*<(\\w+))");

    static ExampleBuild of(String example, ExamplesRepository repository, Path parent)
            throws IOException, InterruptedException {
        Path folder = parent.resolve(example);
        copy(Repository.root().resolve("examples").resolve(example), folder);
        Path log = folder.resolve("build.log");
        int exitCode = new ProcessBuilder(
                        maven(),
                        "-B",
                        "-ntp",
                        "-gs",
                        repository.settings().toString(),
                        "-Dmaven.repo.local=" + repository.folder(),
                        "-Dmaven.test.failure.ignore",
                        "-DargLine=-XX:TieredStopAtLevel=1",
                        "-DoutputFile=" + folder.resolve("tree.txt"),
                        "verify",
                        TREE)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return new ExampleBuild(folder, exitCode, Files.readString(log));
    }

    /** The Maven that builds this, if it is one. */
    private static String maven() {
        String home = System.getProperty("mrt.maven.home", "");
        String name = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        return home.isEmpty() ? name : Path.of(home, "bin", name).toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> !from.relativize(each).startsWith("target"))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Everything that the project depends on, as Maven's tree shows it. */
    String tree() {
        return Repository.read(folder.resolve("tree.txt"));
    }

    /** The names of the tests that ended in a way: {@code failure}, {@code error}, {@code skipped}, or {@code passed}. */
    List<String> tests(String outcome) {
        return reports()
                .flatMap(report -> TEST.matcher(report).results())
                .filter(test -> outcome.equals(outcome(test)))
                .map(test -> test.group(1))
                .toList();
    }

    private static String outcome(MatchResult test) {
        String inside = test.group(2);
        return inside == null || inside.startsWith("system") ? "passed" : inside;
    }

    private Stream<String> reports() {
        try (Stream<Path> files = Files.list(folder.resolve("target").resolve("surefire-reports"))) {
            return files
                    .filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .map(Repository::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
