package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.report.json.VerifyJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code mrt report}: those of a verification and of the checks, and where verdicts are from. */
final class ReportOptions {

    @Mixin
    VerifyOptions verification = new VerifyOptions();

    @ArgGroup(validate = false, order = 6, heading = "%nLarge chains:%n")
    LargeChainOptions large = new LargeChainOptions();

    @ArgGroup(validate = false, order = 7, heading = "%nStatic checks:%n")
    CheckOptions.Reading reading = new CheckOptions.Reading();

    @ArgGroup(validate = false, order = 8, heading = "")
    CheckOptions.Findings findings = new CheckOptions.Findings();

    @Option(
            names = "--verify",
            description = "Verify the migrations first, as mrt verify does. Left out: the page says that nobody did.")
    boolean verify = false;

    @Option(
            names = "--from-json",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Take the verdicts from files that mrt verify --format json wrote. Write the migrations before it.")
    List<Path> fromJson = List.of();

    @Option(
            names = "--merge",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Put the JSON of several shards together. The migrations can be left out, or stand before it.")
    List<Path> merge = List.of();

    /**
     * Checks what excludes what.
     *
     * @throws MrtException if verdicts would be from two places
     */
    void check() {
        long given = Stream.of(verify, !fromJson.isEmpty(), !merge.isEmpty())
                .filter(each -> each)
                .count();
        if (given > 1) {
            throw MrtException.usage(
                    "--verify, --from-json and --merge exclude each other: the verdicts are from one place. Leave the others out.");
        }
        requireNoFolder("--from-json", fromJson);
        requireNoFolder("--merge", merge);
    }

    private static void requireNoFolder(String option, List<Path> reports) {
        reports.stream().filter(Files::isDirectory).findFirst().ifPresent(folder -> {
            throw MrtException.usage(folder + " is a folder, not the JSON of mrt verify; write the migrations before "
                    + option + ", as in mrt report " + folder + " " + option + " FILE, or after --.");
        });
    }

    /**
     * The verdicts of an earlier run.
     *
     * @return {@code null} if none are given
     * @throws MrtException if they cannot be read or do not belong together
     */
    @Nullable
    VerificationReport recorded() {
        List<Path> files = fromJson.isEmpty() ? merge : fromJson;
        return files.isEmpty() ? null : VerifyJson.merge(files);
    }

    /** Whether there are files of migrations to read. */
    boolean hasChain() {
        return merge.isEmpty() || !verification.migrations.isEmpty();
    }

    /** What counts, where there is no chain that anything else of a configuration could be about. */
    MrtConfig rules(MrtConfig base) {
        return base.with(builder -> builder.strict(base.strict() || verification.rules.strict)
                .allowInconclusive(base.allowInconclusive() || verification.rules.allowInconclusive));
    }

    MrtConfig config(MrtConfig base, Map<String, String> engineOptions) {
        MrtConfig config = large.over(VerifyConfig.of("report", base, verification, engineOptions));
        return config.with(builder -> {
            CheckConfig.reading(builder, reading);
            CheckConfig.findings(config, builder, findings);
            return builder;
        });
    }
}
