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

    /** Lines without a line break at the end. */
    String of(RiskWarning warning) {
        return Stream.of(heading(warning), new Excerpt(style).of(warning), text(warning.message()), safeWay(warning))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String heading(RiskWarning warning) {
        int line = warning.location().line();
        String place = Printable.line(chain.file(warning)) + (line > 0 ? ":" + line : "");
        String severity = warning.severity().name().toLowerCase(Locale.ROOT);
        String head = INDENT + Ink.BOLD.on(place, style.colour()) + ": "
                + ink(warning.severity()).on(severity, style.colour()) + " "
                + Printable.line(warning.code() + " " + warning.pattern());
        String object = Printable.line(warning.object());
        int length = INDENT.length() + place.length() + 2 + severity.length() + 1 + warning.code().length() + 1
                + warning.pattern().length() + 2 + object.length();
        if (object.isEmpty()) {
            return head;
        }
        boolean fits = style.width() == 0 || length <= style.width();
        return head + (fits ? " " : "\n" + TEXT_INDENT) + Ink.BOLD.on(object, style.colour());
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
