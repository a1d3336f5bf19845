package dev.mrt.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code mrt} itself: names the commands and what holds for all of them. */
@Command(
        name = "mrt",
        header = "Migration Rollback Tester: proves that database migrations can be rolled back.",
        descriptionHeading = "%n",
        description = {
            "mrt verify applies every migration of a chain to a database with rows in it, rolls it back, and compares schema"
                    + " and data with what they were. It works on a database of its own, never on yours. mrt check reads the"
                    + " files alone, in less than a second. mrt fix writes the rollbacks that are missing, mrt report a page with"
                    + " all of it. mrt init sets all of it up in a project."
        },
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every migration that was verified can be rolled back; nothing that was found fails the run",
            "1:at least one cannot, or it is not known whether it can; a finding fails the run",
            ExitCode.USAGE_LINE,
            ExitCode.INTERNAL_LINE
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mrt init",
            "  mrt check db/migration",
            "  mrt verify db/migration",
            "  mrt verify db/migration --database postgres:17 --format json --output rollback.json",
            "  mrt help verify",
            "  mrt completion bash > ~/.local/share/bash-completion/completions/mrt"
        })
final class MrtCommand implements Runnable {

    /** Wider text is hard to read. */
    static final int WIDEST_HELP = 110;

    /** Picocli lays out nothing narrower; a narrower terminal breaks the lines itself. */
    static final int NARROWEST_HELP = 55;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(
            names = Errors.STACK_TRACE,
            scope = ScopeType.INHERIT,
            description = "Print where an error comes from, for a report of a defect.")
    boolean stackTrace = false;

    @Override
    public void run() {
        List<String> commands = new ArrayList<>(spec.subcommands().keySet());
        String last = commands.remove(commands.size() - 1);
        throw new ParameterException(
                spec.commandLine(), "Name a command: " + String.join(", ", commands) + " or " + last);
    }
}
