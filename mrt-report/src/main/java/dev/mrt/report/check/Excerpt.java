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
        int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        String first = text.substring(0, line == 0 ? end : text.indexOf('\n'));
        String marked = text.substring(start, end);
        int indent = Math.min(indent(first), indent(marked));
        String number = number(statement, line);
        int width = style.width() == 0 ? 0 : style.width() - INDENT.length() - number.length() - BAR.length();
        List<String> lines = new ArrayList<>();
        if (line > 0) {
            lines.add(row(
                    padded(number(statement, 0), number.length()),
                    MarkedLine.cut(first.substring(indent), width, ellipsis)));
        }
        if (line > 1) {
            lines.add(row(padded("", number.length()), ellipsis));
        }
        MarkedLine shown = MarkedLine.of(
                marked.substring(indent),
                place.start() - start - indent,
                Math.min(marked.length(), place.end() - start) - indent,
                width,
                ellipsis);
        lines.add(row(number, shown.text()));
        lines.add(row(padded("", number.length()), Ink.RED.on(shown.mark(), style.colour())));
        return String.join("\n", lines);
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
