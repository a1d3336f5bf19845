package dev.mrt.report.verify;

import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.report.Places;
import dev.mrt.report.Titles;
import java.util.List;
import java.util.stream.Stream;

/**
 * One reason why the run fails.
 *
 * @param kind that of a finding; the verdict where there is no finding
 * @param title what it is called in a list
 * @param object what is affected, may be empty
 * @param message to a person
 * @param place where to look
 * @param revision the migration
 */
record Problem(String kind, String title, String object, String message, SourceLocation place, String revision) {

    static List<Problem> of(VerifiedChain chain) {
        return chain.unsafe().stream().flatMap(Problem::of).toList();
    }

    private static Stream<Problem> of(RevisionResult result) {
        String migration = Titles.of(result.migration());
        if (result.findings().isEmpty()) {
            return Stream.of(new Problem(
                    result.verdict().name(),
                    migration + ": " + result.verdict().words(),
                    "",
                    reason(result),
                    result.migration().location(),
                    result.revision()));
        }
        return result.findings().stream().map(finding -> of(result, migration, finding));
    }

    private static Problem of(RevisionResult result, String migration, Finding finding) {
        return new Problem(
                finding.kind().name(),
                migration + ": " + finding.kind(),
                finding.object(),
                finding.message(),
                Places.of(finding),
                result.revision());
    }

    /** Why, and with what; a strict run fails on a verdict that gives no reason but a limitation. */
    private static String reason(RevisionResult result) {
        String causes = String.join(
                "\n",
                result.limitations().stream()
                        .map(limitation ->
                                (limitation.kind() + " " + limitation.object()).strip() + ": " + limitation.message())
                        .toList());
        return Stream.of(result.reason(), causes)
                .filter(text -> !text.isBlank())
                .reduce((first, second) -> first + "\n" + second)
                .orElse(result.verdict().words());
    }
}
