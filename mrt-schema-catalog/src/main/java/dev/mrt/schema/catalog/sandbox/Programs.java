package dev.mrt.schema.catalog.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs short-lived programs of the machine. */
final class Programs {

    /**
     * How a program ended.
     *
     * @param exitCode its exit code; {@code -1} if it could not be started or took too long
     * @param output what it wrote, both streams
     */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private Programs() {}

    /** Looks for a program in the directories of {@code PATH}. */
    static Optional<Path> find(String name) {
        return find(name, System.getenv("PATH"));
    }

    /** Looks for a program in directories that are written as in {@code PATH}. */
    static Optional<Path> find(String name, @Nullable String path) {
        for (String directory : path == null ? new String[0] : path.split(Pattern.quote(File.pathSeparator))) {
            Path candidate = Path.of(directory).resolve(name);
            if (!directory.isEmpty() && Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * Runs a program to its end.
     *
     * @param seconds the longest time that it may take
     * @param command program and arguments
     * @return how it ended
     */
    static Result run(int seconds, List<String> command) {
        return run(seconds, Path.of("/"), command);
    }

    static Result run(int seconds, Path directory, List<String> command) {
        Path output = null;
        try {
            output = Files.createTempFile("mrt-output-", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return new Result(-1, "It did not end within " + seconds + " seconds.");
            }
            return new Result(
                    process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return new Result(-1, Sentences.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "It was interrupted.");
        } finally {
            delete(output);
        }
    }

    private static void delete(@Nullable Path file) {
        if (file != null && !file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }

    /** One line of a shell script. */
    static String quote(List<String> command) {
        List<String> words = new ArrayList<>();
        for (String word : command) {
            words.add("'" + word.replace("'", "'\\''") + "'");
        }
        return String.join(" ", words);
    }
}
