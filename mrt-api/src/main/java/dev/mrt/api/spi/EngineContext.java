package dev.mrt.api.spi;

import dev.mrt.api.MrtConfig;
import org.apiguardian.api.API;

/**
 * What an engine needs to find and read migrations.
 *
 * @param config the configuration; locations and engine options are in it
 * @param classLoader where class path locations and Java migrations are looked for
 */
@API(status = API.Status.STABLE, since = "0.1")
public record EngineContext(MrtConfig config, ClassLoader classLoader) {}
