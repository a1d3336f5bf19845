package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.check.FixOptions;
import dev.mrt.api.check.FixResult;
import dev.mrt.api.check.FixResult.State;
import dev.mrt.core.Configuration;
import dev.mrt.core.Mrt;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mrt fix}: writes the rollbacks that are missing. */
@Command(
        name = "fix",
        sortOptions = false,
        sortSynopsis = false,
        abbreviateSynopsis = true,
        header = "Write rollbacks for migrations that have none.",
        descriptionHeading = "%n",
        description = {
            "For each migration: the inverse of every statement, in reverse order, from the schema that the migrations before it"
                    + " make. A rollback that does not bring all of the schema back is refused, with the reason. Nothing is written"
                    + " without --apply; with it, each rollback is verified on a copy of the files first."
        },
        parameterListHeading = "%nMigrations:%n",
        optionListHeading = "%nOutput:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:each of the migrations has a whole rollback now, or would have one with --apply",
            "1:at least one has none; the reason is printed",
            ExitCode.USAGE_LINE,
            ExitCode.INTERNAL_LINE
        },
        footerHeading = "%n",
        footer = {
            "One script inside its folder is fixed alone, also if it has a rollback:",
            "  mrt fix db/migration/V7__drop_phone.sql",
            "",
            "The SQL goes to standard output, with what a person has to know as comments.",
            "",
            "Examples:",
            "  mrt fix db/migration",
            "  mrt fix db/migration --apply",
            "  mrt fix db/migration/V7__drop_phone.sql --preserve-data --apply",
            "  mrt fix db/migration --only 7,8 --dialect mysql"
        })
final class FixCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> engineOptions;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    VerifyOptions options = new VerifyOptions();

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            completionCandidates = Candidates.Dialects.class,
            description = "The database that the migrations are written for: postgres, mysql, mariadb, h2 or sqlite."
                    + " Left out: what configuration and SQL tell.")
    @Nullable
    String dialect = null;

    @Option(names = "--apply", description = "Write the rollbacks to where the engine looks for them.")
    boolean apply = false;

    @Option(names = "--no-verify", description = "Write them without running them first.")
    boolean noVerify = false;

    @Option(names = "--force", description = "Replace rollbacks that are there.")
    boolean force = false;

    @Option(
            names = "--preserve-data",
            description =
                    "Keep rows and values that are lost in side tables that the rollback reads back. This changes the"
                            + " migrations, too: not for those that have been released.")
    boolean preserveData = false;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    FixCommand(Console console, Map<String, String> engineOptions) {
        this.console = console;
        this.engineOptions = engineOptions;
    }

    @Override
    public Integer call() {
        Repeated.refuse(spec.commandLine().getParseResult());
        MrtConfig base = Configuration.builder().build();
        FixTarget target = FixTarget.of(options.migrations, base);
        options.migrations = target.migrations();
        FixOptions how = new FixOptions(preserveData, apply, !noVerify, force);
        try (Mrt mrt = Mrt.of(config(base))) {
            String file = target.file();
            List<FixResult> results =
                    CloseOnExit.during(() -> file == null ? mrt.fix(how) : mrt.fix(file, how), mrt::close);
            new FixText(console).print(results);
            boolean whole = results.stream().noneMatch(result -> result.state() == State.REFUSED);
            return (whole ? ExitCode.SAFE : ExitCode.FINDINGS).number();
        }
    }

    private MrtConfig config(MrtConfig base) {
        MrtConfig config = VerifyConfig.of("fix", base, options, engineOptions);
        String written = dialect;
        return written == null
                ? config
                : config.with(builder -> {
                    CheckConfig.dialect(builder, written);
                    return builder;
                });
    }
}
