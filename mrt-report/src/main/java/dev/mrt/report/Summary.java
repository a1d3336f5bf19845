package dev.mrt.report;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sum of a report, and whether one can release on it. */
final class Summary {

    /** All of them are in the table. */
    private static final int MOST_NAMES = 12;

    private final TextStyle style;
    private final Predicate<RevisionResult> safe;

    Summary(TextStyle style, Predicate<RevisionResult> safe) {
        this.style = style;
        this.safe = safe;
    }

    String of(VerificationReport report) {
        Map<Boolean, List<RevisionResult>> unsafe =
                report.results().stream().filter(safe.negate()).collect(Collectors.partitioningBy(Summary::isUnknown));
        return Stream.of(
                        Ink.BOLD.onLines(Lines.wrap(Counts.of(report), style.width(), ""), style.colour()),
                        line(Ink.RED, "Not safe to roll back", unsafe.get(false)),
                        line(Ink.YELLOW, "Not known whether it can be rolled back", unsafe.get(true)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isUnknown(RevisionResult result) {
        return result.verdict() == Verdict.INCONCLUSIVE || result.verdict() == Verdict.NOT_RUN;
    }

    private String line(Ink ink, String heading, @Nullable List<RevisionResult> results) {
        if (results == null || results.isEmpty()) {
            return "";
        }
        List<String> names = results.stream().map(RevisionResult::revision).toList();
        String text = names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
        return ink.onLines(Lines.wrap(heading + ": " + Printable.line(text) + ".", style.width(), ""), style.colour());
    }
}
