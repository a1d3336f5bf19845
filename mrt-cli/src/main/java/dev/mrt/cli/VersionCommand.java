package dev.mrt.cli;

import dev.mrt.core.Installation;
import dev.mrt.report.Printable;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mrt version}: what is running. */
@Command(
        name = "version",
        description = "Print the versions of mrt and Java, and every adapter with the jar that it is in.")
final class VersionCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (String line : new CommandLineVersion().getVersion()) {
            out.println(line);
        }
        Installation installation = Installation.here();
        installation.plugins().stream()
                .distinct()
                .forEach(plugin -> out.printf(
                        "%-16s  %s (%s)%n", plugin.port(), Printable.line(plugin.id()), Printable.line(plugin.jar())));
        installation.problems().forEach(problem -> spec.commandLine().getErr().println(Printable.line(problem)));
    }
}
