package dev.mrt.api.spi;

import dev.mrt.api.MrtConfig;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Which database is wanted.
 *
 * @param database the product to start, with a version after a colon where one is asked for: {@code h2}, {@code sqlite},
 *     {@code postgres}, {@code postgres:17}, {@code mariadb}; {@code null} if a JDBC URL or data source is given
 * @param config JDBC URL, user, password, data source, initial scripts and permissions
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SandboxRequest(@Nullable String database, MrtConfig config) {}
