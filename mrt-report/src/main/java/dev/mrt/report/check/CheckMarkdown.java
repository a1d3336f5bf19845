package dev.mrt.report.check;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.report.format.Markdown;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes findings as Markdown: for the summary of a job on GitHub, or a comment on a pull request. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CheckMarkdown {

    /** GitHub takes a summary of at most 1 MiB, and nobody reads more. */
    private static final int MOST_ROWS = 200;

    private static final List<String> HEADER = List.of("", "check", "object", "where", "what");

    private final CheckedChain chain;

    private CheckMarkdown(CheckedChain chain) {
        this.chain = chain;
    }

    /**
     * One section.
     *
     * @param chain the findings
     * @return lines, beginning with a heading
     */
    public static String of(CheckedChain chain) {
        return new CheckMarkdown(chain).section();
    }

    private String section() {
        CheckSummary summary = new CheckSummary(chain);
        List<RiskWarning> notes = those(warning -> warning.severity() == Severity.INFO);
        String sum = Stream.of(summary.dialect(), summary.coverage(), summary.suppressed())
                .filter(sentence -> !sentence.isEmpty())
                .map(Markdown::text)
                .collect(Collectors.joining("<br>"));
        return Stream.of(
                        "### " + (chain.safe() ? "✅" : "❌") + " mrt check: " + summary.findings() + "\n",
                        table(those(warning -> warning.severity() != Severity.INFO)),
                        Markdown.details(Wording.count(notes.size(), "note"), table(notes)),
                        notRead(),
                        sum + "\n")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private List<RiskWarning> those(Predicate<RiskWarning> condition) {
        return chain.report().warnings().stream().filter(condition).toList();
    }

    private String table(List<RiskWarning> warnings) {
        String table = Markdown.table(
                HEADER, warnings.stream().limit(MOST_ROWS).map(this::row).toList());
        int more = warnings.size() - MOST_ROWS;
        return more > 0 ? table + "\n... and " + more + " more.\n" : table;
    }

    private List<String> row(RiskWarning warning) {
        int line = warning.location().line();
        return List.of(
                sign(warning),
                Markdown.text(warning.code() + " " + warning.pattern()),
                Markdown.code(warning.object()),
                Markdown.code(chain.file(warning) + (line > 0 ? ":" + line : "")),
                Markdown.text(Wording.whole(warning)));
    }

    private static String sign(RiskWarning warning) {
        return switch (warning.severity()) {
            case ERROR -> "❌ error";
            case WARNING -> "⚠️ warning";
            case INFO, OFF -> "note";
        };
    }

    /** What could not be read is never silent. */
    private String notRead() {
        List<List<String>> rows = chain.report().coverage().notAnalysed().stream()
                .limit(MOST_ROWS)
                .map(statement -> List.of(
                        Markdown.code(chain.files().apply(statement.location()) + ":"
                                + statement.location().line()),
                        Markdown.text(statement.why())))
                .toList();
        int all = chain.report().coverage().notAnalysed().size();
        return Markdown.details(
                Wording.count(all, "statement") + " NOT analysed",
                Markdown.table(List.of("where", "why"), rows)
                        + (all > MOST_ROWS ? "\n... and " + (all - MOST_ROWS) + " more.\n" : ""));
    }
}
