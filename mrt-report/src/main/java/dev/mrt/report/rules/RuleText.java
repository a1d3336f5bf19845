package dev.mrt.report.rules;

import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.Example;
import dev.mrt.report.Ink;
import dev.mrt.report.Lines;
import dev.mrt.report.Printable;
import dev.mrt.report.TextStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Explains one check on a terminal. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RuleText {

    private static final String INDENT = "  ";

    private final TextStyle style;

    /**
     * A writer of one style.
     *
     * @param style how the text looks
     */
    public RuleText(TextStyle style) {
        this.style = style;
    }

    /**
     * One check.
     *
     * @param rule what it is about
     * @return lines that end with a line break
     */
    public String of(Descriptor rule) {
        String title = Printable.line(rule.code() + " " + rule.name());
        String facts = "Severity: " + RuleWords.severity(rule) + ". Databases: " + RuleWords.dialects(rule)
                + ". It runs " + RuleWords.profile(rule) + ".";
        return Stream.of(
                        Ink.BOLD.on(title, style.colour()) + "\n" + paragraph(rule.summary(), ""),
                        paragraph(facts, ""),
                        part("What happens", paragraph(rule.impact(), INDENT)),
                        part("The safe way", paragraph(rule.safeWay(), INDENT)),
                        part("Reported", example(rule.bad())),
                        part("Not reported", example(rule.good())),
                        part("Sources", paragraph(String.join("\n", rule.sources()), INDENT)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String part(String heading, String text) {
        return text.isBlank() ? "" : Ink.BOLD.on(heading, style.colour()) + "\n" + text;
    }

    private String paragraph(String text, String indent) {
        return Lines.wrap(Printable.lines(text.strip()), style.width(), indent);
    }

    private String example(Example example) {
        return example.files().entrySet().stream()
                .map(file -> INDENT + Ink.CYAN.on(Printable.line(file.getKey()), style.colour()) + "\n"
                        + Lines.wrap(Printable.lines(file.getValue().stripTrailing()), 0, INDENT + INDENT))
                .collect(Collectors.joining("\n"));
    }
}
