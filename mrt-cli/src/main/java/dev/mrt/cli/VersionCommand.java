package dev.mrt.cli;

import dev.mrt.core.Installation;
import dev.mrt.report.Printable;
import dev.mrt.report.installed.Installed;
import dev.mrt.report.installed.InstalledJson;
import dev.mrt.report.installed.InstalledText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mrt version}: what is running. */
@Command(
        name = "version",
        sortOptions = false,
        header = "Print the versions of mrt and Java, and every part with the jar that it is in.",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the versions are printed; a part that could not be loaded is named on standard error",
            ExitCode.USAGE_LINE,
            ExitCode.INTERNAL_LINE
        },
        footerHeading = "%nExamples:%n",
        footer = {"  mrt version", "  mrt version --verbose", "  mrt version --format json"})
final class VersionCommand implements Runnable {

    /** How it is written. */
    enum Format {
        /** For people. */
        TABLE,
        /** For machines. */
        JSON;

        /** As people write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Option(names = "--verbose", description = "Name each check, and where Java is.")
    boolean verbose = false;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table for people, json for machines (table).")
    Format format = Format.TABLE;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Installation installation = Installation.here();
        Installed installed = new Installed(
                Installation.version(),
                Installed.Java.here(),
                installation.plugins().stream()
                        .map(plugin -> new Installed.Part(plugin.port(), plugin.id(), plugin.version(), plugin.jar()))
                        .toList(),
                installation.problems());
        boolean json = format == Format.JSON;
        Charset charset = json ? StandardCharsets.UTF_8 : console.charset();
        new ResultWriter(console, null)
                .write(json ? InstalledJson.of(installed) : InstalledText.of(installed, verbose), charset);
        installed.problems().forEach(problem -> console.err().println("mrt: " + Printable.line(problem)));
    }
}
