package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.core.Configuration;
import dev.mrt.core.Mrt;
import dev.mrt.report.JsonReport;
import dev.mrt.report.TextReport;
import dev.mrt.report.TextStyle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
            "Exit codes:",
            "  0   every migration that was verified can be rolled back",
            "  1   at least one failed or was not run, is inconclusive (unless --allow-inconclusive),",
            "      or worked on empty tables only (with --strict)",
            "  2   the call, the configuration, the files or the database do not allow a verification",
            "  3   mrt itself failed",
            "",
            "Examples:",
            "  mrt verify db/migration",
            "  mrt verify db/changelog/db.changelog-master.yaml --liquibase.contexts=prod",
            "  mrt verify db/migration --database postgres:17 --skip \"4=one-way import, agreed in TICKET-12\"",
            "  mrt verify db/migration --url jdbc:postgresql://localhost/postgres --user ci --password",
            "  mrt verify db/migration --format json --output report.json",
            "  mrt verify --config flyway.toml --only 12,13 --timeout 2m",
            "  mrt verify db/migration --jobs auto",
            "  mrt verify db/migration --shard 2/5 --format json --output shard-2.json"
        })
final class VerifyCommand implements Callable<Integer> {

    static final String ON_INCONCLUSIVE =
            "Give the table rows of your own (customSeeds in mrt.yml), leave the migration out with a reason"
                    + " (--skip VERSION=REASON), or accept what is not known (--allow-inconclusive).";

    /** How the result is written. */
    enum Format {
        /** For people. */
        TABLE,
        /** For machines. */
        JSON
    }

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
            description = "table for people, json for machines (table).")
    Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result to a file, whole or not at all.")
    @Nullable
    Path output = null;

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
        ResultWriter writer = new ResultWriter(console, output);
        try (Mrt mrt = Mrt.of(config());
                ProgressDisplay progress = new ProgressDisplay(console)) {
            VerificationReport report = CloseOnExit.during(() -> mrt.checkAll(progress), () -> cleanUp(progress, mrt));
            progress.end();
            writer.write(render(mrt, report), charset());
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

    private String render(Mrt mrt, VerificationReport report) {
        if (format == Format.JSON) {
            return JsonReport.of(report);
        }
        boolean screen = output == null;
        TextStyle style = new TextStyle(
                screen ? console.width() : Console.DEFAULT_WIDTH,
                screen && console.colour(),
                !screen || console.unicode(),
                ON_INCONCLUSIVE);
        return new TextReport(style).chain(report, mrt::safe);
    }

    private Charset charset() {
        return output == null && format == Format.TABLE ? console.charset() : StandardCharsets.UTF_8;
    }
}
