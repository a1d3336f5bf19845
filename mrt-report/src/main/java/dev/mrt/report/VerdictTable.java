package dev.mrt.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import com.github.freva.asciitable.Styler;
import dev.mrt.api.result.Finding;
import dev.mrt.api.result.RevisionResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One line for each migration. */
final class VerdictTable {

    private static final int DEFAULT_WIDTH = 100;
    private static final int VERSION_WIDTH = 24;
    private static final int CHANGESET_WIDTH = 40;
    private static final int NARROWEST_TEXT = 12;
    private static final int PADDING = 2;

    private final TextStyle style;

    VerdictTable(TextStyle style) {
        this.style = style;
    }

    String of(List<RevisionResult> results) {
        ShortNames names = ShortNames.of(results);
        Function<RevisionResult, String> version = result -> Printable.line(names.of(result));
        String header = names.areChangesets() ? "changeset" : "version";
        Function<RevisionResult, String> description =
                result -> Printable.line(result.migration().description());
        Function<RevisionResult, String> time = result -> result.took().isZero() ? "" : Lines.duration(result.took());
        int versions =
                Math.min(names.areChangesets() ? CHANGESET_WIDTH : VERSION_WIDTH, widest(results, version, header));
        int fixed = versions + widest(results, this::verdict, "verdict") + widest(results, time, "time") + 5 * PADDING;
        int free = (style.width() == 0 ? DEFAULT_WIDTH : style.width()) - fixed;
        int what = widest(results, VerdictTable::what, "what");
        int descriptions = Math.max(
                NARROWEST_TEXT, Math.min(widest(results, description, ""), free - Math.min(what, free * 3 / 5)));
        List<ColumnData<RevisionResult>> columns = List.of(
                column(header, versions, OverflowBehaviour.ELLIPSIS_LEFT).with(version),
                column("description", descriptions, OverflowBehaviour.ELLIPSIS_RIGHT)
                        .with(description),
                column("verdict", Integer.MAX_VALUE, OverflowBehaviour.NEWLINE).with(this::verdict),
                column("what", Math.max(NARROWEST_TEXT, free - descriptions), OverflowBehaviour.ELLIPSIS_RIGHT)
                        .visible(results.stream()
                                .anyMatch(result -> !what(result).isEmpty()))
                        .with(VerdictTable::what),
                column("time", Integer.MAX_VALUE, OverflowBehaviour.NEWLINE)
                        .dataAlign(HorizontalAlign.RIGHT)
                        .headerAlign(HorizontalAlign.RIGHT)
                        .with(time));
        return AsciiTable.builder()
                .lineSeparator("\n")
                .border(border())
                .styler(new Colours(results))
                .data(results, columns)
                .asString()
                .lines()
                .map(line -> style.unicode() ? line : line.replace('…', '~'))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    private String verdict(RevisionResult result) {
        String words = result.verdict().words();
        if (!style.unicode()) {
            return words;
        }
        return switch (result.verdict()) {
                    case PASSED -> "✓ ";
                    case FAILED, NOT_RUN -> "✗ ";
                    case INCONCLUSIVE -> "? ";
                    case SKIPPED, NOT_APPLICABLE -> "- ";
                }
                + words;
    }

    private static String what(RevisionResult result) {
        if (result.findings().isEmpty()) {
            return Printable.line(result.reason());
        }
        Finding first = result.findings().get(0);
        int more = result.findings().size() - 1;
        return Printable.line(first.kind() + " " + first.object()) + (more > 0 ? " (+" + more + " more)" : "");
    }

    private static int widest(List<RevisionResult> results, Function<RevisionResult, String> cell, String header) {
        return results.stream().map(cell).mapToInt(String::length).reduce(header.length(), Math::max);
    }

    private static Column column(String header, int width, OverflowBehaviour overflow) {
        Column column =
                new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
        return width == Integer.MAX_VALUE ? column : column.maxWidth(width + PADDING, overflow);
    }

    /** A line under the header, nothing else. */
    private Character[] border() {
        Character[] border = new Character[AsciiTable.BASIC_ASCII.length];
        border[8] = style.unicode() ? '─' : '-';
        return border;
    }

    private final class Colours implements Styler {

        private static final int VERDICT = 2;

        private final List<RevisionResult> results;

        Colours(List<RevisionResult> results) {
            this.results = results;
        }

        @Override
        public List<String> styleCell(Column column, int row, int col, List<String> data) {
            Ink ink = col == VERDICT ? Ink.of(results.get(row).verdict()) : null;
            return ink == null
                    ? data
                    : data.stream().map(line -> ink.on(line, style.colour())).toList();
        }

        @Override
        public List<String> styleHeader(Column column, int col, List<String> data) {
            return data.stream().map(line -> Ink.BOLD.on(line, style.colour())).toList();
        }
    }
}
