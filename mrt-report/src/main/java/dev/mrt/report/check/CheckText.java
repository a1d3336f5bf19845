package dev.mrt.report.check;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement;
import dev.mrt.report.Ink;
import dev.mrt.report.Lines;
import dev.mrt.report.Printable;
import dev.mrt.report.TextStyle;
import dev.mrt.report.Titles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Writes findings for people: each with its statement and the place in it, by migration, and the sum.
 *
 * <p>Whatever a migration says is made harmless first: control characters are shown, not obeyed. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CheckText {

    /** All of them are in the report. */
    private static final int MOST_NAMES = 12;

    private final TextStyle style;

    /**
     * A writer of one style.
     *
     * @param style how the text looks
     */
    public CheckText(TextStyle style) {
        this.style = style;
    }

    /**
     * A whole chain.
     *
     * @param chain the findings
     * @return lines that end with a line break
     */
    public String of(CheckedChain chain) {
        return Stream.concat(
                        Stream.concat(Stream.of(header(chain)), migrations(chain)),
                        Stream.of(notRead(chain), sum(chain)))
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String header(CheckedChain chain) {
        String text = "mrt " + chain.report().mrtVersion() + ": "
                + chain.report().engine() + ", " + chain.report().dialect().title();
        return Ink.FAINT.on(Printable.line(text), style.colour());
    }

    private Stream<String> migrations(CheckedChain chain) {
        FindingText text = new FindingText(style, chain);
        return groups(chain.report().warnings()).entrySet().stream()
                .map(group -> group.getValue().stream()
                        .map(text::of)
                        .collect(Collectors.joining("\n\n", heading(chain, group.getKey()), "")));
    }

    static Map<String, List<RiskWarning>> groups(List<RiskWarning> warnings) {
        return warnings.stream()
                .collect(Collectors.groupingBy(RiskWarning::revision, LinkedHashMap::new, Collectors.toList()));
    }

    private String heading(CheckedChain chain, String revision) {
        String title = chain.migration(revision).map(Titles::of).orElse(Printable.line(revision));
        return title.isEmpty() ? "" : Ink.BOLD.onLines(Lines.wrap(title, style.width(), ""), style.colour()) + "\n\n";
    }

    private String notRead(CheckedChain chain) {
        List<Statement> statements = chain.report().coverage().notAnalysed();
        return statements.isEmpty()
                ? ""
                : statements.stream()
                        .map(statement -> "  " + notRead(chain, statement))
                        .collect(Collectors.joining("\n", Ink.BOLD.on("Not analysed", style.colour()) + "\n", ""));
    }

    private String notRead(CheckedChain chain, Statement statement) {
        int line = statement.location().line();
        String place = chain.files().apply(statement.location()) + (line > 0 ? ":" + line : "");
        String text = place + ": " + statement.text().lines().findFirst().orElse("");
        String reason = Lines.wrap(Printable.line(statement.why()), style.width(), "    ");
        return MarkedLine.cut(text, style.width() == 0 ? 0 : style.width() - 2, style.unicode() ? "…" : "...")
                + (reason.isEmpty() ? "" : "\n" + reason);
    }

    private String sum(CheckedChain chain) {
        CheckSummary summary = new CheckSummary(chain);
        return Stream.of(
                        wrapped(summary.dialect()),
                        wrapped(summary.coverage()),
                        Ink.BOLD.onLines(wrapped(summary.findings()), style.colour()),
                        wrapped(summary.suppressed()),
                        Ink.RED.onLines(wrapped(unsafe(summary.unsafe())), style.colour()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String wrapped(String sentence) {
        return Lines.wrap(Printable.line(sentence), style.width(), "");
    }

    private static String unsafe(List<String> revisions) {
        if (revisions.isEmpty()) {
            return "";
        }
        int more = revisions.size() - MOST_NAMES;
        return "Not safe: " + String.join(", ", revisions.subList(0, Math.min(MOST_NAMES, revisions.size())))
                + (more > 0 ? " and " + more + " more." : ".");
    }
}
