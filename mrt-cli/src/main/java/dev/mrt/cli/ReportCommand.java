package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.core.Configuration;
import dev.mrt.core.Installation;
import dev.mrt.core.Mrt;
import dev.mrt.report.check.CheckedChain;
import dev.mrt.report.html.ReportedChain;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mrt report}: one page for a browser. */
@Command(
        name = "report",
        sortOptions = false,
        sortSynopsis = false,
        abbreviateSynopsis = true,
        header = "Write one page about a chain: every migration beside its rollback, with all that was found.",
        descriptionHeading = "%n",
        description = {
            "The page is one file that needs nothing else: it can be sent by mail, printed, and read without JavaScript. What the"
                    + " static checks find is always on it. Verdicts are on it with --verify, or from the JSON of mrt verify."
        },
        parameterListHeading = "%nMigrations:%n",
        optionListHeading = "%nOutput:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing fails the run; the page is written",
            "1:an error of the static checks (with --strict: or a warning), a verdict that is not safe, or none where there"
                    + " should be one; the page is written, too",
            ExitCode.USAGE_LINE,
            ExitCode.INTERNAL_LINE
        },
        footerHeading = "%n",
        footer = {
            "What is not given comes from mrt.* system properties, MRT_* environment variables, or mrt.yml",
            "in the working directory or above it, in this order. The page names no time, so that two runs",
            "give the same page, unless SOURCE_DATE_EPOCH does.",
            "",
            "Examples:",
            "  mrt report db/migration",
            "  mrt report db/migration --verify --database postgres:17 --output report.html",
            "  mrt report db/migration --from-json verdicts.json",
            "  mrt report --merge shard-1.json shard-2.json",
            "  mrt report --merge shard-1.json shard-2.json --format json --output verdicts.json"
        })
final class ReportCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> engineOptions;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    ReportOptions options = new ReportOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "html for the page; json or table for the verdicts alone, as mrt verify writes them (html).")
    ReportFormat format = ReportFormat.HTML;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where it is written, whole or not at all (the page: migration_report.html).")
    @Nullable
    Path output = null;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    ReportCommand(Console console, Map<String, String> engineOptions) {
        this.console = console;
        this.engineOptions = engineOptions;
    }

    @Override
    public Integer call() {
        Repeated.refuse(spec.commandLine().getParseResult());
        options.check();
        WithoutEffect.refuse(spec.commandLine().getParseResult(), options);
        ReportWriter writer = new ReportWriter(console, format, output);
        ReportedChain chain = options.hasChain() ? chain() : merged();
        writer.write(chain);
        return (chain.safe() ? ExitCode.SAFE : ExitCode.FINDINGS).number();
    }

    private ReportedChain chain() {
        String made = SourceDate.of(System.getenv());
        VerificationReport recorded = options.recorded();
        MrtConfig config = options.config(Configuration.builder().build(), engineOptions);
        try (Mrt mrt = Mrt.of(config)) {
            MigrationFiles files = new MigrationFiles(config, mrt.catalog());
            CheckedChain checked = new CheckedChain(
                    mrt.checkStatic(), mrt.catalog().migrations(), mrt.checks(), files::of, config.strict());
            List<String> expected = mrt.selected().stream()
                    .map(migration -> migration.id().value())
                    .toList();
            VerificationReport verified = options.verify ? verify(mrt) : recorded;
            return new ReportedChain(Installation.version(), checked, verified, mrt::safe, expected, made);
        }
    }

    private VerificationReport verify(Mrt mrt) {
        try (ProgressDisplay progress = new ProgressDisplay(console)) {
            return CloseOnExit.during(() -> mrt.checkAll(progress), () -> {
                progress.end();
                mrt.close();
            });
        }
    }

    /** Of verdicts alone. */
    private ReportedChain merged() {
        String made = SourceDate.of(System.getenv());
        MrtConfig config = options.rules(Configuration.builder().build());
        return new ReportedChain(
                Installation.version(), null, options.recorded(), result -> Mrt.safe(result, config), List.of(), made);
    }
}
