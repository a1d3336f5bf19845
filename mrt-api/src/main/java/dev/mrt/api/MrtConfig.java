package dev.mrt.api;

import dev.mrt.api.result.Severity;
import dev.mrt.api.spi.RiskCheck;
import dev.mrt.api.sql.SqlDialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What to verify, where and how. Immutable; made with {@link #builder()}.
 *
 * <p>Front-ends lay values from system properties, the environment and {@code mrt.yml} under what is set here.
 *
 * @param engine the engine to use, {@code null} to guess from the files
 * @param locations folders or engine locations ({@code filesystem:}, {@code classpath:}) with migrations
 * @param changeLogFile the changelog file of an engine that has one
 * @param database the sandbox to start: {@code h2}, {@code sqlite}, {@code postgres[:major]}, {@code mariadb}; {@code null} to decide from URL, files and their dialect
 * @param jdbcUrl a server to work on; mrt makes a scratch database of its own there
 * @param username the user for {@link #jdbcUrl()}
 * @param password the password for {@link #jdbcUrl()}; never printed
 * @param dataSource a data source instead of a URL; its database must be empty or allow a scratch database beside it
 * @param seedRows rows for each table, at least 1; default {@code 3}
 * @param randomSeed the same seed gives the same rows and the same report; default {@code 20_250_101L}
 * @param skip migrations not to verify, with the reason; the key is the revision
 * @param customSeeds rows by table ({@code table} or {@code schema.table}) that come before generated ones
 * @param migrationTimeout the longest time that one phase of one migration may take; default {@code 60 s}
 * @param from the first revision to verify; earlier ones are only applied
 * @param to the last revision to verify
 * @param only the revisions to verify; empty for all
 * @param shard the part of the selected migrations to verify; {@code null} for all. Earlier ones are only applied
 * @param jobs how many migrations may be verified at the same time, each on a sandbox of its own, at least 1; default {@code 1}
 * @param failFast whether to stop at the first migration that does not pass; default {@code false}
 * @param strict whether {@code APPLY_FAILED_ON_ROWS} counts as an error; default {@code false}
 * @param allowInconclusive whether inconclusive verdicts leave the run safe; default {@code false}
 * @param allowNonEmpty whether a database that holds something may be used; default {@code false}
 * @param initScripts SQL files that run once in the sandbox before the chain
 * @param schemas schemas to compare; empty for all that are not the system's
 * @param introspector the schema reader to use, {@code null} for the best one
 * @param undoLocations further places of rollback scripts, in the engine's location syntax
 * @param undoPatterns naming patterns of rollback scripts; empty for the engine adapter's defaults
 * @param callbacks which callbacks of the engine run while single migrations are stepped; default {@code EACH}
 * @param engineOptions options as the engine's own documentation names them, for example {@code flyway.placeholders.x};
 *     in their order: of two spellings of one name the later counts
 * @param configFiles the engine's own configuration files
 * @param severityOverrides how much the findings of static checks matter, by the code ({@code MRT201}) or name ({@code drop-column}) of the check, in
 *     any case; {@link Severity#OFF} for checks that are not to run; of two names of one check the later counts
 * @param customChecks static checks besides those that are found on the class path
 * @param dialect the dialect that the static checks read, {@code null} to decide from database, URL and files
 * @param minimumVersion the lowest version of the database that the chain has to run on, beginning with its number ({@code 10}, {@code 8.0.36});
 *     {@code null} if nobody says
 * @param compat whether the checks of rolling deployments, where old code meets the new schema, run, too; default {@code false}
 * @param requireReason whether a comment that silences a check has to say why; default {@code false}
 * @param since a revision, or a commit, branch or tag of git: static checks report only what is later, though they read the whole chain
 * @param baseline a file of findings that are known, which static checks do not count; {@code null} for none
 * @param engineConfiguration the engine's own configuration object (a Flyway {@code Configuration}), used as a starting point and never changed
 */
@API(status = API.Status.STABLE, since = "0.1")
public record MrtConfig(
        @Nullable String engine,
        List<String> locations,
        @Nullable String changeLogFile,
        @Nullable String database,
        @Nullable String jdbcUrl,
        @Nullable String username,
        @Nullable String password,
        @Nullable DataSource dataSource,
        int seedRows,
        long randomSeed,
        Map<String, String> skip,
        Map<String, Supplier<List<Map<String, @Nullable Object>>>> customSeeds,
        Duration migrationTimeout,
        @Nullable String from,
        @Nullable String to,
        List<String> only,
        @Nullable Shard shard,
        int jobs,
        boolean failFast,
        boolean strict,
        boolean allowInconclusive,
        boolean allowNonEmpty,
        List<Path> initScripts,
        List<String> schemas,
        @Nullable String introspector,
        List<String> undoLocations,
        List<String> undoPatterns,
        Callbacks callbacks,
        Map<String, String> engineOptions,
        List<Path> configFiles,
        Map<String, Severity> severityOverrides,
        List<RiskCheck> customChecks,
        @Nullable SqlDialect dialect,
        @Nullable String minimumVersion,
        boolean compat,
        boolean requireReason,
        @Nullable String since,
        @Nullable Path baseline,
        @Nullable Object engineConfiguration) {

    /** Which callbacks of the engine run while single migrations are stepped. */
    public enum Callbacks {
        /** All of them, as if each step were a whole run. */
        ALL,
        /** Those around each migration, statement and connection; those that run once after the whole chain run after its last step. */
        EACH,
        /** None. */
        NONE
    }

    /**
     * Copies its collections.
     *
     * @throws MrtException if {@code seedRows} or {@code jobs} is less than 1, {@code migrationTimeout} is not longer than 0 or {@code minimumVersion} does not begin
     *     with a number
     */
    public MrtConfig {
        if (seedRows < 1) {
            throw MrtException.usage("seedRows is " + seedRows + "; at least 1 row is needed to see a loss.");
        }
        if (jobs < 1) {
            throw MrtException.usage("jobs is " + jobs + "; at least 1 is needed to verify anything.");
        }
        if (migrationTimeout.isZero() || migrationTimeout.isNegative()) {
            throw MrtException.usage("migrationTimeout is " + migrationTimeout + "; it must be longer than 0.");
        }
        if (minimumVersion != null && !minimumVersion.matches("\\d{1,4}([.\\-].*)?")) {
            throw MrtException.usage("minimumVersion is " + minimumVersion
                    + "; write the number of a version of the database, such as 10 or 8.0.36.");
        }
        locations = List.copyOf(locations);
        skip = Map.copyOf(skip);
        customSeeds = Map.copyOf(customSeeds);
        only = List.copyOf(only);
        initScripts = List.copyOf(initScripts);
        schemas = List.copyOf(schemas);
        undoLocations = List.copyOf(undoLocations);
        undoPatterns = List.copyOf(undoPatterns);
        engineOptions = ordered(engineOptions);
        configFiles = List.copyOf(configFiles);
        severityOverrides = ordered(severityOverrides);
        customChecks = List.copyOf(customChecks);
    }

    /** Of two spellings of one name, which only others know to be one, the later is meant. */
    private static <V> Map<String, V> ordered(Map<String, V> options) {
        Map<String, V> copy = new LinkedHashMap<>();
        options.forEach((name, value) -> copy.put(Objects.requireNonNull(name), Objects.requireNonNull(value)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * A configuration with nothing set.
     *
     * @return a builder
     */
    public static MrtConfigBuilder builder() {
        return new MrtConfigBuilder();
    }

    /**
     * Changes a copy.
     *
     * @param change what to set
     * @return the new configuration; this one stays as it is
     */
    public MrtConfig with(UnaryOperator<MrtConfigBuilder> change) {
        return change.apply(new MrtConfigBuilder(this)).build();
    }

    /** Names what is verified and where; values that could be credentials are left out. */
    @Override
    public String toString() {
        return "MrtConfig[locations=" + locations + ", changeLogFile=" + changeLogFile + ", database=" + database + "]";
    }
}
