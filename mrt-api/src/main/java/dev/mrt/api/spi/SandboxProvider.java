package dev.mrt.api.spi;

import java.util.Optional;
import org.apiguardian.api.API;

/** Makes sandboxes of one kind. Found by {@link java.util.ServiceLoader}; stateless. */
@API(status = API.Status.STABLE, since = "0.1")
public interface SandboxProvider {

    /**
     * The name as users write it after {@code --database}.
     *
     * @return for example {@code postgres}; {@code url} for the one that works on a server given by URL or data source
     */
    String id();

    /**
     * Whether it serves this request.
     *
     * @param request what is wanted
     * @return {@code true} if {@link #open} would try
     */
    boolean accepts(SandboxRequest request);

    /**
     * Starts or connects to a database and makes an empty one for mrt.
     *
     * @param request what is wanted
     * @return the sandbox; the caller closes it
     * @throws dev.mrt.api.MrtException if the driver or the binaries are missing (with what to add), the server cannot be reached, a right is
     *     missing, or the database is not empty (with what was found); nothing is left behind then
     */
    Sandbox open(SandboxRequest request);

    /**
     * Where runs that were killed may have left databases. Opens nothing yet.
     *
     * @param request what is wanted; {@link #accepts} it
     * @return what finds and drops them; empty if nothing outlives a run here
     * @throws dev.mrt.api.MrtException if the driver is missing, with what to add
     */
    default Optional<ScratchDatabases> scratchDatabases(SandboxRequest request) {
        return Optional.empty();
    }
}
