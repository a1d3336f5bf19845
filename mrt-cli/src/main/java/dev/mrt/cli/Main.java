package dev.mrt.cli;

import dev.mrt.api.MrtException;
import dev.mrt.api.Shard;
import dev.mrt.api.result.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The entry point of the command line. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Main {

    private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

    private Main() {}

    /**
     * Runs a command and ends the process with its {@link ExitCode}.
     *
     * @param args the command and its options, as {@code mrt --help} explains them
     */
    public static void main(String[] args) {
        logAsSentences();
        Console console = Console.ofProcess(System.getenv());
        System.exit(run(console, args));
    }

    /** A warning of an adapter is a line like any other; whoever set a format of their own keeps it. */
    private static void logAsSentences() {
        if (System.getProperty(LOG_FORMAT) == null) {
            System.setProperty(LOG_FORMAT, "mrt: %5$s%n");
        }
    }

    static int run(Console console, String... args) {
        return run(console, System.getenv(), args);
    }

    static int run(Console console, Map<String, String> environment, String... args) {
        Errors errors = new Errors(console, List.of(args).contains(Errors.STACK_TRACE));
        try {
            EngineArguments arguments = EngineArguments.split(List.of(args));
            CommandLine line = commandLine(console, errors, arguments.settings(), environment);
            int code = line.execute(arguments.rest().toArray(String[]::new));
            if (code == ExitCode.SAFE.number()) {
                requireWritten(console, line);
            }
            return code;
        } catch (Throwable e) {
            return errors.handle(e);
        }
    }

    /** What picocli prints by itself it prints to a writer that keeps silent about failures. */
    private static void requireWritten(Console console, CommandLine line) {
        new ResultWriter(console, null).write("", console.charset());
        if (line.getOut().checkError()) {
            throw MrtException.usage("The result could not be written to standard output.");
        }
    }

    static CommandLine commandLine(Console console, Errors errors, Map<String, String> settings) {
        return commandLine(console, errors, settings, System.getenv());
    }

    private static CommandLine commandLine(
            Console console, Errors errors, Map<String, String> settings, Map<String, String> environment) {
        CommandLine line = new CommandLine(new MrtCommand());
        line.addSubcommand(new VerifyCommand(console, settings));
        line.addSubcommand(new CheckCommand(console, settings, FolderWatcher::new));
        line.addSubcommand(new FixCommand(console, settings));
        line.addSubcommand(new ReportCommand(console, settings));
        line.addSubcommand(new ExplainCommand(console, settings, environment));
        line.addSubcommand(new InitCommand(console));
        line.addSubcommand(new RulesCommand(console));
        line.addSubcommand(new CleanCommand());
        line.addSubcommand(new VersionCommand(console));
        line.addSubcommand(new ConfigCommand(console));
        line.addSubcommand(new CompletionCommand(console));
        line.addSubcommand(new ManCommand(console));
        line.addSubcommand(new CommandLine.HelpCommand());
        ExitCodes.explain(line);
        line.registerConverter(Duration.class, new DurationConverter());
        line.registerConverter(Severity.class, new SeverityConverter());
        line.registerConverter(Shard.class, new ShardConverter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOverwrittenOptionsAllowed(false);
        line.setColorScheme(Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(helpWidth(console));
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setParameterExceptionHandler(errors);
        line.setExecutionExceptionHandler(errors);
        return line;
    }

    private static int helpWidth(Console console) {
        return Math.max(MrtCommand.NARROWEST_HELP, Math.min(console.width(), MrtCommand.WIDEST_HELP));
    }
}
