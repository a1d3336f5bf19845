package dev.mrt.report.check;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.report.Ink;
import dev.mrt.report.Lines;
import dev.mrt.report.Printable;
import dev.mrt.report.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One finding for people. */
final class FindingText {

    private static final String INDENT = "  ";
    private static final String TEXT_INDENT = "    ";

    private final TextStyle style;
    private final CheckedChain chain;

    FindingText(TextStyle style, CheckedChain chain) {
        this.style = style;
        this.chain = chain;
    }

    /** Lines without a line break at the end. A note, which never fails a run, gets no more than what it says. */
    String of(RiskWarning warning) {
        if (warning.severity() == Severity.INFO) {
            return heading(warning) + "\n" + text(warning.message());
        }
        return Stream.of(heading(warning), new Excerpt(style).of(warning), text(warning.message()), safeWay(warning))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** In one line, or in two or three where it does not fit. */
    private String heading(RiskWarning warning) {
        int line = warning.location().line();
        String severity = warning.severity().name().toLowerCase(Locale.ROOT);
        String place = Printable.line(chain.file(warning)) + (line > 0 ? ":" + line : "") + ":";
        String rule = Printable.line(warning.code() + " " + warning.pattern());
        String object = Printable.line(warning.object());
        StringBuilder heading = new StringBuilder(INDENT + Ink.BOLD.on(place, style.colour()));
        int width = INDENT.length() + place.length();
        width = add(heading, width, severity + " " + rule, colouredSeverity(warning, severity) + " " + rule);
        add(heading, width, object, Ink.BOLD.on(object, style.colour()));
        return heading.toString();
    }

    private String colouredSeverity(RiskWarning warning, String severity) {
        return ink(warning.severity()).on(severity, style.colour());
    }

    /** Adds a part behind the others, or in a line of its own; tells how wide the line is then. */
    private int add(StringBuilder heading, int width, String part, String coloured) {
        if (part.isEmpty()) {
            return width;
        }
        boolean fits = style.width() == 0 || width + 1 + part.length() <= style.width();
        heading.append(fits ? " " : "\n" + TEXT_INDENT).append(coloured);
        return (fits ? width + 1 : TEXT_INDENT.length()) + part.length();
    }

    private String safeWay(RiskWarning warning) {
        return warning.safeWay().isBlank() ? "" : Ink.GREEN.onLines(text(Wording.safeWay(warning)), style.colour());
    }

    private String text(String text) {
        return Lines.wrap(Printable.lines(text.strip()), style.width(), TEXT_INDENT);
    }

    static Ink ink(Severity severity) {
        return switch (severity) {
            case ERROR -> Ink.RED;
            case WARNING -> Ink.YELLOW;
            case INFO, OFF -> Ink.CYAN;
        };
    }
}
