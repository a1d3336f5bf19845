package dev.mrt.report.html;

import dev.mrt.api.result.Coverage;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.report.Places;
import dev.mrt.report.Printable;
import dev.mrt.report.html.Card.Failed;
import dev.mrt.report.html.Card.Limited;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a verdict rests on, and what it does not. */
final class Evidence {

    /** Of one migration; more of a kind says no more. */
    private static final int MOST = 60;

    private static final int LONGEST_MESSAGE = 4_000;
    private static final int LONGEST_VALUE = 300;
    private static final String ELSEWHERE = "The JSON of the same command has them all.";

    private Evidence() {}

    /** What there is to say about the verdict itself; empty if it speaks for itself. */
    static String reason(Entry entry) {
        RevisionResult recorded = entry.recorded();
        if (recorded == null) {
            return entry.expected() ? "The report that was read has no verdict on this migration." : "";
        }
        if (!entry.isStale()) {
            return Cut.text(recorded.reason(), LONGEST_MESSAGE);
        }
        return (entry.isChanged()
                        ? "Its SQL is not what was verified"
                        : "Migrations before it are not what was verified")
                + " (then: " + recorded.verdict().words()
                + "), so the verdict does not hold. Verify it again; if nothing"
                + " was changed, make the page with the options of the verification.";
    }

    static List<Failed> findings(List<Finding> findings, CodePair code) {
        return some(
                findings,
                finding -> failed(finding, code.anchor(finding)),
                more -> new Failed("… " + Cut.count(more, "more finding"), "", "", "", ELSEWHERE, "", "", List.of()));
    }

    private static Failed failed(Finding finding, String anchor) {
        return new Failed(
                finding.kind().name(),
                Printable.line(finding.object()),
                Printable.line(Places.of(finding).toString()),
                anchor,
                Cut.text(finding.message(), LONGEST_MESSAGE),
                value(finding.before()),
                value(finding.after()),
                DiffLine.of(finding.diff()));
    }

    private static String value(@Nullable String value) {
        return value == null ? "" : Cut.text(value, LONGEST_VALUE);
    }

    static List<Note> notes(List<Note> notes) {
        return some(
                notes,
                note -> note,
                more -> new Note("info", "i", "…", Cut.count(more, "more finding"), "", ELSEWHERE, ""));
    }

    static List<Limited> limits(List<Limitation> limits) {
        return some(
                limits,
                limit -> new Limited(
                        limit.kind().name(),
                        Printable.line(limit.object()),
                        Cut.text(limit.message(), LONGEST_MESSAGE)),
                more -> new Limited("… " + Cut.count(more) + " more", "", ELSEWHERE));
    }

    private static <T, R> List<R> some(List<T> all, Function<T, R> each, Function<Integer, R> rest) {
        Stream<R> shown = all.stream().limit(MOST).map(each);
        int more = all.size() - MOST;
        return more <= 0
                ? shown.toList()
                : Stream.concat(shown, Stream.of(rest.apply(more))).toList();
    }

    static String coverage(Coverage coverage) {
        if (coverage.equals(Coverage.NONE)) {
            return "";
        }
        return Cut.count(coverage.rows(), "row") + " in " + Cut.count(coverage.tablesWithRows()) + " of "
                + Cut.count(coverage.tables(), "table") + " compared; " + Cut.count(coverage.columnsWithValues())
                + " of " + Cut.count(coverage.columns(), "column") + " held a value.";
    }
}
