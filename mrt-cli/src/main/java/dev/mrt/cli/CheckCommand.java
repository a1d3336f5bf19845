package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.core.Configuration;
import dev.mrt.core.Mrt;
import dev.mrt.report.check.CheckedChain;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mrt check}: reads a chain without a database. */
@Command(
        name = "check",
        sortOptions = false,
        sortSynopsis = false,
        abbreviateSynopsis = true,
        header = "Read migrations and their rollbacks, and tell what is risky; no database needed.",
        descriptionHeading = "%n",
        description = {
            "The chain is read in order with the schema that it makes, so a rollback is compared with what its migration"
                    + " did: by object, not by keyword. Nothing is run. What could not be read is named."
        },
        parameterListHeading = "%nMigrations:%n",
        optionListHeading = "%nOutput:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing fails the run",
            "1:at least one error (with --strict: or warning)",
            "2:the call, the configuration or the files do not allow a check; there is no migration",
            ExitCode.INTERNAL_LINE
        },
        footerHeading = "%n",
        footer = {
            "A finding is silenced in the file itself, before the statement or for the whole file:",
            "  -- mrt:ignore MRT201, drop-index -- values are archived, TICKET-12",
            "  -- mrt:ignore-file MRT407 -- the table is small",
            "",
            "Any setting of the engine can be given by its own name:",
            "  --flyway.placeholders.owner=app   --liquibase.contexts=prod",
            "",
            "What is not given comes from mrt.* system properties, MRT_* environment variables, or mrt.yml",
            "in the working directory or above it, in this order.",
            "",
            "Examples:",
            "  mrt check db/migration",
            "  mrt check db/changelog/db.changelog-master.yaml --dialect postgres:14 --strict",
            "  mrt check db/migration --since origin/main --format github",
            "  mrt check db/migration --baseline mrt-baseline.json --write-baseline",
            "  mrt check db/migration --severity MRT407=error --severity drop-index=off",
            "  mrt check db/migration --format sarif --output mrt.sarif",
            "  mrt check db/migration --format github --also sarif=mrt.sarif --also markdown=summary.md",
            "  mrt rules MRT201"
        })
final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> engineOptions;
    private final Watcher.Factory watchers;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    CheckOptions options = new CheckOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "table for people; json, sarif, github, gitlab, junit, markdown, html for machines and browsers"
                            + " (table).")
    CheckFormat format = CheckFormat.TABLE;

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
    Map<CheckFormat, Path> also = new LinkedHashMap<>();

    @Option(names = "--watch", description = "Check again whenever a file of the migrations changes, until Ctrl-C.")
    boolean watch = false;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    CheckCommand(Console console, Map<String, String> engineOptions, Watcher.Factory watchers) {
        this.console = console;
        this.engineOptions = engineOptions;
        this.watchers = watchers;
    }

    @Override
    public Integer call() {
        Repeated.refuse(spec.commandLine().getParseResult());
        MrtConfig config = CheckConfig.of(Configuration.builder().build(), options, engineOptions);
        Outputs<CheckFormat> outputs = new Outputs<>(console, "", format, output, also);
        if (options.rules.writeBaseline) {
            return writeBaseline(config);
        }
        return watch
                ? new WatchLoop(console, watchers).run(config, outputs.files().toList(), () -> check(config, outputs))
                : check(config, outputs);
    }

    private int check(MrtConfig config, Outputs<CheckFormat> outputs) {
        try (Mrt mrt = Mrt.of(config)) {
            MigrationFiles files = new MigrationFiles(config, mrt.catalog());
            CheckedChain chain = new CheckedChain(
                    mrt.checkStatic(), mrt.catalog().migrations(), mrt.checks(), files::of, config.strict());
            outputs.write((form, style) -> form.write(chain, style));
            return (mrt.safe(chain.report()) ? ExitCode.SAFE : ExitCode.FINDINGS).number();
        }
    }

    /** What an earlier baseline silences is found again, and so stays in the file. */
    private int writeBaseline(MrtConfig config) {
        Path file = config.baseline();
        if (file == null || watch) {
            throw MrtException.usage(
                    file == null
                            ? "--write-baseline has no file; name it with --baseline FILE."
                            : "--write-baseline and --watch exclude each other; leave one out.");
        }
        try (Mrt mrt = Mrt.of(config.with(builder -> builder.baseline(null)))) {
            int findings = mrt.writeBaseline(file);
            console.err()
                    .println("mrt: " + findings + (findings == 1 ? " finding is" : " findings are") + " known now, in "
                            + file + ".");
            return ExitCode.SAFE.number();
        }
    }
}
