package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import java.util.List;
import java.util.Properties;
import org.apiguardian.api.API;

/** {@code --database sqlite}: SQLite in a file of its own, with foreign keys enforced, in the version that is on the class path. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SqliteSandboxProvider implements SandboxProvider {

    static final String ARTIFACT = "org.xerial:sqlite-jdbc";

    /** Called by {@link java.util.ServiceLoader}. */
    public SqliteSandboxProvider() {}

    @Override
    public String id() {
        return "sqlite";
    }

    @Override
    public boolean accepts(SandboxRequest request) {
        return DatabaseName.isOneOf(request, List.of("sqlite"));
    }

    @Override
    public Sandbox open(SandboxRequest request) {
        DatabaseName.of(request.database()).refuseVersion(ARTIFACT);
        Properties settings = new Properties();
        settings.setProperty("foreign_keys", "true");
        SqliteDatabase database = new SqliteDatabase(Drivers.require("jdbc:sqlite:x", ARTIFACT), settings);
        return ManagedSandbox.over(database, request.config().initScripts());
    }
}
