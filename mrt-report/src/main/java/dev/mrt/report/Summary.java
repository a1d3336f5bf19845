package dev.mrt.report;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sum of a report, and whether one can release on it. */
final class Summary {

    private final TextStyle style;
    private final Predicate<RevisionResult> safe;

    Summary(TextStyle style, Predicate<RevisionResult> safe) {
        this.style = style;
        this.safe = safe;
    }

    String of(VerificationReport report) {
        List<RevisionResult> unsafe =
                report.results().stream().filter(safe.negate()).toList();
        String counts = Ink.BOLD.onLines(Lines.wrap(counts(report), style.width(), ""), style.colour());
        if (unsafe.isEmpty()) {
            return counts;
        }
        String names = unsafe.stream().map(RevisionResult::revision).collect(Collectors.joining(", "));
        String text = Lines.wrap("Not safe to roll back: " + Printable.line(names) + ".", style.width(), "");
        return counts + "\n" + Ink.RED.onLines(text, style.colour());
    }

    private static String counts(VerificationReport report) {
        int total = report.results().size();
        String parts = Arrays.stream(Verdict.values())
                .filter(verdict -> report.count(verdict) > 0)
                .map(verdict -> report.count(verdict) + " " + verdict.words())
                .collect(Collectors.joining(", "));
        return total + (total == 1 ? " migration: " : " migrations: ") + (total == 0 ? "none" : parts) + ".";
    }
}
