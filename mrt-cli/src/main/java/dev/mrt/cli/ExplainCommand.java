package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.check.MigrationFacts;
import dev.mrt.core.Configuration;
import dev.mrt.core.Mrt;
import dev.mrt.report.TextStyle;
import dev.mrt.report.explain.ExplainText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mrt explain}: what a migration does, in plain words. */
@Command(
        name = "explain",
        sortOptions = false,
        sortSynopsis = false,
        abbreviateSynopsis = true,
        header = "Explain a migration: what it does, what is lost, what to check.",
        descriptionHeading = "%n",
        description = {
            "First what mrt itself reads from the files, without a database and without a model: what each statement and its"
                    + " rollback do, what is lost, what mrt check finds, what could not be read, what to check before a"
                    + " release. Then, unless --offline is given, the account of a model that was told the same.",
            "",
            "The model is asked by mrt-ai.jar alone, with the key in ANTHROPIC_API_KEY. Sent are the text of the migration and of"
                    + " its rollback, without what looks like a credential, and mrt's findings; no rows, no paths, no"
                    + " environment. What is sent where is said before. The model's words are marked as its own and never"
                    + " change the exit code."
        },
        parameterListHeading = "%nMigrations:%n",
        optionListHeading = "%nOutput:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything that was asked for is printed",
            "2:the call, the configuration, the files, the key or the service do not allow it; what mrt itself can tell is"
                    + " printed all the same where the files can be read",
            ExitCode.INTERNAL_LINE
        },
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  mrt explain db/migration/V7__drop_phone.sql --offline",
            "  mrt explain db/changelog.xml --only db/changelog.xml::7::ann",
            "  ANTHROPIC_API_KEY=... mrt explain db/migration/V7__drop_phone.sql",
        })
final class ExplainCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> engineOptions;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    ExplainOptions options = new ExplainOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    ExplainCommand(Console console, Map<String, String> engineOptions, Map<String, String> environment) {
        this.console = console;
        this.engineOptions = engineOptions;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Repeated.refuse(spec.commandLine().getParseResult());
        if (options.model.timeout.isZero()) {
            throw MrtException.usage("--timeout is 0; it must be longer than 0.");
        }
        MrtConfig base = Configuration.builder().build();
        String gap = "";
        for (FixTarget target : ExplainTarget.all(options.migrations, base)) {
            explain(base, target, gap);
            gap = "\n";
        }
        return ExitCode.SAFE.number();
    }

    private void explain(MrtConfig base, FixTarget target, String gap) {
        try (Mrt mrt = Mrt.of(config(base, target.migrations()))) {
            List<MigrationFacts> facts = mrt.explain(target.file());
            TextStyle style = new TextStyle(console.width(), console.colour(), console.unicode(), "");
            new ResultWriter(console, null).write(gap + new ExplainText(style).of(facts), console.charset());
            if (!options.model.offline) {
                new ModelCall(console, style, options.model, environment).explain(mrt.config(), facts);
            }
        }
    }

    private MrtConfig config(MrtConfig base, List<String> migrations) {
        return base.with(builder -> {
            ChainConfig chain = new ChainConfig(base, builder);
            chain.migrations("explain", migrations, options.engine, engineOptions, "");
            chain.engine(options.engine);
            ChainConfig.ifGiven(options.only, builder::only);
            ChainConfig.ifGiven(options.dialect, dialect -> CheckConfig.dialect(builder, dialect));
            return builder;
        });
    }
}
