package dev.mrt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mrt version}: what is running. */
@Command(name = "version", description = "Print the versions of mrt and Java.")
final class VersionCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        for (String line : new CommandLineVersion().getVersion()) {
            spec.commandLine().getOut().println(line);
        }
    }
}
