package dev.mrt.benchmarks;

import dev.mrt.core.Mrt;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Prints what the static checks cost: inside a process that is warm, and as a process of their own. Arguments: the launcher of the command line,
 * left out for none.
 */
public final class CheckBenchmark {

    private static final List<Integer> MIGRATIONS = List.of(5, 50, 500);
    private static final int FILES_PER_MIGRATION = 2;
    private static final int RUNS = 5;
    private static final double NANOS_PER_MILLI = 1e6;

    private CheckBenchmark() {}

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Runs it.
     *
     * @param arguments the launcher
     * @throws Exception if the files cannot be written or the launcher not be started
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        out.printf("%8s %14s %10s %14s%n", "files", "in process ms", "ms/file", "launcher ms");
        for (int migrations : MIGRATIONS) {
            try (GeneratedChain chain = GeneratedChain.of(migrations)) {
                Files.delete(chain.folder().resolve(GeneratedChain.CHANGELOG));
                double inside = millis(() -> check(chain));
                double launched = arguments.length == 0 ? Double.NaN : millis(() -> launch(arguments[0], chain.folder()));
                int files = migrations * FILES_PER_MIGRATION;
                out.printf("%8d %14.1f %10.3f %14.0f%n", files, inside, inside / files, launched);
            }
        }
    }

    private static void check(GeneratedChain chain) {
        try (Mrt mrt = Mrt.of(Engine.FLYWAY.config("postgres", chain))) {
            mrt.checkStatic();
        }
    }

    private static void launch(String launcher, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(launcher, "check", folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        if (code > 1) {
            throw new IllegalStateException(launcher + " ended with " + code + ".");
        }
    }

    /** The shortest of several times. */
    private static double millis(Work work) throws IOException, InterruptedException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            Instant start = Instant.now();
            work.run();
            best = Math.min(best, Duration.between(start, Instant.now()).toNanos() / NANOS_PER_MILLI);
        }
        return best;
    }
}
