package dev.mrt.report;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.Rollback;
import dev.mrt.api.model.Script;
import dev.mrt.api.model.SourceLocation;
import dev.mrt.api.result.Coverage;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.LimitationKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.ShardScope;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.spi.InventoryFinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON document, key by key: what is written here is the contract. */
record JsonDocument(
        String version,
        String engine,
        String engineVersion,
        Database database,
        @Nullable Part shard,
        Summary summary,
        List<Result> results,
        List<Inventory> inventory) {

    record Database(String product, String version) {}

    /** Which part of which chain; left out in the report of a whole one. */
    record Part(int index, int count, int migrations, String chain) {
        static @Nullable Part of(@Nullable ShardScope scope) {
            return scope == null
                    ? null
                    : new Part(scope.shard().index(), scope.shard().count(), scope.migrations(), scope.chain());
        }
    }

    record Summary(int total, int passed, int failed, int skipped, int inconclusive, int notApplicable, int notRun) {}

    record Result(
            String revision,
            String description,
            String file,
            String sql,
            RollbackOf rollback,
            boolean passed,
            String verdict,
            boolean skipped,
            String skipReason,
            String reason,
            int riskScore,
            List<Failure> failures,
            List<Limit> limitations,
            Coverage coverage,
            long durationMillis) {}

    /** The rollback of a migration. */
    record RollbackOf(String kind, String description, String file, int line, String sql) {
        static RollbackOf of(Migration migration) {
            Rollback rollback = migration.rollback();
            Script script = rollback.scriptOr(migration.location());
            return new RollbackOf(
                    rollback.code(),
                    rollback.description(),
                    script.location().file(),
                    script.location().line(),
                    script.text());
        }
    }

    record Failure(FindingKind kind, String object, String message, String file, int line, String diff) {}

    record Limit(LimitationKind kind, String object, String message) {}

    record Inventory(String file, int line, String message) {}

    static JsonDocument of(VerificationReport report) {
        return new JsonDocument(
                report.mrtVersion(),
                report.engine(),
                report.engineVersion(),
                new Database(report.database().product(), report.database().version()),
                Part.of(report.shard()),
                summary(report),
                report.results().stream().map(JsonDocument::result).toList(),
                report.inventory().stream().map(JsonDocument::inventory).toList());
    }

    private static Summary summary(VerificationReport report) {
        return new Summary(
                report.results().size(),
                report.count(Verdict.PASSED),
                report.count(Verdict.FAILED),
                report.count(Verdict.SKIPPED),
                report.count(Verdict.INCONCLUSIVE),
                report.count(Verdict.NOT_APPLICABLE),
                report.count(Verdict.NOT_RUN));
    }

    private static Result result(RevisionResult result) {
        return new Result(
                result.revision(),
                result.migration().description(),
                result.migration().location().file(),
                result.migration().up().text(),
                RollbackOf.of(result.migration()),
                result.passed(),
                verdict(result.verdict()),
                result.skipped(),
                result.skipReason(),
                result.reason(),
                result.riskScore(),
                result.findings().stream().map(JsonDocument::failure).toList(),
                result.limitations().stream()
                        .map(limit -> new Limit(limit.kind(), limit.object(), limit.message()))
                        .toList(),
                result.coverage(),
                result.took().toMillis());
    }

    /** As the keys of the summary. */
    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case SKIPPED -> "skipped";
            case INCONCLUSIVE -> "inconclusive";
            case NOT_APPLICABLE -> "notApplicable";
            case NOT_RUN -> "notRun";
        };
    }

    private static Failure failure(Finding finding) {
        SourceLocation place = Places.of(finding);
        return new Failure(
                finding.kind(), finding.object(), finding.message(), place.file(), place.line(), finding.diff());
    }

    private static Inventory inventory(InventoryFinding finding) {
        return new Inventory(finding.location().file(), finding.location().line(), finding.message());
    }
}
