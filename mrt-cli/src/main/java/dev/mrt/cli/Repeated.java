package dev.mrt.cli;

import dev.mrt.api.MrtException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options that can be given once; picocli itself does not notice it in option groups. */
final class Repeated {

    private Repeated() {}

    /**
     * Refuses what is given twice.
     *
     * @throws MrtException with the option
     */
    static void refuse(ParseResult parsed) {
        for (ArgSpec option : parsed.matchedArgs()) {
            if (!option.isMultiValue() && option.originalStringValues().size() > 1) {
                throw MrtException.usage(((OptionSpec) option).longestName() + " is given more than once.");
            }
        }
    }
}
