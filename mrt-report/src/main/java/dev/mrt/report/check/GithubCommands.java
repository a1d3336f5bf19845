package dev.mrt.report.check;

import dev.mrt.api.check.RiskWarning;
import dev.mrt.report.format.WorkflowCommand;
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
        return new WorkflowCommand(
                        level(warning),
                        chain.file(warning),
                        warning.location().line(),
                        Wording.column(warning),
                        warning.code() + " " + warning.pattern(),
                        Wording.whole(warning))
                .text();
    }

    private static String level(RiskWarning warning) {
        return switch (warning.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, OFF -> "notice";
        };
    }
}
