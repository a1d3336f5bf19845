package dev.mrt.cli;

import dev.mrt.report.TextStyle;
import dev.mrt.report.check.CheckJson;
import dev.mrt.report.check.CheckMarkdown;
import dev.mrt.report.check.CheckText;
import dev.mrt.report.check.CheckedChain;
import dev.mrt.report.check.GithubCommands;
import dev.mrt.report.check.GitlabReport;
import dev.mrt.report.check.JunitReport;
import dev.mrt.report.check.SarifReport;
import dev.mrt.report.html.HtmlReport;
import dev.mrt.report.html.ReportedChain;
import java.util.Locale;

/** How the findings of {@code mrt check} are written. */
enum CheckFormat {
    /** For people. */
    TABLE,
    /** The array of the contract. */
    JSON,
    /** For code scanning. */
    SARIF,
    /** Workflow commands of GitHub Actions. */
    GITHUB,
    /** Code quality of GitLab. */
    GITLAB,
    /** For any build server. */
    JUNIT,
    /** A page for a browser. */
    HTML,
    /** For the summary of a job. */
    MARKDOWN;

    String write(CheckedChain chain, TextStyle style) {
        return switch (this) {
            case TABLE -> new CheckText(style).of(chain);
            case JSON -> CheckJson.of(chain);
            case SARIF -> SarifReport.of(chain);
            case GITHUB -> GithubCommands.of(chain);
            case GITLAB -> GitlabReport.of(chain);
            case JUNIT -> JunitReport.of(chain);
            case HTML -> HtmlReport.of(ReportedChain.of(chain));
            case MARKDOWN -> CheckMarkdown.of(chain);
        };
    }

    /** As people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
