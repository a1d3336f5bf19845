package dev.mrt.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what a verification costs beside the work that it cannot do without. Arguments: databases ({@code h2}, {@code postgres}) and lengths
 * of chains; without any, all of them.
 */
public final class Benchmark {

    private static final List<String> DATABASES = List.of("h2", "postgres");
    private static final List<Integer> LENGTHS = List.of(10, 100, 500);
    private static final int WARM_UP = 20;

    private final PrintStream out;

    private Benchmark(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param arguments databases and lengths
     * @throws IOException if the chains cannot be written
     * @throws SQLException if a database is gone
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        List<String> databases = Stream.of(arguments).filter(DATABASES::contains).toList();
        List<Integer> lengths = Stream.of(arguments)
                .filter(argument -> argument.matches("[0-9]+"))
                .map(Integer::valueOf)
                .toList();
        var benchmark = new Benchmark(System.out);
        for (String database : databases.isEmpty() ? DATABASES : databases) {
            benchmark.on(database, lengths.isEmpty() ? LENGTHS : lengths);
        }
    }

    private void on(String database, List<Integer> lengths) throws IOException, SQLException {
        measure(database, WARM_UP);
        out.printf(
                "%n%-9s %5s %10s %10s %10s %8s %8s %9s %9s%n",
                database, "steps", "mrt ms", "engine ms", "JDBC ms", "/engine", "/JDBC", "ms/step", "heap MB");
        List<Measurement> verifications = new ArrayList<>();
        for (int length : lengths) {
            verifications.add(row(measure(database, length)));
        }
        growth(verifications);
    }

    private static List<Measurement> measure(String database, int length) throws IOException, SQLException {
        List<Measurement> measurements = new ArrayList<>();
        try (GeneratedChain chain = GeneratedChain.of(length)) {
            for (Way way : Way.values()) {
                measurements.add(Measurement.of(way, database, chain));
            }
        }
        return measurements;
    }

    private Measurement row(List<Measurement> measured) {
        Measurement mrt = measured.get(Way.MRT.ordinal());
        Measurement engine = measured.get(Way.ENGINE.ordinal());
        Measurement jdbc = measured.get(Way.JDBC.ordinal());
        out.printf(
                "%-9s %5d %10.0f %10.0f %10.0f %8.1f %8.1f %9.1f %9d%n",
                "",
                mrt.steps(),
                mrt.millis(),
                engine.millis(),
                jdbc.millis(),
                mrt.millis() / engine.millis(),
                mrt.millis() / jdbc.millis(),
                mrt.millisPerStep(),
                mrt.peakHeapMegabytes());
        return mrt;
    }

    private void growth(List<Measurement> verifications) {
        for (int i = 1; i < verifications.size(); i++) {
            Measurement shorter = verifications.get(i - 1);
            Measurement longer = verifications.get(i);
            out.printf(
                    "%-9s time per step from %d to %d steps: x %.2f%n",
                    "", shorter.steps(), longer.steps(), longer.millisPerStep() / shorter.millisPerStep());
        }
    }
}
