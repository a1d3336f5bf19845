package dev.mrt.schema.catalog.sandbox;

import dev.mrt.api.spi.Sandbox;
import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.api.spi.SandboxRequest;
import java.util.List;
import org.apiguardian.api.API;

/** {@code --database h2}: H2 in memory, in its default mode, in the version that is on the class path. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class H2SandboxProvider implements SandboxProvider {

    static final String ARTIFACT = "com.h2database:h2";

    /** Called by {@link java.util.ServiceLoader}. */
    public H2SandboxProvider() {}

    @Override
    public String id() {
        return "h2";
    }

    @Override
    public boolean accepts(SandboxRequest request) {
        return DatabaseName.isOneOf(request, List.of("h2"));
    }

    @Override
    public Sandbox open(SandboxRequest request) {
        DatabaseName.of(request.database()).refuseVersion(ARTIFACT);
        H2Database database = new H2Database(Drivers.require("jdbc:h2:mem:x", ARTIFACT), "", "sa");
        return ManagedSandbox.over(database, request.config().initScripts());
    }
}
