package dev.mrt.cli;

import dev.mrt.core.Configuration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mrt config}: what concerns {@code mrt.yml} itself. */
@Command(
        name = "config",
        sortOptions = false,
        header = "Print the JSON schema of mrt.yml, by which editors complete it.",
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is printed", ExitCode.USAGE_LINE, ExitCode.INTERNAL_LINE},
        footerHeading = "%nExamples:%n",
        footer = {"  mrt config schema --output mrt.schema.json"})
final class ConfigCommand implements Runnable {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    ConfigCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: schema");
    }

    @Command(
            name = "schema",
            sortOptions = false,
            header = "Print the JSON schema (draft 7) of mrt.yml.",
            optionListHeading = "%nOptions:%n",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:the schema is printed", ExitCode.USAGE_LINE, ExitCode.INTERNAL_LINE},
            footerHeading = "%n",
            footer = {
                "The first line of mrt.yml tells an editor where the schema is:",
                "  # yaml-language-server: $schema=mrt.schema.json"
            })
    void schema(
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "Write it to a file, whole or not at all.")
                    @Nullable
                    Path output,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true,
                            description = "Show this help.")
                    boolean showHelp) {
        new ResultWriter(console, output).write(Configuration.schema(), StandardCharsets.UTF_8);
    }
}
