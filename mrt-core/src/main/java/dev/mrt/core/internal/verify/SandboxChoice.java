package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.core.internal.plugin.Plugins;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Decides where a chain is verified: as the user says, else by URL or data source, else by what the files point at, else on H2. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SandboxChoice {

    private static final String WHERE_NOTHING_TELLS = "h2";

    private SandboxChoice() {}

    /**
     * Opens the sandbox.
     *
     * @param plugins the adapters
     * @param config what the user says
     * @param dialectHint what the files point at, empty if nothing
     * @return a sandbox; the caller closes it
     */
    public static Sandbox open(Plugins plugins, MrtConfig config, String dialectHint) {
        return opener(plugins, config, dialectHint).get();
    }

    /**
     * Decides once, for any number of sandboxes.
     *
     * @param plugins the adapters
     * @param config what the user says
     * @param dialectHint what the files point at, empty if nothing
     * @return opens a new one at each call, from any thread; the caller closes them
     */
    public static Supplier<Sandbox> opener(Plugins plugins, MrtConfig config, String dialectHint) {
        SandboxRequest request = new SandboxRequest(database(config, dialectHint), config);
        SandboxProvider provider = plugins.sandbox(request);
        return () -> provider.open(request);
    }

    private static @Nullable String database(MrtConfig config, String dialectHint) {
        if (config.database() != null) {
            return config.database();
        }
        if (config.jdbcUrl() != null || config.dataSource() != null) {
            return null;
        }
        String hinted = dialectHint.split(":", 2)[0].strip();
        return hinted.isEmpty() ? WHERE_NOTHING_TELLS : hinted;
    }
}
