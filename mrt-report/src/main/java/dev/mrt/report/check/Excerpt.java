package dev.mrt.report.check;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement;
import dev.mrt.report.Ink;
import dev.mrt.report.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The line of a statement that a finding is about, with carets under the place, as a compiler shows it. */
final class Excerpt {

    private static final String INDENT = "    ";
    private static final String BAR = " | ";

    private final TextStyle style;
    private final String ellipsis;

    Excerpt(TextStyle style) {
        this.style = style;
        this.ellipsis = style.unicode() ? "…" : "...";
    }

    /** Lines without a line break at the end; empty if the finding is about no statement. */
    String of(RiskWarning warning) {
        Statement statement = warning.statement();
        if (statement == null || statement.text().isBlank()) {
            return "";
        }
        int before = Math.max(0, statement.column() - 1);
        Place place = Place.of(warning, statement);
        return of(
                statement,
                " ".repeat(before) + statement.text(),
                new Place(place.start() + before, place.end() + before));
    }

    private String of(Statement statement, String text, Place place) {
        int start = text.lastIndexOf('\n', place.start() - 1) + 1;
        int end = lineEnd(text, start);
        int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        String number = number(statement, line);
        String marked = text.substring(start, end);
        String first = text.substring(0, lineEnd(text, 0));
        int indent = Math.min(indent(first), indent(marked));
        MarkedLine shown = MarkedLine.of(
                marked.substring(indent),
                place.start() - start - indent,
                Math.min(marked.length(), place.end() - start) - indent,
                width(number),
                ellipsis);
        List<String> lines =
                line == 0 ? new ArrayList<>() : beginning(statement, first.substring(indent), line, number);
        lines.add(row(number, shown.text()));
        lines.add(row(padded("", number.length()), Ink.RED.on(shown.mark(), style.colour())));
        return String.join("\n", lines);
    }

    /** How a statement begins whose place is in a later line. */
    private List<String> beginning(Statement statement, String first, int line, String number) {
        List<String> lines = new ArrayList<>();
        lines.add(row(padded(number(statement, 0), number.length()), MarkedLine.cut(first, width(number), ellipsis)));
        if (line > 1) {
            lines.add(row(padded("", number.length()), ellipsis));
        }
        return lines;
    }

    private int width(String number) {
        return style.width() == 0 ? 0 : style.width() - INDENT.length() - number.length() - BAR.length();
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private String row(String number, String text) {
        return (INDENT + Ink.FAINT.on(number + BAR.stripTrailing(), style.colour()) + " " + text).stripTrailing();
    }

    /** Of a text that is not that of a file, lines have no numbers. */
    private static String number(Statement statement, int line) {
        int first = statement.location().line();
        return first > 0 && statement.column() > 0 ? String.valueOf(first + line) : "";
    }

    private static String padded(String number, int width) {
        return " ".repeat(width - number.length()) + number;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
