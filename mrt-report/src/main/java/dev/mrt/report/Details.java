package dev.mrt.report;

import dev.mrt.api.result.Finding;
import dev.mrt.api.result.Limitation;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with one migration, with the evidence. */
final class Details {

    private static final String INDENT = "  ";
    private static final String DIFF_INDENT = "      ";

    /** A table of many columns would push everything else off the screen. */
    private static final int MOST_DIFF_LINES = 40;

    private final TextStyle style;

    Details(TextStyle style) {
        this.style = style;
    }

    String of(RevisionResult result) {
        Stream<String> findings = result.findings().stream().map(this::finding);
        return Stream.concat(Stream.of(heading(result), rollback(result), reason(result)), findings)
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String heading(RevisionResult result) {
        String title = Ink.BOLD.on(Titles.of(result.migration()), style.colour());
        return title + ": " + Ink.of(result.verdict()).on(result.verdict().words(), style.colour());
    }

    /** That of an engine, or of another migration, stands in no file that the reader has before him. */
    private String rollback(RevisionResult result) {
        boolean unexpected = result.verdict() == Verdict.FAILED || result.verdict() == Verdict.INCONCLUSIVE;
        return unexpected ? new RollbackNote(style).of(result.migration()) : "";
    }

    private String reason(RevisionResult result) {
        String reason = Lines.wrap(Printable.line(result.reason()), style.width(), INDENT);
        if (result.verdict() != Verdict.INCONCLUSIVE) {
            return reason;
        }
        Stream<String> causes = result.limitations().stream().map(this::limitation);
        String advice = Lines.wrap(style.onInconclusive(), style.width(), INDENT);
        return Stream.concat(Stream.concat(Stream.of(reason), causes), Stream.of(advice))
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String limitation(Limitation limitation) {
        return subject(Ink.YELLOW, limitation.kind().name(), limitation.object()) + "\n"
                + Lines.wrap(Printable.lines(limitation.message()), style.width(), INDENT);
    }

    private String finding(Finding finding) {
        String text = subject(Ink.RED, finding.kind().name(), finding.object()) + "\n"
                + Lines.wrap(Printable.lines(finding.message()), style.width(), INDENT) + "\n"
                + INDENT
                + Ink.FAINT.on("at " + Printable.line(Places.of(finding).toString()), style.colour());
        return finding.diff().isBlank() ? text : text + "\n\n" + diff(finding.diff());
    }

    private String subject(Ink ink, String kind, String object) {
        return (INDENT + ink.on(kind, style.colour()) + " " + Printable.line(object)).stripTrailing();
    }

    private String diff(String diff) {
        List<String> lines = Printable.lines(diff).lines().toList();
        String shown = lines.stream()
                .limit(MOST_DIFF_LINES)
                .map(line -> DIFF_INDENT + Ink.ofDiffLine(line).on(line, style.colour()))
                .collect(Collectors.joining("\n"));
        int more = lines.size() - MOST_DIFF_LINES;
        return more > 0 ? shown + "\n" + DIFF_INDENT + "... " + more + " more lines" : shown;
    }
}
