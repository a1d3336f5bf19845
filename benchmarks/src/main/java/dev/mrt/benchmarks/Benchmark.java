package dev.mrt.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Prints what a verification costs beside the work that it cannot do without. Arguments: engines ({@code flyway}, {@code liquibase}), databases
 * ({@code h2}, {@code postgres}) and lengths of chains; without any of a kind, all of them.
 */
public final class Benchmark {

    private static final List<String> DATABASES = List.of("h2", "postgres");
    private static final List<Integer> LENGTHS = List.of(10, 100, 500);
    private static final int WARM_UP = 20;

    /** Held here, as a logger that nobody holds forgets its level; what Liquibase logs is not what is measured. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private final PrintStream out;

    private Benchmark(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param arguments engines, databases and lengths
     * @throws Exception if the chains cannot be written, or a database is gone
     */
    public static void main(String[] arguments) throws Exception {
        LIQUIBASE.setLevel(Level.OFF);
        List<Engine> engines = Stream.of(Engine.values())
                .filter(engine -> List.of(arguments).contains(engine.id()))
                .toList();
        List<String> databases = Stream.of(arguments).filter(DATABASES::contains).toList();
        List<Integer> lengths = Stream.of(arguments)
                .filter(argument -> argument.matches("[0-9]+"))
                .map(Integer::valueOf)
                .toList();
        var benchmark = new Benchmark(System.out);
        for (String database : databases.isEmpty() ? DATABASES : databases) {
            for (Engine engine : engines.isEmpty() ? List.of(Engine.values()) : engines) {
                benchmark.on(engine, database, lengths.isEmpty() ? LENGTHS : lengths);
            }
        }
    }

    private void on(Engine engine, String database, List<Integer> lengths) throws Exception {
        measure(engine, database, WARM_UP);
        out.printf(
                "%n%-18s %5s %10s %10s %10s %10s %8s %8s %8s %9s %9s%n",
                engine.id() + " " + database,
                "steps",
                "mrt ms",
                "engine ms",
                "JDBC ms",
                "UTR ms",
                "/engine",
                "/JDBC",
                "/UTR",
                "ms/step",
                "heap MB");
        List<Measurement> verifications = new ArrayList<>();
        for (int length : lengths) {
            verifications.add(row(engine, measure(engine, database, length)));
        }
        growth(verifications);
    }

    private static List<Measurement> measure(Engine engine, String database, int length) throws Exception {
        List<Measurement> measurements = new ArrayList<>();
        try (GeneratedChain chain = GeneratedChain.of(length)) {
            for (Way way : Way.values()) {
                measurements.add(Measurement.of(way, engine, database, chain));
            }
        }
        return measurements;
    }

    private Measurement row(Engine tested, List<Measurement> measured) {
        Measurement mrt = measured.get(Way.MRT.ordinal());
        Measurement engine = measured.get(Way.ENGINE.ordinal());
        Measurement jdbc = measured.get(Way.JDBC.ordinal());
        Measurement testing = measured.get(Way.TESTING_ROLLBACK.ordinal());
        out.printf(
                "%-18s %5d %10.0f %10.0f %10.0f %10.0f %8.1f %8.1f %8s %9.1f %9d%n",
                "",
                mrt.steps(),
                mrt.millis(),
                engine.millis(),
                jdbc.millis(),
                testing.millis(),
                mrt.millis() / engine.millis(),
                mrt.millis() / jdbc.millis(),
                tested == Engine.LIQUIBASE ? "%.1f".formatted(mrt.millis() / testing.millis()) : "-",
                mrt.millisPerStep(),
                mrt.peakHeapMegabytes());
        return mrt;
    }

    private void growth(List<Measurement> verifications) {
        for (int i = 1; i < verifications.size(); i++) {
            Measurement shorter = verifications.get(i - 1);
            Measurement longer = verifications.get(i);
            out.printf(
                    "%-18s time per step from %d to %d steps: x %.2f%n",
                    "", shorter.steps(), longer.steps(), longer.millisPerStep() / shorter.millisPerStep());
        }
    }
}
