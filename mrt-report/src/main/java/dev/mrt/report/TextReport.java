package dev.mrt.report;

import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.ShardScope;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.result.VerificationReport;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Writes verdicts for people: on a terminal, into a file, into the message of a failed test.
 *
 * <p>Whatever a migration or a database wrote is made harmless first: control characters are shown, not obeyed. Immutable.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class TextReport {

    private final TextStyle style;

    /**
     * A writer of one style.
     *
     * @param style how the text looks
     */
    public TextReport(TextStyle style) {
        this.style = style;
    }

    /**
     * A whole chain: a table, what is wrong, what could not be checked, and the sum.
     *
     * @param report the verdicts
     * @param safe whether one can release on a verdict
     * @return lines that end with a line break
     */
    public String chain(VerificationReport report, Predicate<RevisionResult> safe) {
        Stream<String> blocks = Stream.of(
                        Stream.of(header(report), table(report)),
                        report.results().stream()
                                .filter(TextReport::needsDetails)
                                .map(this::details),
                        Stream.of(
                                new LimitationList(style).of(report.results()),
                                inventory(report),
                                new Summary(style, safe).of(report)))
                .flatMap(stream -> stream);
        return blocks.filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n", "", "\n"));
    }

    /**
     * A whole chain in short: the table and the sum.
     *
     * @param report the verdicts
     * @param safe whether one can release on a verdict
     * @return lines that end with a line break
     */
    public String summary(VerificationReport report, Predicate<RevisionResult> safe) {
        return String.join(
                        "\n\n",
                        header(report),
                        new VerdictTable(style).of(report.results()),
                        new Summary(style, safe).of(report))
                + "\n";
    }

    /**
     * Everything about one verdict that is not {@link Verdict#PASSED}.
     *
     * @param result the verdict
     * @return lines without a line break at the end
     */
    public String revision(RevisionResult result) {
        String limitations = new LimitationList(style).of(List.of(result));
        return limitations.isEmpty() ? details(result) : details(result) + "\n\n" + limitations;
    }

    private static boolean needsDetails(RevisionResult result) {
        return result.verdict() == Verdict.FAILED || result.verdict() == Verdict.INCONCLUSIVE;
    }

    private String details(RevisionResult result) {
        return new Details(style).of(result);
    }

    private String header(VerificationReport report) {
        String text = "mrt " + report.mrtVersion() + ": " + report.engine() + " " + report.engineVersion() + " on "
                + report.database().product() + " " + report.database().version() + shard(report);
        return Ink.FAINT.on(Printable.line(text), style.colour());
    }

    private static String shard(VerificationReport report) {
        ShardScope scope = report.shard();
        return scope == null ? "" : ", shard " + scope.shard() + " of " + scope.migrations() + " migrations";
    }

    /** More shards than migrations are no error: a matrix of jobs is written before the chain. */
    private String table(VerificationReport report) {
        ShardScope scope = report.shard();
        return scope != null && report.results().isEmpty()
                ? "Shard " + scope.shard() + " has no migration."
                : new VerdictTable(style).of(report.results());
    }

    private String inventory(VerificationReport report) {
        if (report.inventory().isEmpty()) {
            return "";
        }
        String heading = Ink.BOLD.on("Files", style.colour());
        return report.inventory().stream()
                .map(finding ->
                        Lines.wrap(Printable.line(finding.location() + ": " + finding.message()), style.width(), "  "))
                .collect(Collectors.joining("\n", heading + "\n", ""));
    }
}
