package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.MrtException;
import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import java.sql.Driver;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * {@code --database postgres} or {@code postgres:16}: a PostgreSQL server of our own, without docker and without rights, also as root.
 *
 * <p>Sessions belong to the superuser {@code postgres}. Upper and lower case follow Unicode, sorting follows code points.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PostgresSandboxProvider implements SandboxProvider {

    static final String ARTIFACT = "org.postgresql:postgresql";

    private static final Pattern MAJOR = Pattern.compile("\\d{2}");

    /** Called by {@link java.util.ServiceLoader}. */
    public PostgresSandboxProvider() {}

    @Override
    public String id() {
        return "postgres";
    }

    @Override
    public boolean accepts(SandboxRequest request) {
        return DatabaseName.isOneOf(request, List.of("postgres", "postgresql"));
    }

    @Override
    public Sandbox open(SandboxRequest request) {
        OptionalInt major = major(DatabaseName.of(request.database()));
        Driver driver = Drivers.require("jdbc:postgresql://127.0.0.1/x", ARTIFACT);
        PostgresHome home = PostgresHomes.find(Machine.here(), major);
        return ManagedSandbox.over(
                PostgresDatabase.in(
                        ServerPool.lease(PostgresServer.class, home, () -> PostgresServer.start(home, driver))),
                request.config().initScripts());
    }

    private static OptionalInt major(DatabaseName name) {
        if (name.version().isEmpty()) {
            return OptionalInt.empty();
        }
        if (!MAJOR.matcher(name.version()).matches()) {
            throw MrtException.usage(
                    name.product() + ":" + name.version() + " names no major version of PostgreSQL; write for example "
                            + name.product() + ":" + PostgresHomes.DEFAULT_MAJOR + ".");
        }
        return OptionalInt.of(Integer.parseInt(name.version()));
    }
}
