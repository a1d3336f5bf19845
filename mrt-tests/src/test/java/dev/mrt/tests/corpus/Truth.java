package dev.mrt.tests.corpus;

import dev.mrt.api.result.FindingKind;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a dump of the schema before and after one step said, on an empty database. It knows nothing of rows.
 *
 * @param version the migration
 * @param up whether it could be applied
 * @param hasDown whether there was a rollback at all
 * @param down whether the rollback ran without an error
 * @param restored whether the schema was what it had been, the order of columns aside
 */
record Truth(String version, boolean up, boolean hasDown, boolean down, boolean restored) {

    static Map<String, Truth> of(List<Map<String, String>> rows) {
        return rows.stream().map(Truth::of).collect(Collectors.toMap(Truth::version, truth -> truth));
    }

    private static Truth of(Map<String, String> row) {
        return new Truth(
                row.get("version"),
                row.get("up").equals("ok"),
                !row.get("down_kind").equals("none"),
                row.get("down").equals("ok"),
                List.of("y", "order").contains(row.get("restored")));
    }

    /** What mrt says otherwise about the schema; empty if both agree. */
    List<String> disagreements(RevisionResult result) {
        if (!up) {
            return differs("can be applied", false, !has(result, FindingKind.APPLY_FAILED));
        }
        if (has(result, FindingKind.APPLY_FAILED)) {
            return List.of("can be applied: true, mrt says false");
        }
        if (!hasDown) {
            return differs("has a rollback", false, !has(result, FindingKind.ROLLBACK_MISSING));
        }
        if (!down) {
            return differs("can be rolled back", false, !has(result, FindingKind.ROLLBACK_FAILED));
        }
        if (has(result, FindingKind.ROLLBACK_FAILED)) {
            return List.of("can be rolled back on an empty database, mrt says not on rows");
        }
        return differs("schema is restored", restored, !has(result, FindingKind.SCHEMA_NOT_RESTORED));
    }

    /** Whether mrt came to a verdict that can be compared. */
    static boolean comparable(RevisionResult result) {
        return result.verdict() == Verdict.PASSED
                || result.verdict() == Verdict.FAILED
                || result.verdict() == Verdict.INCONCLUSIVE;
    }

    private static List<String> differs(String what, boolean truth, boolean mrt) {
        return truth == mrt ? List.of() : List.of(what + ": " + truth + ", mrt says " + mrt);
    }

    private static boolean has(RevisionResult result, FindingKind kind) {
        return result.findings().stream().anyMatch(finding -> finding.kind() == kind);
    }
}
