package dev.mrt.api;

import java.sql.Connection;
import org.apiguardian.api.API;

/**
 * A migration written in Java that can take itself back.
 *
 * <p>Open-source Flyway refuses an undo migration written in Java, so the versioned migration class itself implements this
 * interface. mrt runs {@link #undo} as the engine would run the migration: in a transaction where the migration runs in one.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Reversible {

    /**
     * Takes the migration back.
     *
     * @param connection the connection to work on; it is not closed here
     * @throws Exception when the rollback fails; it is reported as {@code ROLLBACK_FAILED}
     */
    void undo(Connection connection) throws Exception;
}
