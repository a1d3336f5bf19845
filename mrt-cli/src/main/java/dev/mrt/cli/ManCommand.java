package dev.mrt.cli;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mrt man}: the help of all commands as a page of the manual. */
@Command(
        name = "man",
        sortOptions = false,
        header = "Print the page for the manual of the system: the help of every command.",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the page is printed", ExitCode.USAGE_LINE, ExitCode.INTERNAL_LINE},
        footerHeading = "%nExamples:%n",
        footer = {"  mrt man > mrt.1 && man ./mrt.1", "  mrt man > ~/.local/share/man/man1/mrt.1"})
final class ManCommand implements Runnable {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    ManCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        new ResultWriter(console, null).write(new ManPage(spec.root().commandLine()).text(), StandardCharsets.UTF_8);
    }
}
