package dev.mrt.core.internal.plugin;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.EngineContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.MigrationEngineProvider;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A chain of migrations, read once, and the adapters that read and run it. Opens no database. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Chain {

    private final Plugins plugins;
    private final EngineContext context;
    private final MigrationEngineProvider provider;
    private @Nullable MigrationCatalog catalog;

    /**
     * Chooses the engine; reads nothing yet.
     *
     * @param config where the migrations are
     * @param loader where plug-ins, class path locations and Java migrations are looked for
     * @throws dev.mrt.api.MrtException if no engine fits the configuration
     */
    public Chain(MrtConfig config, ClassLoader loader) {
        this.plugins = Plugins.of(loader);
        this.context = new EngineContext(config, loader);
        this.provider = plugins.engine(config);
    }

    /**
     * What the user says.
     *
     * @return the configuration
     */
    public MrtConfig config() {
        return context.config();
    }

    /**
     * What the engine is opened with.
     *
     * @return the configuration and its class loader
     */
    public EngineContext context() {
        return context;
    }

    /**
     * The adapters.
     *
     * @return those that the class loader sees
     */
    public Plugins plugins() {
        return plugins;
    }

    /**
     * The engine's entrance.
     *
     * @return the engine that fits the configuration
     */
    public MigrationEngineProvider provider() {
        return provider;
    }

    /**
     * The chain as its files say.
     *
     * @return the same for each call
     * @throws dev.mrt.api.MrtException if the files cannot be read as a chain
     */
    public synchronized MigrationCatalog catalog() {
        MigrationCatalog known = catalog;
        if (known == null) {
            known = provider.catalog(context);
            catalog = known;
        }
        return known;
    }
}
