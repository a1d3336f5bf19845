package dev.mrt.report.check;

import dev.mrt.api.check.CheckReport;
import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.sql.Statement;
import dev.mrt.report.format.SarifLog;
import dev.mrt.report.format.SarifRule;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Writes findings as a SARIF 2.1.0 log (OASIS), for code scanning. What is suppressed is in it, with its justification. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SarifReport {

    private final CheckedChain chain;
    private final List<Descriptor> rules;
    private final Fingerprints fingerprints = new Fingerprints();

    private SarifReport(CheckedChain chain) {
        this.chain = chain;
        this.rules = chain.rules();
    }

    /**
     * One log with one run.
     *
     * @param chain the findings
     * @return JSON that ends with a line break
     */
    public static String of(CheckedChain chain) {
        return new SarifReport(chain).log();
    }

    private String log() {
        List<SarifLog.Result> results = new ArrayList<>();
        chain.report().warnings().forEach(warning -> results.add(result(warning, List.of())));
        chain.report().suppressed().forEach(each -> results.add(result(each.warning(), List.of(suppression(each)))));
        return SarifLog.json(
                chain.report().mrtVersion(),
                rules.stream().map(SarifRule::of).toList(),
                results,
                Coverage.of(chain.report()));
    }

    /** How much was read. */
    private record Coverage(
            String dialect, int migrations, int statements, int analysed, int harmless, int notAnalysed) {
        static Coverage of(CheckReport report) {
            CheckReport.Coverage coverage = report.coverage();
            return new Coverage(
                    report.dialect().id(),
                    coverage.migrations(),
                    coverage.statements(),
                    coverage.analysed(),
                    coverage.harmless(),
                    coverage.notAnalysed().size());
        }
    }

    private SarifLog.Result result(RiskWarning warning, List<SarifLog.Suppression> suppressions) {
        return new SarifLog.Result(
                warning.code(),
                ruleIndex(warning.code()),
                SarifRule.level(warning.severity()),
                new SarifLog.Message(Wording.whole(warning)),
                List.of(SarifLog.Location.of(chain.file(warning), warning.object(), region(warning))),
                new SarifLog.Fingerprint(fingerprints.next(warning)),
                suppressions);
    }

    private static SarifLog.@Nullable Region region(RiskWarning warning) {
        Statement statement = warning.statement();
        int column = Wording.column(warning);
        return warning.location().line() < 1
                ? null
                : new SarifLog.Region(
                        warning.location().line(),
                        column > 0 ? column : null,
                        statement == null ? null : new SarifLog.Message(statement.text()));
    }

    /** -1 where the rule is not in the log. */
    private int ruleIndex(String code) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private static SarifLog.Suppression suppression(Suppressed suppressed) {
        String kind = suppressed.how() == Suppressed.How.COMMENT ? "inSource" : "external";
        return new SarifLog.Suppression(kind, Wording.reason(suppressed));
    }
}
