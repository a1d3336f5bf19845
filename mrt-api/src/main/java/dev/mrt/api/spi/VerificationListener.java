package dev.mrt.api.spi;

import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Hears of a verification's progress, on a thread that verifies. Every method may be left out.
 *
 * <p>With several jobs the calls come from several threads, one at a time; migrations start before others are finished. Where one ends the chain, those
 * after it may have been finished by then with another verdict than that of the report, or are not told at all.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface VerificationListener {

    /** Hears and does nothing. */
    VerificationListener NONE = new VerificationListener() {};

    /**
     * Before the first migration.
     *
     * @param migrations what will be verified, in order
     * @param database a phrase about where, without credentials
     */
    default void planned(List<Migration> migrations, String database) {}

    /**
     * Before a migration is verified.
     *
     * @param migration which one
     */
    default void started(Migration migration) {}

    /**
     * After a migration got its verdict.
     *
     * @param result the verdict
     */
    default void finished(RevisionResult result) {}
}
