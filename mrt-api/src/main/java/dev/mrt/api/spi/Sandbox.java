package dev.mrt.api.spi;

import dev.mrt.api.schema.DatabaseInfo;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A database that mrt may do anything to: one that it made itself, or one proved empty.
 *
 * <p>Whatever it started or made is gone after {@link #close()}, and also after the process is killed: servers end with their parent,
 * scratch databases on a foreign server carry a name that tells their age.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Sandbox extends ConnectionSource, AutoCloseable {

    /** What the sandboxes have in common that are opened for one request. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    enum Sharing {
        /** Nothing: a migration in one of them cannot be seen in another one. */
        NOTHING,
        /** A server: what a database has for itself is apart, but what belongs to the whole server (accounts, tablespaces, its settings) is not. */
        SERVER,
        /** The database itself, or it is not known: a second one must not be opened before the first is closed. */
        DATABASE
    }

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

    /**
     * What it has in common with others that are opened for the same request while it is open. Whoever verifies in parallel asks this first.
     *
     * @return {@link Sharing#DATABASE} where a provider says nothing
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    default Sharing sharing() {
        return Sharing.DATABASE;
    }

    /**
     * Makes another one that holds what this one holds, so that initial scripts need not run again. Ends every session of this one.
     *
     * @return the copy, which the caller closes; empty where there is no copy that is the same in everything
     * @throws dev.mrt.api.MrtException if the database refuses
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    default Optional<Sandbox> copy() {
        return Optional.empty();
    }

    /** Removes everything that was made; does nothing the second time. */
    @Override
    void close();
}
