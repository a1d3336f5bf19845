package dev.mrt.cli;

import dev.mrt.api.MrtException;
import dev.mrt.report.Printable;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one sentence and an exit code. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final String STACK_TRACE = "--stacktrace";

    private final Console console;
    private final boolean stackTraces;

    Errors(Console console, boolean stackTraces) {
        this.console = console;
        this.stackTraces = stackTraces;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        // Picocli says "option option" of a map without its equals sign.
        String message = String.valueOf(e.getMessage()).replace("option option", "option");
        say(sentence(message) + suggestion(e) + " See " + name + " --help.", e);
        return ExitCode.USAGE.number();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        return handle(e);
    }

    int handle(Throwable e) {
        if (e instanceof MrtException known && known.reason() != MrtException.Reason.INTERNAL) {
            say(String.valueOf(known.getMessage()), e);
            return ExitCode.USAGE.number();
        }
        String what = e instanceof MrtException ? String.valueOf(e.getMessage()) : e.toString();
        say(
                "internal error: " + sentence(what)
                        + (stackTraces ? "" : " Run it again with " + STACK_TRACE + " and report it."),
                e);
        return ExitCode.INTERNAL.number();
    }

    private void say(String sentence, Throwable e) {
        console.err().println("mrt: " + Printable.line(sentence));
        if (stackTraces) {
            e.printStackTrace(console.err());
        }
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    private static String suggestion(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        List<String> nearest = unmatched.getSuggestions();
        return nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?";
    }
}
