package dev.mrt.report.html;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import java.util.List;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * What is known from verifying a chain, in this run or in an earlier one.
 *
 * @param mrtVersion the version of mrt that verified
 * @param engine the engine with its version
 * @param database where it was verified, with its version
 * @param results the verdicts that there are, in the chain's order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Verdicts(String mrtVersion, String engine, String database, List<VerdictOn> results) {

    /** Copies its list. */
    public Verdicts {
        results = List.copyOf(results);
    }

    /**
     * The verdicts of a run.
     *
     * @param report the run
     * @param safe whether a team can release on a verdict
     * @return the same for a page
     */
    public static Verdicts of(VerificationReport report, Predicate<RevisionResult> safe) {
        return new Verdicts(
                report.mrtVersion(),
                (report.engine() + " " + report.engineVersion()).strip(),
                (report.database().product() + " " + report.database().version()).strip(),
                report.results().stream()
                        .map(result -> VerdictOn.of(result, safe.test(result)))
                        .toList());
    }
}
