package dev.mrt.api.spi;

import dev.mrt.api.check.MigrationContext;
import dev.mrt.api.check.Suggestion;
import org.apiguardian.api.API;

/** Writes rollbacks, found by {@link java.util.ServiceLoader}. Stateless; safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RollbackSuggester {

    /**
     * Writes what takes a migration back: inverse statements in reverse order, from the schema as it was before.
     *
     * @param migration the migration with its statements and the schema around it
     * @param preserveData whether rows and values that are lost on the way up are to be kept in a side table; this changes the migration, too
     * @return what was found, with what stays in the way
     */
    Suggestion suggest(MigrationContext migration, boolean preserveData);
}
