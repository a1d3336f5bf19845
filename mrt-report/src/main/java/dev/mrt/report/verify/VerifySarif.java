package dev.mrt.report.verify;

import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.Verdict;
import dev.mrt.report.format.Fingerprinter;
import dev.mrt.report.format.SarifLog;
import dev.mrt.report.format.SarifRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Writes verdicts as a SARIF 2.1.0 log (OASIS), for code scanning: an error for each finding of a migration that fails the run. The rules are
 * the kinds of findings, and the verdicts that fail a run without one.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VerifySarif {

    private static final List<String> RULES = Stream.concat(
                    Stream.of(FindingKind.values()).map(Enum::name),
                    Stream.of(Verdict.values()).map(Enum::name))
            .toList();

    private VerifySarif() {}

    private record Database(String engine, String engineVersion, String product, String version) {}

    /**
     * One log with one run.
     *
     * @param chain the verdicts
     * @return JSON that ends with a line break
     */
    public static String of(VerifiedChain chain) {
        Fingerprinter fingerprints = new Fingerprinter();
        List<SarifLog.Result> results = new ArrayList<>();
        Problem.of(chain).forEach(problem -> results.add(result(chain, problem, fingerprints)));
        return SarifLog.json(
                chain.report().mrtVersion(),
                RULES.stream().map(VerifySarif::rule).toList(),
                results,
                new Database(
                        chain.report().engine(),
                        chain.report().engineVersion(),
                        chain.report().database().product(),
                        chain.report().database().version()));
    }

    private static SarifLog.Result result(VerifiedChain chain, Problem problem, Fingerprinter fingerprints) {
        int line = problem.place().line();
        SarifLog.Location place = SarifLog.Location.of(
                chain.files().apply(problem.place()),
                problem.object(),
                line > 0 ? new SarifLog.Region(line, null, null) : null);
        String fingerprint = fingerprints.next(
                problem.kind(), problem.revision(), problem.place().file(), problem.object());
        return new SarifLog.Result(
                problem.kind(),
                RULES.indexOf(problem.kind()),
                "error",
                new SarifLog.Message(problem.message()),
                List.of(place),
                new SarifLog.Fingerprint(fingerprint),
                List.of());
    }

    private static SarifRule rule(String kind) {
        String words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        String name = words.replace(' ', '-');
        return SarifRule.error(
                kind, name, "The verification of a rollback says: " + words + " (docs/how-verification-works.md).");
    }
}
