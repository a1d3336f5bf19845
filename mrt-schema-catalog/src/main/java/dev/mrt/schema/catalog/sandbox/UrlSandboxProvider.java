package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import dev.mrt.api.spi.ScratchDatabases;
import java.sql.Driver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * {@code --url jdbc:...}, or a data source: works on the user's own server without touching what is there.
 *
 * <ul>
 *   <li>PostgreSQL, MariaDB, MySQL: in a scratch database beside the given one, with the same encoding and sorting. Where the user may not
 *       make databases, in the given one, if it is empty; everything that was made there is removed again.
 *   <li>H2, SQLite: in a scratch database of this process with the settings of the URL. The given one is never opened.
 *   <li>{@code jdbc:tc:} (Testcontainers): in the container's own database, which is held open.
 * </ul>
 *
 * <p>What a migration makes outside its database stays there: roles and accounts, on MariaDB and MySQL also other databases that it names.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class UrlSandboxProvider implements SandboxProvider {

    private static final Map<String, String> ARTIFACTS = Map.of(
            "postgresql", PostgresSandboxProvider.ARTIFACT,
            "mariadb", MariaDbSandboxProvider.ARTIFACT,
            "mysql", "com.mysql:mysql-connector-j",
            "h2", H2SandboxProvider.ARTIFACT,
            "sqlite", SqliteSandboxProvider.ARTIFACT,
            "tc", "org.testcontainers:jdbc and the driver of the database");

    private static final List<String> LOCAL = List.of("jdbc:h2:", "jdbc:sqlite:", "jdbc:tc:");

    /** Called by {@link java.util.ServiceLoader}. */
    public UrlSandboxProvider() {}

    @Override
    public String id() {
        return "url";
    }

    @Override
    public boolean accepts(SandboxRequest request) {
        MrtConfig config = request.config();
        return request.database() == null && (config.dataSource() != null || config.jdbcUrl() != null);
    }

    /** A data source wins over a URL, which may come from the environment. */
    @Override
    public Sandbox open(SandboxRequest request) {
        MrtConfig config = request.config();
        return ManagedSandbox.over(workDatabase(config), config.initScripts());
    }

    /** H2, SQLite and containers end with the process. */
    @Override
    public Optional<ScratchDatabases> scratchDatabases(SandboxRequest request) {
        String url = request.config().jdbcUrl();
        boolean onServer = url != null && LOCAL.stream().noneMatch(url.strip()::startsWith);
        return onServer ? Optional.of(StaleScratchDatabases.on(request.config())) : Optional.empty();
    }

    private static WorkDatabase workDatabase(MrtConfig config) {
        DataSource dataSource = config.dataSource();
        if (dataSource != null) {
            return DataSources.open(dataSource, config.allowNonEmpty());
        }
        String url = config.jdbcUrl();
        if (url == null || url.isBlank()) {
            throw MrtException.usage("The JDBC URL is empty; write for example jdbc:postgresql://localhost/app.");
        }
        return at(url.strip(), new Credentials(config.username(), config.password()), config.allowNonEmpty());
    }

    /** Opens a place to work in for a URL. */
    static WorkDatabase at(String url, Credentials credentials, boolean allowNonEmpty) {
        Driver driver = driver(url);
        if (url.startsWith("jdbc:h2:")) {
            return LocalUrls.h2(driver, url, credentials);
        }
        if (url.startsWith("jdbc:sqlite:")) {
            return LocalUrls.sqlite(driver, url);
        }
        return ServerSandboxes.open(access(driver, url, credentials), allowNonEmpty);
    }

    /** How to reach a server given by URL. */
    static ServerAccess access(Driver driver, String url, Credentials credentials) {
        UrlConnector connector = new UrlConnector(driver, url, credentials);
        // Another database name would start another container.
        return url.startsWith("jdbc:tc:")
                ? new ServerAccess(connector.place(), connector, null)
                : ServerAccess.of(connector);
    }

    /** Finds the driver, or says which artifact to add. */
    static Driver driver(String url) {
        if (!url.startsWith("jdbc:")) {
            throw MrtException.usage("A JDBC URL starts with jdbc:, for example jdbc:postgresql://localhost/app.");
        }
        Driver driver = Drivers.find(url);
        if (driver == null) {
            String product = product(url);
            String artifact = ARTIFACTS.get(product);
            throw MrtException.database(
                    "No JDBC driver on the class path takes jdbc:" + product + ": URLs; add "
                            + (artifact == null ? "the driver of the database" : artifact) + ".",
                    null);
        }
        return driver;
    }

    private static @Nullable String product(String url) {
        String[] parts = url.split(":", 3);
        return parts[1];
    }
}
