package dev.mrt.tests.cases;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.core.Mrt;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Runs mrt on a folder and says in words what came out. */
public final class Verification {

    private Verification() {}

    /** The report on a configuration. */
    public static VerificationReport of(MrtConfig config) {
        try (Mrt mrt = Mrt.of(config)) {
            return mrt.checkAll();
        }
    }

    /** A configuration for a folder on an embedded database. */
    public static MrtConfig config(String database, Path folder) {
        return MrtConfig.builder()
                .database(database)
                .locations(List.of(folder.toString()))
                .build();
    }

    /** The result of one migration. */
    public static RevisionResult result(VerificationReport report, String revision) {
        return report.results().stream()
                .filter(result -> result.revision().equals(revision))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No result for " + revision + " in " + words(report)));
    }

    static String words(VerificationReport report) {
        return report.results().stream().map(Verification::words).collect(Collectors.joining("\n"));
    }

    /** Everything that a result says. */
    public static String words(RevisionResult result) {
        String findings = result.findings().stream().map(Verification::words).collect(Collectors.joining());
        String limitations =
                result.limitations().stream().map(Verification::words).collect(Collectors.joining());
        return result.revision() + ": " + result.verdict().words() + " " + result.reason() + findings + limitations;
    }

    private static String words(Finding finding) {
        return "\n  " + finding.kind() + " " + finding.object() + ": " + finding.message() + indented(finding.diff());
    }

    private static String words(Limitation limitation) {
        return "\n  (" + limitation.kind() + " " + limitation.object() + ": " + limitation.message() + ")";
    }

    private static String indented(String diff) {
        return diff.lines().map(line -> "\n      " + line).collect(Collectors.joining());
    }
}
