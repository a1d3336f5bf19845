package dev.mrt.api.spi;

import dev.mrt.api.MrtConfig;
import org.apiguardian.api.API;

/**
 * The entrance to a migration engine, found by {@link java.util.ServiceLoader}. Cheap, stateless, with a public constructor without
 * arguments; neither fields nor signatures name a type of the engine's library, so that the class loads where the library is missing.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface MigrationEngineProvider {

    /**
     * The engine's name as users write it.
     *
     * @return for example {@code flyway}
     */
    String id();

    /**
     * Whether the configuration points at migrations of this engine, judged by file names alone.
     *
     * @param config locations or a changelog file
     * @return {@code true} if this engine should be used where the user names none
     */
    boolean recognises(MrtConfig config);

    /**
     * The version of the engine's library on the class path.
     *
     * @return for people
     * @throws dev.mrt.api.MrtException if the library is missing, with the dependency to add
     */
    String engineVersion();

    /**
     * Reads the migration files, opens no connection and runs no user code.
     *
     * @param context where to look
     * @return the chain
     * @throws dev.mrt.api.MrtException if a location is missing, there is no migration, two scripts claim one version, or a file cannot be
     *     read; the message names the file
     */
    MigrationCatalog catalog(EngineContext context);

    /**
     * Opens the engine on a database. The database is not changed.
     *
     * @param context where to look
     * @param database the database under test; the engine never connects to anything else, whatever the engine's configuration says
     * @return the engine; the caller closes it
     * @throws dev.mrt.api.MrtException as {@link #catalog}, and if the engine's configuration is not usable
     */
    MigrationEngine open(EngineContext context, ConnectionSource database);
}
