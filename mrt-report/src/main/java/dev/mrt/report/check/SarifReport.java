package dev.mrt.report.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.mrt.api.check.CheckReport.Suppressed;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.RiskWarning;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Writes findings as a SARIF 2.1.0 log (OASIS), for code scanning. What is suppressed is in it, with its justification. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SarifReport {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

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
        return GSON.toJson(new SarifReport(chain).log()) + "\n";
    }

    private SarifLog log() {
        List<SarifLog.Result> results = new ArrayList<>();
        chain.report().warnings().forEach(warning -> results.add(result(warning, List.of())));
        chain.report().suppressed().forEach(each -> results.add(result(each.warning(), List.of(suppression(each)))));
        SarifLog.Driver driver = new SarifLog.Driver(
                "mrt",
                chain.report().mrtVersion(),
                rules.stream().map(SarifRule::of).toList());
        return SarifLog.of(new SarifLog.Run(
                new SarifLog.Tool(driver),
                List.of(new SarifLog.Invocation(true)),
                results,
                "utf16CodeUnits",
                SarifLog.Coverage.of(chain.report())));
    }

    private SarifLog.Result result(RiskWarning warning, List<SarifLog.Suppression> suppressions) {
        return new SarifLog.Result(
                warning.code(),
                ruleIndex(warning.code()),
                SarifRule.level(warning.severity()),
                new SarifLog.Message(Wording.whole(warning)),
                List.of(SarifLog.Location.of(warning, chain.file(warning))),
                new SarifLog.Fingerprint(fingerprints.next(warning)),
                suppressions);
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
