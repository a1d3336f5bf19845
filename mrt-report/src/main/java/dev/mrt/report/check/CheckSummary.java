package dev.mrt.report.check;

import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.CheckReport.Coverage;
import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The sum of a report in sentences. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CheckSummary {

    private final CheckedChain chain;

    /**
     * The sum of one report.
     *
     * @param chain the report
     */
    public CheckSummary(CheckedChain chain) {
        this.chain = chain;
    }

    /**
     * The dialect, and who says so.
     *
     * @return one sentence
     */
    public String dialect() {
        CheckReport report = chain.report();
        String reason = report.dialectReason().strip();
        return "Read as SQL of " + report.dialect().title() + (reason.isEmpty() ? "." : " (" + reason + ").");
    }

    /**
     * How much was read.
     *
     * @return one or two sentences
     */
    public String coverage() {
        Coverage coverage = chain.report().coverage();
        String statements = Wording.count(coverage.statements(), "statement") + " in "
                + Wording.count(coverage.migrations(), "migration") + ": " + coverage.analysed() + " analysed, "
                + coverage.harmless() + " harmless, " + coverage.notAnalysed().size() + " NOT analysed.";
        return coverage.code() == 0
                ? statements
                : statements + " " + Wording.count(coverage.code(), "migration or rollback") + " in Java "
                        + (coverage.code() == 1 ? "is" : "are") + " not read.";
    }

    /**
     * How many findings count.
     *
     * @return one sentence
     */
    public String findings() {
        String counts = Arrays.stream(Severity.values())
                .filter(severity -> count(severity) > 0)
                .map(severity -> Wording.count(count(severity), noun(severity)))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "No findings." : counts + ".";
    }

    /**
     * How many findings of a severity count.
     *
     * @param severity which ones
     * @return their number
     */
    public long count(Severity severity) {
        return chain.report().warnings().stream()
                .filter(warning -> warning.severity() == severity)
                .count();
    }

    /** How many findings do not count, and why; empty if there are none. */
    String suppressed() {
        List<Suppressed> suppressed = chain.report().suppressed();
        if (suppressed.isEmpty()) {
            return "";
        }
        String parts = Stream.of(Suppressed.How.values())
                .filter(how -> count(how) > 0)
                .map(how -> count(how) + " by " + Wording.silencer(how))
                .collect(Collectors.joining(", "));
        long reasons =
                suppressed.stream().filter(each -> !each.reason().isBlank()).count();
        return Wording.count(suppressed.size(), "finding") + " suppressed: " + parts + "; " + reasons
                + " with a reason.";
    }

    private long count(Suppressed.How how) {
        return chain.report().suppressed().stream()
                .filter(each -> each.how() == how)
                .count();
    }

    /** The migrations that fail the run; empty if none does. */
    List<String> unsafe() {
        return chain.report().warnings().stream()
                .filter(chain::fails)
                .map(RiskWarning::revision)
                .distinct()
                .toList();
    }

    private static String noun(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.name().toLowerCase(Locale.ROOT);
    }
}
