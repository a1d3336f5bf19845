package dev.mrt.cli;

import static dev.mrt.cli.ChainConfig.ifGiven;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import dev.mrt.api.sql.SqlDialect;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays the options of {@code mrt check} over the configuration that files, environment and system properties give. */
final class CheckConfig {

    private CheckConfig() {}

    /**
     * The configuration of a run.
     *
     * @param base what holds where an option is not given
     * @param options the options
     * @param settings settings of the engine that were given as options
     * @return the configuration
     * @throws MrtException if options make no sense or nothing says where the migrations are
     */
    static MrtConfig of(MrtConfig base, CheckOptions options, Map<String, String> settings) {
        return base.with(builder -> {
            ChainConfig chain = new ChainConfig(base, builder);
            chain.migrations("check", options.migrations, options.engine, settings, "");
            chain.engine(options.engine);
            chain.skip(options.rules.skip);
            reading(builder, options.reading);
            builder.strict(base.strict() || options.rules.strict);
            findings(base, builder, options.rules);
            return builder;
        });
    }

    static void reading(MrtConfigBuilder builder, CheckOptions.Reading reading) {
        ifGiven(reading.dialect, dialect -> dialect(builder, dialect));
        ifGiven(reading.minimumVersion, builder::minimumVersion);
    }

    static void dialect(MrtConfigBuilder builder, String written) {
        builder.dialect(SqlDialect.of(written)
                .orElseThrow(() -> MrtException.usage("There is no dialect " + written + "; write one of "
                        + Stream.of(SqlDialect.values()).map(SqlDialect::id).collect(Collectors.joining(", "))
                        + ".")));
        int colon = written.indexOf(':');
        if (colon >= 0) {
            builder.minimumVersion(written.substring(colon + 1));
        }
    }

    static void findings(MrtConfig base, MrtConfigBuilder builder, CheckOptions.Findings findings) {
        builder.compat(base.compat() || findings.compat);
        builder.severityOverrides(ChainConfig.merged(base.severityOverrides(), findings.severity));
        ifGiven(findings.since, builder::since);
        ifGiven(findings.baseline, builder::baseline);
    }
}
