package dev.mrt.cli;

import dev.mrt.report.JsonReport;
import dev.mrt.report.TextReport;
import dev.mrt.report.TextStyle;
import dev.mrt.report.verify.VerifiedChain;
import dev.mrt.report.verify.VerifyGithub;
import dev.mrt.report.verify.VerifyJunit;
import dev.mrt.report.verify.VerifyMarkdown;
import dev.mrt.report.verify.VerifySarif;
import java.util.Locale;

/** How the verdicts of {@code mrt verify} are written. */
enum VerifyFormat {
    /** For people. */
    TABLE,
    /** The document of the contract. */
    JSON,
    /** For any build server. */
    JUNIT,
    /** For the summary of a job. */
    MARKDOWN,
    /** Workflow commands of GitHub Actions. */
    GITHUB,
    /** For code scanning. */
    SARIF;

    String write(VerifiedChain chain, TextStyle style) {
        return switch (this) {
            case TABLE -> new TextReport(style).chain(chain.report(), chain.safe());
            case JSON -> JsonReport.of(chain.report());
            case JUNIT -> VerifyJunit.of(chain);
            case MARKDOWN -> VerifyMarkdown.of(chain);
            case GITHUB -> VerifyGithub.of(chain);
            case SARIF -> VerifySarif.of(chain);
        };
    }

    /** As people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
