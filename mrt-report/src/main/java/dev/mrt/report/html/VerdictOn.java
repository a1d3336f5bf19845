package dev.mrt.report.html;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Coverage;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.report.Places;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one migration.
 *
 * @param revision the name of the migration
 * @param description the author's words, may be empty
 * @param file where the migration stands
 * @param verdict what can be said
 * @param reason why it was skipped, not run, not applicable or inconclusive; else empty
 * @param riskScore 0 to 100
 * @param failures what is wrong
 * @param limits what the verdict does not rest on
 * @param coverage how much was exercised
 * @param rollback the rollback that the verdict is about
 * @param safe whether a team can release on it, by the rules of the run
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record VerdictOn(
        String revision,
        String description,
        String file,
        Verdict verdict,
        String reason,
        int riskScore,
        List<Failure> failures,
        List<Limit> limits,
        Coverage coverage,
        RollbackText rollback,
        boolean safe) {

    /** Copies its lists. */
    public VerdictOn {
        failures = List.copyOf(failures);
        limits = List.copyOf(limits);
    }

    /**
     * One thing that is wrong.
     *
     * @param kind what sort of thing
     * @param object what is affected, may be empty
     * @param message what, how much, what to do
     * @param before what it was, {@code null} where that is not known
     * @param after what it is now, {@code null} where that is not known
     * @param diff a unified diff of the schema, may be empty
     * @param place where to look
     */
    public record Failure(
            String kind,
            String object,
            String message,
            @Nullable String before,
            @Nullable String after,
            String diff,
            SourceLocation place) {

        static Failure of(Finding finding) {
            return new Failure(
                    finding.kind().name(),
                    finding.object(),
                    finding.message(),
                    finding.before(),
                    finding.after(),
                    finding.diff(),
                    Places.of(finding));
        }
    }

    /**
     * Something that the verdict does not rest on.
     *
     * @param kind what sort of limit
     * @param object what is affected, may be empty
     * @param message what was not checked, and why
     */
    public record Limit(String kind, String object, String message) {

        static Limit of(Limitation limitation) {
            return new Limit(limitation.kind().name(), limitation.object(), limitation.message());
        }
    }

    static VerdictOn of(RevisionResult result, boolean safe) {
        return new VerdictOn(
                result.revision(),
                result.migration().description(),
                result.migration().location().file(),
                result.verdict(),
                result.reason(),
                result.riskScore(),
                result.findings().stream().map(Failure::of).toList(),
                result.limitations().stream().map(Limit::of).toList(),
                result.coverage(),
                RollbackText.of(result.migration()),
                safe);
    }
}
