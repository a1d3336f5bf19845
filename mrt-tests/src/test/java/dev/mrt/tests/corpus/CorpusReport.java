package dev.mrt.tests.corpus;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.tests.Repository;
import dev.mrt.tests.Table;
import dev.mrt.tests.cases.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verifies real chains and compares mrt's verdicts on the schema with what dumps of the schema said.
 *
 * <p>Each argument is a chain, or a folder of chains; a chain is a folder with {@code files/}, {@code SOURCE.txt} (its line
 * {@code dialect:} chooses the database) and, where the truth is known, {@code truth.tsv}. {@code --init=FILE} runs before each chain,
 * {@code --verbose} prints every finding.
 */
final class CorpusReport {

    private static final Map<String, String> DATABASES =
            Map.of("postgres", "postgres", "mysql", "mariadb", "mariadb", "mariadb", "sqlite", "sqlite", "h2", "h2");

    private final PrintStream out;
    private final List<Path> init;
    private final boolean verbose;

    private CorpusReport(PrintStream out, List<Path> init, boolean verbose) {
        this.out = out;
        this.init = init;
        this.verbose = verbose;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> all = List.of(arguments);
        List<Path> init = all.stream()
                .filter(a -> a.startsWith("--init="))
                .map(a -> Path.of(a.substring("--init=".length())))
                .toList();
        var report = new CorpusReport(System.out, init, all.contains("--verbose"));
        for (String argument : all) {
            if (!argument.startsWith("--")) {
                for (Path chain : chains(Path.of(argument))) {
                    report.chain(chain);
                }
            }
        }
    }

    private static List<Path> chains(Path folder) throws IOException {
        if (Files.isDirectory(folder.resolve("files"))) {
            return List.of(folder);
        }
        try (Stream<Path> below = Files.list(folder)) {
            return below.filter(chain -> Files.isDirectory(chain.resolve("files")))
                    .sorted()
                    .toList();
        }
    }

    private void chain(Path chain) {
        String database = DATABASES.get(dialect(chain));
        if (database == null || !isFlyway(chain)) {
            out.println(chain.getFileName() + ": left out, " + dialect(chain)
                    + " is not a chain of Flyway for one database");
            return;
        }
        MrtConfig config =
                Verification.config(database, chain.resolve("files")).with(builder -> builder.initScripts(init));
        long start = System.nanoTime();
        try {
            print(chain, database, Verification.of(config), System.nanoTime() - start);
        } catch (MrtException e) {
            out.println(chain.getFileName() + ": " + e.reason() + " " + e.getMessage());
        }
    }

    private void print(Path chain, String database, VerificationReport report, long nanos) {
        out.printf(
                "%n%s on %s: %d steps, %.1f s%n  verdicts: %s%n  findings: %s%n  limitations: %s%n",
                chain.getFileName(),
                database,
                report.results().size(),
                nanos / 1e9,
                verdicts(report),
                findings(report),
                limitations(report));
        if (Files.exists(chain.resolve("truth.tsv"))) {
            compare(Truth.of(Table.read(chain.resolve("truth.tsv"))), report);
        }
        if (verbose) {
            report.results().forEach(result -> out.println("  " + indented(result)));
        }
    }

    private void compare(Map<String, Truth> truths, VerificationReport report) {
        List<String> disagreements = new ArrayList<>();
        int compared = 0;
        for (RevisionResult result : report.results()) {
            Truth truth = truths.get(result.revision());
            if (truth == null || !Truth.comparable(result)) {
                continue;
            }
            compared++;
            List<String> different = truth.disagreements(result);
            if (!different.isEmpty()) {
                disagreements.add("  " + different + "\n    " + indented(result));
            }
        }
        out.printf(
                "  compared: %d, agree: %d, disagree: %d%n",
                compared, compared - disagreements.size(), disagreements.size());
        disagreements.forEach(out::println);
    }

    private static Map<Verdict, Integer> verdicts(VerificationReport report) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        report.results().forEach(result -> counts.merge(result.verdict(), 1, Integer::sum));
        return counts;
    }

    private static Map<Object, Long> findings(VerificationReport report) {
        return report.results().stream()
                .flatMap(result -> result.findings().stream())
                .collect(Collectors.groupingBy(finding -> finding.kind(), Collectors.counting()));
    }

    private static Map<LimitationKind, Long> limitations(VerificationReport report) {
        return report.results().stream()
                .flatMap(result -> result.limitations().stream())
                .collect(Collectors.groupingBy(limitation -> limitation.kind(), Collectors.counting()));
    }

    private static String indented(RevisionResult result) {
        return Verification.words(result).replace("\n", "\n    ");
    }

    private static String dialect(Path chain) {
        return Repository.read(chain.resolve("SOURCE.txt"))
                .lines()
                .filter(line -> line.startsWith("dialect:"))
                .map(line -> line.substring("dialect:".length()).trim())
                .findFirst()
                .orElse("unknown");
    }

    private static boolean isFlyway(Path chain) {
        try (Stream<Path> files = Files.list(chain.resolve("files"))) {
            return files.anyMatch(file -> file.getFileName().toString().matches("V.+__.+\\.sql"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
