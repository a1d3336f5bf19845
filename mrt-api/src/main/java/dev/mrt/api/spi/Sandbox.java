package dev.mrt.api.spi;

import dev.mrt.api.schema.DatabaseInfo;
import org.apiguardian.api.API;

/**
 * A database that mrt may do anything to: one that it made itself, or one proved empty.
 *
 * <p>Whatever it started or made is gone after {@link #close()}, and also after the process is killed: servers end with their parent,
 * scratch databases on a foreign server carry a name that tells their age.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Sandbox extends ConnectionSource, AutoCloseable {

    /**
     * Which product it is.
     *
     * @return product and version
     */
    DatabaseInfo database();

    /**
     * One phrase to a person, without credentials.
     *
     * @return for example {@code embedded PostgreSQL 17.6}
     */
    String description();

    /**
     * Makes it as new: ends every other session, removes everything that was made in it, runs the initial scripts.
     *
     * @throws dev.mrt.api.MrtException if that is not possible
     */
    void recreate();

    /** Removes everything that was made; does nothing the second time. */
    @Override
    void close();
}
