package dev.mrt.api.result;

import dev.mrt.api.model.Migration;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * The verdict on one migration and everything it rests on.
 *
 * @param migration which one
 * @param verdict what can be said
 * @param reason why it was skipped, not run, not applicable or inconclusive; empty for passed and failed
 * @param findings what is wrong; never empty for {@link Verdict#FAILED}, always empty for {@link Verdict#PASSED}
 * @param limitations what the verdict does not rest on
 * @param coverage how much was exercised
 * @param took wall time of its verification
 */
@API(status = API.Status.STABLE, since = "0.1")
public record RevisionResult(
        Migration migration,
        Verdict verdict,
        String reason,
        List<Finding> findings,
        List<Limitation> limitations,
        Coverage coverage,
        Duration took) {

    private static final int RISK_PER_FINDING = 25;
    private static final int HIGHEST_RISK = 100;

    /**
     * Copies its lists.
     *
     * @throws IllegalArgumentException if a passed result has findings or a failed one has none
     */
    public RevisionResult {
        findings = List.copyOf(findings);
        limitations = List.copyOf(limitations);
        if ((verdict == Verdict.PASSED && !findings.isEmpty()) || (verdict == Verdict.FAILED && findings.isEmpty())) {
            throw new IllegalArgumentException(
                    "Verdict " + verdict + " does not go with " + findings.size() + " findings.");
        }
    }

    /**
     * The migration's name.
     *
     * @return the Flyway version as written, or {@code path::id::author}
     */
    public String revision() {
        return migration.id().value();
    }

    /**
     * Whether a team can roll this migration back.
     *
     * @return {@code true} for {@link Verdict#PASSED} alone
     */
    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    /**
     * Whether a person asked not to verify it.
     *
     * @return {@code true} for {@link Verdict#SKIPPED}
     */
    public boolean skipped() {
        return verdict == Verdict.SKIPPED;
    }

    /**
     * Why it was skipped.
     *
     * @return the person's reason, empty if it was not skipped
     */
    public String skipReason() {
        return skipped() ? reason : "";
    }

    /**
     * What is wrong, in words.
     *
     * @return one message for each finding
     */
    public List<String> failures() {
        return findings.stream().map(Finding::message).toList();
    }

    /**
     * A rough measure for sorting.
     *
     * @return 25 for each finding, at most 100
     */
    public int riskScore() {
        return Math.min(HIGHEST_RISK, RISK_PER_FINDING * findings.size());
    }

    /**
     * Everything that is wrong as one text.
     *
     * @return one line for each finding with its kind and place, empty if there is none
     */
    public String failureSummary() {
        return findings.stream()
                .map(finding -> finding.kind() + " (" + finding.place() + "): " + finding.message())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
