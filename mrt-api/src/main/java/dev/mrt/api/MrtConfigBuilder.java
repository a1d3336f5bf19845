package dev.mrt.api;

import dev.mrt.api.MrtConfig.Callbacks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
                engineConfiguration);
    }
}
