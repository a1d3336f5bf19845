package dev.mrt.cli;

import dev.mrt.api.MrtException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options of {@code mrt report} that could change nothing in a call: whoever gives one expects that it does. */
final class WithoutEffect {

    /** What holds for a verification alone. Others say what the static checks read, too, and as what: {@code --database}, {@code --only}. */
    private static final Set<String> OF_A_RUN = Set.of(
            "--user",
            "--password",
            "--init",
            "--allow-non-empty",
            "--seed-rows",
            "--random-seed",
            "--timeout",
            "--schemas",
            "--introspector",
            "--fail-fast",
            "--callbacks",
            "--shard",
            "--jobs");

    /** What holds for verdicts without files. */
    private static final Set<String> OF_VERDICTS =
            Set.of("--merge", "--strict", "--allow-inconclusive", "--format", "--output", Errors.STACK_TRACE);

    private WithoutEffect() {}

    /**
     * Refuses them.
     *
     * @throws MrtException with the options
     */
    static void refuse(ParseResult parsed, ReportOptions options) {
        if (!options.hasChain()) {
            refuse(
                    parsed,
                    option -> !OF_VERDICTS.contains(option),
                    " no effect without migrations; write them before --merge, or leave it out.");
        }
        if (!options.verify) {
            refuse(parsed, OF_A_RUN::contains, " no effect without a verification; add --verify, or leave it out.");
        }
    }

    private static void refuse(ParseResult parsed, Predicate<String> effectless, String why) {
        List<String> refused = parsed.matchedOptions().stream()
                .map(OptionSpec::longestName)
                .distinct()
                .filter(effectless)
                .toList();
        if (!refused.isEmpty()) {
            throw MrtException.usage(String.join(", ", refused) + (refused.size() == 1 ? " has" : " have") + why);
        }
    }
}
