package dev.mrt.report.verify;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * What the writers of this package are given: the verdicts, and what stands around them.
 *
 * @param report the verdicts
 * @param safe whether one can release on a verdict; a verdict that is not safe fails the run
 * @param files the path that a reader of the report can open; what {@link SourceLocation#file()} says where there is none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record VerifiedChain(
        VerificationReport report, Predicate<RevisionResult> safe, Function<SourceLocation, String> files) {

    List<RevisionResult> unsafe() {
        return report.results().stream().filter(safe.negate()).toList();
    }

    String file(RevisionResult result) {
        return files.apply(result.migration().location());
    }

    /** The place with its line, as far as that is known. */
    String place(SourceLocation location) {
        return files.apply(location) + (location.line() > 0 ? ":" + location.line() : "");
    }
}
