package dev.mrt.core;

import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Severity;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns verdicts and findings into an {@link AssertionError}. */
final class Assertions {

    private Assertions() {}

    static void allSafe(List<RevisionResult> results, Predicate<RevisionResult> safe) {
        List<RevisionResult> unsafe =
                results.stream().filter(result -> !safe.test(result)).toList();
        if (!unsafe.isEmpty()) {
            throw new AssertionError(unsafe.size() + " of " + results.size()
                    + (results.size() == 1 ? " migration is" : " migrations are") + " not safe to roll back:\n"
                    + unsafe.stream().map(Assertions::lines).collect(Collectors.joining("\n")));
        }
    }

    private static String lines(RevisionResult result) {
        String head = result.revision() + " " + result.migration().description() + " ("
                + result.migration().location() + "): " + result.verdict().words();
        String why = result.findings().isEmpty() ? result.reason() : result.failureSummary();
        return head + (why.isEmpty() ? "" : "\n" + why.indent(2).stripTrailing());
    }

    static List<RiskWarning> unsafe(CheckReport report, boolean strict) {
        return report.warnings().stream()
                .filter(warning ->
                        warning.severity() == Severity.ERROR || (strict && warning.severity() == Severity.WARNING))
                .toList();
    }

    static void noErrors(CheckReport report, boolean strict) {
        List<RiskWarning> unsafe = unsafe(report, strict);
        if (!unsafe.isEmpty()) {
            throw new AssertionError(
                    unsafe.size() + (unsafe.size() == 1 ? " finding" : " findings") + " of the static checks:\n"
                            + unsafe.stream().map(Assertions::lines).collect(Collectors.joining("\n")));
        }
    }

    private static String lines(RiskWarning warning) {
        String head = warning.location() + ": " + warning.code() + " " + warning.pattern() + ": " + warning.message();
        return warning.safeWay().isEmpty()
                ? head
                : head + "\n" + ("Safe way: " + warning.safeWay()).indent(2).stripTrailing();
    }
}
