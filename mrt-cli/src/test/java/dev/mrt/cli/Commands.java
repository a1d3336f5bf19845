package dev.mrt.cli;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands as {@code Main} puts them together. */
final class Commands {

    private Commands() {}

    /** {@code mrt}. */
    static CommandLine root() {
        Console console = Run.console(new ByteArrayOutputStream(), new ByteArrayOutputStream());
        return Main.commandLine(console, new Errors(console, false), Map.of());
    }

    /** {@code mrt} and every command below it but the help, in the order of the help. */
    static Stream<CommandLine> all() {
        return below(root());
    }

    private static Stream<CommandLine> below(CommandLine line) {
        Stream<CommandLine> commands = line.getSubcommands().values().stream().flatMap(Commands::below);
        return line.getCommandSpec().helpCommand() ? Stream.empty() : Stream.concat(Stream.of(line), commands);
    }
}
