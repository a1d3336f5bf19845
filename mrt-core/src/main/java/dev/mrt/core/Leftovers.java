package dev.mrt.core;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.ScratchDatabases;
import dev.mrt.core.internal.plugin.Plugins;
import org.apiguardian.api.API;

/** What runs that were killed left behind. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Leftovers {

    private Leftovers() {}

    /**
     * The scratch databases on the server of a configuration.
     *
     * @param config the JDBC URL with user and password; nothing else counts
     * @return what lists and drops them; nothing is opened yet
     * @throws MrtException if the configuration names no server, or the driver is missing
     */
    public static ScratchDatabases of(MrtConfig config) {
        if (config.jdbcUrl() == null) {
            throw MrtException.usage("There is no JDBC URL; give the server whose scratch databases are to be found.");
        }
        SandboxRequest request = new SandboxRequest(null, config);
        return Plugins.of(null)
                .sandbox(request)
                .scratchDatabases(request)
                .orElseThrow(() -> MrtException.usage(
                        "Nothing outlives a run there; give the JDBC URL of a PostgreSQL, MariaDB or MySQL server."));
    }
}
