package dev.mrt.tests.ci;

import dev.mrt.tests.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A build server's copy of a project: a git repository with migrations, {@code mrt.yml} and the script that gets mrt. */
final class Job {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private Job(Path folder) {
        this.folder = folder;
    }

    /** A step that a shell ran. */
    record Step(int exitCode, String out) {}

    /** The shop of the examples, with the last migrations on a branch; half of them cannot be rolled back. */
    static Job ofShop(Path parent) throws Exception {
        Path chain = Repository.root().resolve("examples/flyway-junit5/src/main/resources/db/migration");
        Job job = new Job(Files.createDirectory(parent.resolve("project")));
        job.project(parent);
        try (Stream<Path> files = Files.list(chain)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.matches("[UV]([89]|10)__.*")) {
                    Files.copy(file, job.migrations().resolve(name));
                }
            }
        }
        job.commit("main");
        try (Stream<Path> files = Files.list(chain)) {
            for (Path file : files.toList()) {
                Path copy = job.migrations().resolve(file.getFileName().toString());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        job.commit("branch");
        return job;
    }

    /** One migration, which can be rolled back. */
    static Job ofSafe(Path parent) throws Exception {
        Job job = new Job(Files.createDirectory(parent.resolve("project")));
        job.project(parent);
        Files.writeString(
                job.migrations().resolve("V1__a.sql"), "CREATE TABLE a (id int PRIMARY KEY, b varchar(9));\n");
        Files.writeString(job.migrations().resolve("U1__a.sql"), "DROP TABLE a;\n");
        job.commit("main");
        return job;
    }

    private void project(Path parent) throws Exception {
        Files.createDirectories(migrations());
        Files.writeString(
                folder.resolve("mrt.yml"), "locations: src/main/resources/db/migration\ndatabase: h2\nrandomSeed: 1\n");
        Files.copy(
                Repository.root().resolve("examples/ci/get-mrt.sh"),
                Files.createDirectory(folder.resolve("ci")).resolve("get-mrt.sh"));
        Files.writeString(folder.resolve(".gitignore"), ".mrt/\n");
        git(folder, "init", "-q");
        set("MRT_REPOSITORY", repositoryOfMrt(parent).toString());
        set("MRT_REVISION", "main");
    }

    private Path migrations() {
        return folder.resolve("src/main/resources/db/migration");
    }

    /** Its script runs the classes of this build instead of a jar that it would first have to build. */
    private static Path repositoryOfMrt(Path parent) throws Exception {
        Path repository = Files.createDirectory(parent.resolve("mrt-repository"));
        Path script = Files.writeString(repository.resolve("mrt"), script());
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable.");
        }
        git(repository, "init", "-q");
        git(repository, "checkout", "-q", "-b", "main");
        commit(repository, "mrt");
        return repository;
    }

    /** The command line as a script. */
    static String script() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return "#!/bin/sh\nexec '" + JAVA + "' -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -cp '" + classPath
                + "' dev.mrt.cli.Main \"$@\"\n";
    }

    private void commit(String name) throws Exception {
        commit(folder, name);
        if (name.equals("main")) {
            git(folder, "update-ref", "refs/remotes/origin/main", "HEAD");
        }
    }

    private static void commit(Path repository, String message) throws Exception {
        git(repository, "add", "-A");
        git(repository, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", message);
    }

    private static void git(Path folder, String... arguments) throws Exception {
        String command = Stream.concat(Stream.of("git"), Stream.of(arguments))
                .map(argument -> "'" + argument + "'")
                .collect(Collectors.joining(" "));
        Step step = new Job(folder).run("sh", "-e", "-c", command);
        if (step.exitCode() != 0) {
            throw new IOException(command + ": " + step.out());
        }
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Has a shell run a script in the project. */
    Step run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("mrt-ci", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                throw new IOException("It does not end: " + String.join(" ", command));
            }
            return new Step(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
        }
    }
}
