package dev.mrt.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mrt completion}: what a shell needs to complete commands, options and their values. */
@Command(
        name = "completion",
        sortOptions = false,
        header = "Print a script with which a shell completes commands and options.",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the script is printed", ExitCode.USAGE_LINE, ExitCode.INTERNAL_LINE},
        footerHeading = "%n",
        footer = {
            "For this shell alone:",
            "  source <(mrt completion bash)",
            "",
            "For every bash of this user, with the package bash-completion:",
            "  mrt completion bash > ~/.local/share/bash-completion/completions/mrt",
            "",
            "For every zsh of this user, in ~/.zshrc after compinit:",
            "  source <(mrt completion zsh)",
            "",
            "The command has to be called mrt, as a script or an alias of java -jar mrt.jar."
        })
final class CompletionCommand implements Runnable {

    /** Which shell. The script for bash tells zsh apart by itself. */
    enum Shell {
        /** Bash 3.2 and later. */
        BASH,
        /** Zsh. */
        ZSH;

        /** As people write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    @SuppressWarnings("NullAway.Init")
    Shell shell;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        CommandSpec root = spec.root();
        new ResultWriter(console, null)
                .write(AutoComplete.bash(root.name(), root.commandLine()), StandardCharsets.UTF_8);
    }
}
