package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtConfigBuilder;
import dev.mrt.api.MrtException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lays the options of {@code mrt verify} over the configuration that files, environment and system properties give. */
final class VerifyConfig {

    private final MrtConfig base;
    private final MrtConfigBuilder builder;

    private VerifyConfig(MrtConfig base, MrtConfigBuilder builder) {
        this.base = base;
        this.builder = builder;
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
        return base.with(builder -> {
            VerifyConfig config = new VerifyConfig(base, builder);
            config.migrations(options, settings);
            config.where(options.where);
            config.which(options.which);
            config.how(options.how);
            config.rules(options.rules);
            config.engine(options.engine);
            return builder.engineOptions(merged(base.engineOptions(), settings));
        });
    }

    private void migrations(VerifyOptions options, Map<String, String> settings) {
        List<String> given = options.migrations;
        if (given.isEmpty() && options.engine.config == null && !configured(settings)) {
            throw MrtException.usage(
                    "Nothing says where the migrations are; write mrt verify FOLDER or mrt verify CHANGELOG, or set locations or changeLogFile in mrt.yml."
                            + (options.where.password == null ? "" : " A password is given as --password=PASSWORD."));
        }
        if (given.size() == 1 && Files.isRegularFile(Path.of(given.get(0)))) {
            builder.changeLogFile(given.get(0)).locations(List.of());
        } else if (!given.isEmpty()) {
            builder.locations(given).changeLogFile(null);
        }
    }

    private boolean configured(Map<String, String> settings) {
        return base.changeLogFile() != null
                || !base.locations().isEmpty()
                || !base.configFiles().isEmpty()
                || !base.engineOptions().isEmpty()
                || !settings.isEmpty();
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
        which.skip.forEach((version, reason) -> {
            if (reason.isBlank()) {
                throw MrtException.usage("--skip " + version + "= has no reason; write why, for example --skip \""
                        + version + "=one-way import, agreed in TICKET-12\".");
            }
        });
        builder.skip(merged(base.skip(), which.skip));
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
        ifGiven(engine.engine, builder::engine);
        ifGiven(engine.config, builder::configFiles);
        ifGiven(engine.undoLocations, builder::undoLocations);
        ifGiven(engine.undoPatterns, builder::undoPatterns);
        ifGiven(engine.callbacks, builder::callbacks);
    }

    private static <T> void ifGiven(@Nullable T value, Consumer<T> use) {
        if (value != null) {
            use.accept(value);
        }
    }

    private static Map<String, String> merged(Map<String, String> below, Map<String, String> above) {
        Map<String, String> merged = new LinkedHashMap<>(below);
        merged.putAll(above);
        return merged;
    }
}
