package dev.mrt.cli;

import static dev.mrt.cli.ChainConfig.ifGiven;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import java.util.Map;

/** Lays the options of {@code mrt verify} over the configuration that files, environment and system properties give. */
final class VerifyConfig {

    private final MrtConfig base;
    private final MrtConfigBuilder builder;
    private final ChainConfig chain;

    private VerifyConfig(MrtConfig base, MrtConfigBuilder builder) {
        this.base = base;
        this.builder = builder;
        this.chain = new ChainConfig(base, builder);
    }

    /**
     * The configuration of a run.
     *
     * @param base what holds where an option is not given
     * @param options the options
     * @param settings settings of the engine that were given as options
     * @return the configuration
     * @throws MrtException if options exclude each other or nothing says where the migrations are
     */
    static MrtConfig of(MrtConfig base, VerifyOptions options, Map<String, String> settings) {
        return of("verify", base, options, settings);
    }

    /** The same for another command that verifies. */
    static MrtConfig of(String command, MrtConfig base, VerifyOptions options, Map<String, String> settings) {
        return base.with(builder -> {
            VerifyConfig config = new VerifyConfig(base, builder);
            config.chain.migrations(
                    command,
                    options.migrations,
                    options.engine,
                    settings,
                    options.where.password == null ? "" : " A password is given as --password=PASSWORD.");
            config.where(options.where);
            config.which(options.which);
            config.how(options.how);
            config.rules(options.rules);
            config.engine(options.engine);
            return builder;
        });
    }

    private void where(VerifyOptions.Where where) {
        if (where.database != null && where.url != null) {
            throw MrtException.usage(
                    "Both --database and --url are given; --database starts an embedded database, --url"
                            + " uses a server. Leave one out.");
        }
        if (where.database != null) {
            builder.database(where.database).jdbcUrl(null);
        }
        if (where.url != null) {
            builder.jdbcUrl(where.url).database(null);
        }
        boolean server = where.url != null || base.jdbcUrl() != null || base.dataSource() != null;
        if ((where.user != null || where.password != null) && (!server || where.database != null)) {
            throw MrtException.usage("--user and --password are for a server; name it with --url, or leave them out.");
        }
        ifGiven(where.user, builder::username);
        ifGiven(where.password, password -> builder.password(Password.given(password)));
        ifGiven(where.init, builder::initScripts);
        builder.allowNonEmpty(base.allowNonEmpty() || where.allowNonEmpty);
    }

    private void which(VerifyOptions.Which which) {
        ifGiven(which.from, builder::from);
        ifGiven(which.to, builder::to);
        ifGiven(which.only, builder::only);
        chain.skip(which.skip);
    }

    private void how(VerifyOptions.How how) {
        ifGiven(how.seedRows, builder::seedRows);
        ifGiven(how.randomSeed, builder::randomSeed);
        ifGiven(how.timeout, builder::migrationTimeout);
        ifGiven(how.schemas, builder::schemas);
        ifGiven(how.introspector, builder::introspector);
        builder.failFast(base.failFast() || how.failFast);
    }

    private void rules(VerifyOptions.Rules rules) {
        builder.strict(base.strict() || rules.strict);
        builder.allowInconclusive(base.allowInconclusive() || rules.allowInconclusive);
    }

    private void engine(VerifyOptions.Engine engine) {
        chain.engine(engine);
        ifGiven(engine.callbacks, builder::callbacks);
    }
}
