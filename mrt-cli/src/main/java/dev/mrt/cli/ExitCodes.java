package dev.mrt.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Sees that the help of every command says what its exit codes mean. */
final class ExitCodes {

    private ExitCodes() {}

    /** A command that has no words of its own for them gets those of {@link ExitCode}, but for the findings, which it does not look for. */
    static void explain(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        if (usage.exitCodeList().isEmpty() && !line.getCommandSpec().helpCommand()) {
            Map<String, String> codes = new LinkedHashMap<>();
            for (ExitCode code : ExitCode.values()) {
                if (code != ExitCode.FINDINGS) {
                    codes.put(String.valueOf(code.number()), code.meaning());
                }
            }
            usage.exitCodeListHeading("%nExit codes:%n");
            usage.exitCodeList(codes);
        }
        line.getSubcommands().values().forEach(ExitCodes::explain);
    }
}
