package dev.mrt.api;

import dev.mrt.api.MrtConfig.Callbacks;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.RiskWarning;
import dev.mrt.api.result.Severity;
import dev.mrt.api.spi.RiskCheck;
import dev.mrt.api.sql.SqlDialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Collects the values of a {@link MrtConfig}, whose documentation says what each one means. Not safe for use by several threads. */
@API(status = API.Status.STABLE, since = "0.1")
public final class MrtConfigBuilder {

    private @Nullable String engine = null;
    private List<String> locations = List.of();
    private @Nullable String changeLogFile = null;
    private @Nullable String database = null;
    private @Nullable String jdbcUrl = null;
    private @Nullable String username = null;
    private @Nullable String password = null;
    private @Nullable DataSource dataSource = null;
    private int seedRows = 3;
    private long randomSeed = 20_250_101L;
    private Map<String, String> skip = Map.of();
    private Map<String, Supplier<List<Map<String, @Nullable Object>>>> customSeeds = Map.of();
    private Duration migrationTimeout = Duration.ofSeconds(60);
    private @Nullable String from = null;
    private @Nullable String to = null;
    private List<String> only = List.of();
    private @Nullable Shard shard = null;
    private int jobs = 1;
    private boolean failFast = false;
    private boolean strict = false;
    private boolean allowInconclusive = false;
    private boolean allowNonEmpty = false;
    private List<Path> initScripts = List.of();
    private List<String> schemas = List.of();
    private @Nullable String introspector = null;
    private List<String> undoLocations = List.of();
    private List<String> undoPatterns = List.of();
    private Callbacks callbacks = Callbacks.EACH;
    private Map<String, String> engineOptions = Map.of();
    private List<Path> configFiles = List.of();
    private Map<String, Severity> severityOverrides = Map.of();
    private List<RiskCheck> customChecks = List.of();
    private @Nullable SqlDialect dialect = null;
    private @Nullable String minimumVersion = null;
    private boolean compat = false;
    private boolean requireReason = false;
    private @Nullable String since = null;
    private @Nullable Path baseline = null;
    private @Nullable Object engineConfiguration = null;

    MrtConfigBuilder() {}

    MrtConfigBuilder(MrtConfig other) {
        engine = other.engine();
        locations = other.locations();
        changeLogFile = other.changeLogFile();
        database = other.database();
        jdbcUrl = other.jdbcUrl();
        username = other.username();
        password = other.password();
        dataSource = other.dataSource();
        seedRows = other.seedRows();
        randomSeed = other.randomSeed();
        skip = other.skip();
        customSeeds = other.customSeeds();
        migrationTimeout = other.migrationTimeout();
        from = other.from();
        to = other.to();
        only = other.only();
        shard = other.shard();
        jobs = other.jobs();
        failFast = other.failFast();
        strict = other.strict();
        allowInconclusive = other.allowInconclusive();
        allowNonEmpty = other.allowNonEmpty();
        initScripts = other.initScripts();
        schemas = other.schemas();
        introspector = other.introspector();
        undoLocations = other.undoLocations();
        undoPatterns = other.undoPatterns();
        callbacks = other.callbacks();
        engineOptions = other.engineOptions();
        configFiles = other.configFiles();
        severityOverrides = other.severityOverrides();
        customChecks = other.customChecks();
        dialect = other.dialect();
        minimumVersion = other.minimumVersion();
        compat = other.compat();
        requireReason = other.requireReason();
        since = other.since();
        baseline = other.baseline();
        engineConfiguration = other.engineConfiguration();
    }

    /** Sets {@link MrtConfig#engine()} and returns this builder. */
    public MrtConfigBuilder engine(@Nullable String value) {
        engine = value;
        return this;
    }

    /** Sets {@link MrtConfig#locations()} and returns this builder. */
    public MrtConfigBuilder locations(List<String> value) {
        locations = value;
        return this;
    }

    /** Sets {@link MrtConfig#changeLogFile()} and returns this builder. */
    public MrtConfigBuilder changeLogFile(@Nullable String value) {
        changeLogFile = value;
        return this;
    }

    /** Sets {@link MrtConfig#database()} and returns this builder. */
    public MrtConfigBuilder database(@Nullable String value) {
        database = value;
        return this;
    }

    /** Sets {@link MrtConfig#jdbcUrl()} and returns this builder. */
    public MrtConfigBuilder jdbcUrl(@Nullable String value) {
        jdbcUrl = value;
        return this;
    }

    /** Sets {@link MrtConfig#username()} and returns this builder. */
    public MrtConfigBuilder username(@Nullable String value) {
        username = value;
        return this;
    }

    /** Sets {@link MrtConfig#password()} and returns this builder. */
    public MrtConfigBuilder password(@Nullable String value) {
        password = value;
        return this;
    }

    /** Sets {@link MrtConfig#dataSource()} and returns this builder. */
    public MrtConfigBuilder dataSource(@Nullable DataSource value) {
        dataSource = value;
        return this;
    }

    /** Sets {@link MrtConfig#seedRows()} and returns this builder. */
    public MrtConfigBuilder seedRows(int value) {
        seedRows = value;
        return this;
    }

    /** Sets {@link MrtConfig#randomSeed()} and returns this builder. */
    public MrtConfigBuilder randomSeed(long value) {
        randomSeed = value;
        return this;
    }

    /** Sets {@link MrtConfig#skip()} and returns this builder. */
    public MrtConfigBuilder skip(Map<String, String> value) {
        skip = value;
        return this;
    }

    /** Sets {@link MrtConfig#customSeeds()} and returns this builder. */
    public MrtConfigBuilder customSeeds(Map<String, Supplier<List<Map<String, @Nullable Object>>>> value) {
        customSeeds = value;
        return this;
    }

    /** Sets {@link MrtConfig#migrationTimeout()} and returns this builder. */
    public MrtConfigBuilder migrationTimeout(Duration value) {
        migrationTimeout = value;
        return this;
    }

    /** Sets {@link MrtConfig#from()} and returns this builder. */
    public MrtConfigBuilder from(@Nullable String value) {
        from = value;
        return this;
    }

    /** Sets {@link MrtConfig#to()} and returns this builder. */
    public MrtConfigBuilder to(@Nullable String value) {
        to = value;
        return this;
    }

    /** Sets {@link MrtConfig#only()} and returns this builder. */
    public MrtConfigBuilder only(List<String> value) {
        only = value;
        return this;
    }

    /** Sets {@link MrtConfig#shard()} and returns this builder. */
    public MrtConfigBuilder shard(@Nullable Shard value) {
        shard = value;
        return this;
    }

    /** Sets {@link MrtConfig#jobs()} and returns this builder. */
    public MrtConfigBuilder jobs(int value) {
        jobs = value;
        return this;
    }

    /** Sets {@link MrtConfig#failFast()} and returns this builder. */
    public MrtConfigBuilder failFast(boolean value) {
        failFast = value;
        return this;
    }

    /** Sets {@link MrtConfig#strict()} and returns this builder. */
    public MrtConfigBuilder strict(boolean value) {
        strict = value;
        return this;
    }

    /** Sets {@link MrtConfig#allowInconclusive()} and returns this builder. */
    public MrtConfigBuilder allowInconclusive(boolean value) {
        allowInconclusive = value;
        return this;
    }

    /** Sets {@link MrtConfig#allowNonEmpty()} and returns this builder. */
    public MrtConfigBuilder allowNonEmpty(boolean value) {
        allowNonEmpty = value;
        return this;
    }

    /** Sets {@link MrtConfig#initScripts()} and returns this builder. */
    public MrtConfigBuilder initScripts(List<Path> value) {
        initScripts = value;
        return this;
    }

    /** Sets {@link MrtConfig#schemas()} and returns this builder. */
    public MrtConfigBuilder schemas(List<String> value) {
        schemas = value;
        return this;
    }

    /** Sets {@link MrtConfig#introspector()} and returns this builder. */
    public MrtConfigBuilder introspector(@Nullable String value) {
        introspector = value;
        return this;
    }

    /** Sets {@link MrtConfig#undoLocations()} and returns this builder. */
    public MrtConfigBuilder undoLocations(List<String> value) {
        undoLocations = value;
        return this;
    }

    /** Sets {@link MrtConfig#undoPatterns()} and returns this builder. */
    public MrtConfigBuilder undoPatterns(List<String> value) {
        undoPatterns = value;
        return this;
    }

    /** Sets {@link MrtConfig#callbacks()} and returns this builder. */
    public MrtConfigBuilder callbacks(Callbacks value) {
        callbacks = value;
        return this;
    }

    /** Sets {@link MrtConfig#engineOptions()} and returns this builder. */
    public MrtConfigBuilder engineOptions(Map<String, String> value) {
        engineOptions = value;
        return this;
    }

    /** Sets {@link MrtConfig#configFiles()} and returns this builder. */
    public MrtConfigBuilder configFiles(List<Path> value) {
        configFiles = value;
        return this;
    }

    /** Sets {@link MrtConfig#severityOverrides()} and returns this builder. */
    public MrtConfigBuilder severityOverrides(Map<String, Severity> value) {
        severityOverrides = value;
        return this;
    }

    /** Sets {@link MrtConfig#customChecks()} and returns this builder. */
    public MrtConfigBuilder customChecks(List<RiskCheck> value) {
        customChecks = value;
        return this;
    }

    /** Adds a check of this description, with {@link RiskCheck#inspect}, to {@link MrtConfig#customChecks()} and returns this builder. */
    public MrtConfigBuilder check(Descriptor descriptor, Function<MigrationContext, List<RiskWarning>> inspect) {
        customChecks = Stream.concat(customChecks.stream(), Stream.of(RiskCheck.of(descriptor, inspect)))
                .toList();
        return this;
    }

    /** Sets {@link MrtConfig#dialect()} and returns this builder. */
    public MrtConfigBuilder dialect(@Nullable SqlDialect value) {
        dialect = value;
        return this;
    }

    /** Sets {@link MrtConfig#minimumVersion()} and returns this builder. */
    public MrtConfigBuilder minimumVersion(@Nullable String value) {
        minimumVersion = value;
        return this;
    }

    /** Sets {@link MrtConfig#compat()} and returns this builder. */
    public MrtConfigBuilder compat(boolean value) {
        compat = value;
        return this;
    }

    /** Sets {@link MrtConfig#requireReason()} and returns this builder. */
    public MrtConfigBuilder requireReason(boolean value) {
        requireReason = value;
        return this;
    }

    /** Sets {@link MrtConfig#since()} and returns this builder. */
    public MrtConfigBuilder since(@Nullable String value) {
        since = value;
        return this;
    }

    /** Sets {@link MrtConfig#baseline()} and returns this builder. */
    public MrtConfigBuilder baseline(@Nullable Path value) {
        baseline = value;
        return this;
    }

    /** Sets {@link MrtConfig#engineConfiguration()} and returns this builder. */
    public MrtConfigBuilder engineConfiguration(@Nullable Object value) {
        engineConfiguration = value;
        return this;
    }

    /**
     * Ends the collecting.
     *
     * @return an immutable configuration
     * @throws MrtException if a value is out of its range
     */
    public MrtConfig build() {
        return new MrtConfig(
                engine,
                locations,
                changeLogFile,
                database,
                jdbcUrl,
                username,
                password,
                dataSource,
                seedRows,
                randomSeed,
                skip,
                customSeeds,
                migrationTimeout,
                from,
                to,
                only,
                shard,
                jobs,
                failFast,
                strict,
                allowInconclusive,
                allowNonEmpty,
                initScripts,
                schemas,
                introspector,
                undoLocations,
                undoPatterns,
                callbacks,
                engineOptions,
                configFiles,
                severityOverrides,
                customChecks,
                dialect,
                minimumVersion,
                compat,
                requireReason,
                since,
                baseline,
                engineConfiguration);
    }
}
