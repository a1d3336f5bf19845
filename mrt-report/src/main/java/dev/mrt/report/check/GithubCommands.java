package dev.mrt.report.check;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.report.Printable;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Writes findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class GithubCommands {

    private GithubCommands() {}

    /**
     * One command for each finding.
     *
     * @param chain the findings
     * @return lines, empty if there is no finding
     */
    public static String of(CheckedChain chain) {
        return chain.report().warnings().stream()
                .map(warning -> command(chain, warning))
                .collect(Collectors.joining());
    }

    private static String command(CheckedChain chain, RiskWarning warning) {
        return "::" + command(warning) + " file=" + property(chain.file(warning)) + place(warning) + ",title="
                + property(warning.code() + " " + warning.pattern()) + "::" + data(Wording.whole(warning)) + "\n";
    }

    private static String command(RiskWarning warning) {
        return switch (warning.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, OFF -> "notice";
        };
    }

    private static String place(RiskWarning warning) {
        int line = warning.location().line();
        int column = Wording.column(warning);
        return (line > 0 ? ",line=" + line : "") + (line > 0 && column > 0 ? ",col=" + column : "");
    }

    /** Escaped as the runner reads the part behind the second pair of colons ("Workflow commands", actions/toolkit). */
    private static String data(String text) {
        return Printable.lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
