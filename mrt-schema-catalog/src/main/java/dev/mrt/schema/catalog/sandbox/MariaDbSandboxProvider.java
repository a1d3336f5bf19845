package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import java.sql.Driver;
import java.util.List;
import org.apiguardian.api.API;

/**
 * {@code --database mariadb}: a MariaDB server of our own, without docker and without rights, also as root.
 *
 * <p>Sessions belong to {@code root}; the character set is {@code utf8mb4}, the SQL mode the server's own strict default.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MariaDbSandboxProvider implements SandboxProvider {

    static final String ARTIFACT = "org.mariadb.jdbc:mariadb-java-client";

    /** Called by {@link java.util.ServiceLoader}. */
    public MariaDbSandboxProvider() {}

    @Override
    public String id() {
        return "mariadb";
    }

    @Override
    public boolean accepts(SandboxRequest request) {
        return DatabaseName.isOneOf(request, List.of("mariadb"));
    }

    @Override
    public Sandbox open(SandboxRequest request) {
        String version = DatabaseName.of(request.database()).version();
        if (!version.isEmpty()) {
            throw MrtException.usage("mariadb:" + version + " asks for a version, but embedded MariaDB comes as "
                    + MariaDbArtifacts.VERSION
                    + " only; set MRT_MARIADB_BIN to a directory with another mariadbd, or give --url with a server.");
        }
        Driver driver = Drivers.require("jdbc:mariadb://127.0.0.1/x", ARTIFACT);
        MariaDbHome home = MariaDbHomes.find(Machine.here());
        MariaDbServer server = ServerPool.lease(MariaDbServer.class, home, () -> MariaDbServer.start(home, driver));
        return ManagedSandbox.over(MariaDbDatabase.in(server), request.config().initScripts());
    }
}
