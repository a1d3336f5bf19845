package dev.mrt.core.internal.check;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.core.internal.plugin.StaticPlugins;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/** Reads a chain in the dialect that a configuration and the files tell. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ReadChain {

    private ReadChain() {}

    /**
     * Reads a chain.
     *
     * @param plugins the adapters
     * @param config tells the dialect
     * @param engine the id of the engine
     * @param catalog the chain
     * @param next takes each migration in order
     */
    public static void of(
            StaticPlugins plugins,
            MrtConfig config,
            String engine,
            MigrationCatalog catalog,
            Consumer<MigrationContext> next) {
        DialectChoice choice = DialectChoice.of(config, catalog);
        plugins.analyzer().read(catalog.migrations(), engine, choice.dialect(), choice.majorVersion(), next);
    }
}
