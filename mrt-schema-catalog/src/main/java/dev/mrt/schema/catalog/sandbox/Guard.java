package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A private directory, with a server in it or not, that goes when this process goes, also after {@code kill -9}.
 *
 * <p>A small shell process waits for the end of its standard input and cleans up then ({@code guard.sh}). It runs in a session of its own
 * where {@code setsid} is there, so that Ctrl-C in a terminal reaches only Java.
 */
final class Guard implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 30;

    private final Path directory;
    private final Process process;

    private Guard(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /**
     * Makes a directory that only this user can enter.
     *
     * @param prefix how its name starts
     * @return the guard over it
     */
    static Guard overDirectory(String prefix) {
        return start(newDirectory(prefix), "none", "TERM");
    }

    static Path newDirectory(String prefix) {
        try {
            return Files.createTempDirectory(Machine.here().temporary(), prefix).toRealPath();
        } catch (IOException e) {
            throw MrtException.database("No temporary directory can be made: " + Sentences.of(e), e);
        }
    }

    /**
     * Runs {@code prepare.sh} and then {@code serve.sh} of the directory, if they are there.
     *
     * @param directory a directory from {@link #newDirectory}
     * @param pidFile the file that the server writes its process id to, relative to the directory
     * @param stopSignal the signal that stops the server at once
     * @return the guard; close it to stop the server and to remove the directory
     */
    static Guard start(Path directory, String pidFile, String stopSignal) {
        List<String> command = new ArrayList<>();
        Programs.find("setsid").ifPresent(path -> command.add(path.toString()));
        Path script = directory.resolve("guard.sh");
        command.addAll(List.of("sh", script.toString(), directory.toString(), pidFile, stopSignal));
        try {
            Files.writeString(script, script());
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
            return new Guard(
                    directory,
                    builder.redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw MrtException.database(
                    "The shell that looks after the sandbox cannot be started (" + Sentences.of(e)
                            + "). Embedded servers and files need a POSIX shell named sh; without one, give --url.",
                    e);
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(Guard.class.getResourceAsStream("guard.sh"), "guard.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Path directory() {
        return directory;
    }

    /** Whether the directory is still kept. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether the server could not be prepared, or ended by itself. */
    boolean hasEnded() {
        return !process.isAlive()
                || Files.exists(directory.resolve("failed"))
                || Files.exists(directory.resolve("ended"));
    }

    /** What the server wrote so far. */
    String log() {
        Path log = directory.resolve("server.log");
        try {
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip() : "";
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + Sentences.of(e) + ")";
        }
    }

    /** Stops the server, removes the directory, and returns when both is done. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw MrtException.internal(
                        "The directory " + directory + " could not be removed within " + SECONDS_TO_STOP + " seconds.",
                        null);
            }
        } catch (IOException e) {
            throw MrtException.internal("The sandbox in " + directory + " could not be ended.", e);
        } catch (InterruptedException e) {
            // The guard goes on by itself; only the waiting ends.
            Thread.currentThread().interrupt();
        }
    }
}
