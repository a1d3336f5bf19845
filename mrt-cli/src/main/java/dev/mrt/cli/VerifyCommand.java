package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.core.Configuration;
import dev.mrt.core.Mrt;
import dev.mrt.report.verify.VerifiedChain;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mrt verify}: runs a chain forwards and backwards. */
@Command(
        name = "verify",
        sortOptions = false,
        sortSynopsis = false,
        abbreviateSynopsis = true,
        header = "Apply every migration on rows, roll it back, and compare.",
        descriptionHeading = "%n",
        description = {
            "For each migration: put rows into the tables, apply it, roll it back, compare schema and data with what they"
                    + " were, apply it again, write to the new schema and roll back once more."
        },
        parameterListHeading = "%nMigrations:%n",
        optionListHeading = "%nOutput:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every migration that was verified can be rolled back",
            "1:at least one failed or was not run, is inconclusive (unless --allow-inconclusive), or worked on empty tables"
                    + " only (with --strict)",
            ExitCode.USAGE_LINE,
            ExitCode.INTERNAL_LINE
        },
        footerHeading = "%n",
        footer = {
            "Any setting of the engine can be given by its own name:",
            "  --flyway.placeholders.owner=app   --flyway.outOfOrder true",
            "  --liquibase.contexts=prod         --liquibase.parameter.owner app",
            "",
            "What is not given comes from mrt.* system properties, MRT_* environment variables, or mrt.yml",
            "in the working directory or above it, in this order.",
            "",
            "Verdicts:",
            "  passed          rolled back without loss, and applied again with the same result",
            "  failed          something is lost, left behind, or raises an error",
            "  inconclusive    a table that matters could hold no rows or could not be compared",
            "  skipped         by --skip, with its reason",
            "  not applicable  the engine itself does not run it here",
            "  not run         the chain ended before it",
            "",
            "Examples:",
            "  mrt verify db/migration",
            "  mrt verify db/changelog/db.changelog-master.yaml --liquibase.contexts=prod",
            "  mrt verify db/migration --database postgres:17 --skip \"4=one-way import, agreed in TICKET-12\"",
            "  mrt verify db/migration --url jdbc:postgresql://localhost/postgres --user ci --password",
            "  mrt verify db/migration --format json --output report.json",
            "  mrt verify db/migration --also junit=mrt-verify.xml --also markdown=summary.md",
            "  mrt verify --config flyway.toml --only 12,13 --timeout 2m",
            "  mrt verify db/migration --jobs auto",
            "  mrt verify db/migration --shard 2/5 --format json --output shard-2.json"
        })
final class VerifyCommand implements Callable<Integer> {

    static final String ON_INCONCLUSIVE =
            "Give the table rows of your own (customSeeds in mrt.yml), leave the migration out with a reason"
                    + " (--skip VERSION=REASON), or accept what is not known (--allow-inconclusive).";

    private final Console console;
    private final Map<String, String> engineOptions;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    VerifyOptions options = new VerifyOptions();

    @ArgGroup(validate = false, order = 6, heading = "%nLarge chains:%n")
    LargeChainOptions large = new LargeChainOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table for people; json, junit, markdown, github, sarif for machines (table).")
    VerifyFormat format = VerifyFormat.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result to a file, whole or not at all.")
    @Nullable
    Path output = null;

    @Option(
            names = "--also",
            paramLabel = "FORMAT=FILE",
            description = "Write the result to a file in a further format, too: --also junit=mrt.xml. Repeatable.")
    Map<VerifyFormat, Path> also = new LinkedHashMap<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    VerifyCommand(Console console, Map<String, String> engineOptions) {
        this.console = console;
        this.engineOptions = engineOptions;
    }

    @Override
    public Integer call() {
        Outputs<VerifyFormat> outputs = new Outputs<>(console, ON_INCONCLUSIVE, format, output, also);
        try (Mrt mrt = Mrt.of(config());
                ProgressDisplay progress = new ProgressDisplay(console)) {
            VerificationReport report = CloseOnExit.during(() -> mrt.checkAll(progress), () -> cleanUp(progress, mrt));
            progress.end();
            write(outputs, mrt, report);
            return (mrt.safe(report) ? ExitCode.SAFE : ExitCode.FINDINGS).number();
        }
    }

    MrtConfig config() {
        Repeated.refuse(spec.commandLine().getParseResult());
        return large.over(VerifyConfig.of(Configuration.builder().build(), options, engineOptions));
    }

    private static void cleanUp(ProgressDisplay progress, Mrt mrt) {
        progress.end();
        mrt.close();
    }

    private static void write(Outputs<VerifyFormat> outputs, Mrt mrt, VerificationReport report) {
        MigrationFiles files = new MigrationFiles(mrt.config(), mrt.catalog());
        VerifiedChain chain = new VerifiedChain(report, mrt::safe, files::of);
        outputs.write((format, style) -> format.write(chain, style));
    }
}
