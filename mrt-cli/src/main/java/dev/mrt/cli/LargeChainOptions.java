package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.Shard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Several processes, or several jobs of one, for a chain that takes too long. What is not given stays {@code null}. */
final class LargeChainOptions {

    private static final String AUTO = "auto";

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Verify the I-th of N parts; other processes verify the others. Put their JSON together with mrt"
                            + " report --merge.")
    @Nullable
    Shard shard = null;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            converter = JobsConverter.class,
            description =
                    "Verify N migrations at a time, each on a sandbox of its own; auto for the number of processors"
                            + " (1).")
    @Nullable
    Integer jobs = null;

    /** Lays them over a configuration. */
    MrtConfig over(MrtConfig base) {
        return base.with(builder -> {
            ChainConfig.ifGiven(shard, builder::shard);
            ChainConfig.ifGiven(jobs, builder::jobs);
            return builder;
        });
    }

    /** Reads {@code 4} and {@code auto}. */
    static final class JobsConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (value.strip().equalsIgnoreCase(AUTO)) {
                return Runtime.getRuntime().availableProcessors();
            }
            try {
                return Integer.valueOf(value.strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + value + "' is neither a number nor auto");
            }
        }
    }
}
