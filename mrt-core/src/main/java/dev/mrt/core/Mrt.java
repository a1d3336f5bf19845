package dev.mrt.core;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.VerificationReport;
import dev.mrt.api.spi.MigrationCatalog;
import dev.mrt.api.spi.VerificationListener;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What every front-end calls: one chain of migrations, on one sandbox that is opened when it is first needed.
 *
 * <p>Not safe for use by several threads. A migration that fails is a result; an {@link MrtException} means that mrt could not do its work.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Mrt implements AutoCloseable {

    private final MrtConfig config;

    private Mrt(MrtConfig config) {
        this.config = config;
    }

    /**
     * Prepares the use cases on a configuration, with the plug-ins of the thread's context class loader; opens nothing yet.
     *
     * @param config what to verify and where
     * @return the façade; the caller closes it
     */
    public static Mrt of(MrtConfig config) {
        return new Mrt(config);
    }

    /**
     * The configuration that it works with.
     *
     * @return the configuration given to {@link #of}
     */
    public MrtConfig config() {
        return config;
    }

    /**
     * The chain as its files say; opens no connection.
     *
     * @return the catalog, read once
     * @throws MrtException if no engine recognises the configuration, or the files cannot be read as a chain
     */
    public MigrationCatalog catalog() {
        throw MrtException.internal("not yet", null);
    }

    /**
     * The migrations that {@link #checkAll} will verify: the chain within {@code from}, {@code to} and {@code only}.
     *
     * @return in the chain's order
     * @throws MrtException as {@link #catalog()}, and if {@code from}, {@code to}, {@code only} or {@code skip} name no migration
     */
    public List<Migration> selected() {
        throw MrtException.internal("not yet", null);
    }

    /**
     * Verifies every selected migration.
     *
     * @param listener hears of the progress
     * @return one result for each selected migration
     * @throws MrtException if the files, the configuration or the database do not allow it
     */
    public VerificationReport checkAll(VerificationListener listener) {
        throw MrtException.internal("not yet", null);
    }

    /**
     * Verifies every selected migration.
     *
     * @return one result for each selected migration
     * @throws MrtException as {@link #checkAll(VerificationListener)}
     */
    public VerificationReport checkAll() {
        return checkAll(VerificationListener.NONE);
    }

    /**
     * Verifies one migration; earlier ones are only applied.
     *
     * @param revision its name
     * @return its verdict
     * @throws MrtException as {@link #checkAll(VerificationListener)}, and if there is no such migration, with the nearest name
     */
    public RevisionResult checkRevision(String revision) {
        throw MrtException.internal("not yet " + revision, null);
    }

    /**
     * Whether a team can release on this report, by the rules of the configuration.
     *
     * @param report a report of this chain
     * @return {@code false} if a migration failed, could not be run, is inconclusive (unless allowed) or, in strict mode, needed empty tables
     */
    public boolean safe(VerificationReport report) {
        return report.results().stream().allMatch(this::safe);
    }

    /**
     * Whether a team can release on this verdict, by the rules of the configuration.
     *
     * @param result a verdict
     * @return as {@link #safe(VerificationReport)}, for one migration
     */
    public boolean safe(RevisionResult result) {
        throw MrtException.internal("not yet " + result, null);
    }

    /**
     * Fails unless every selected migration is safe to roll back.
     *
     * @throws AssertionError with a summary of everything that is wrong
     * @throws MrtException as {@link #checkAll(VerificationListener)}
     */
    public void assertAllReversible() {
        throw MrtException.internal("not yet", null);
    }

    /**
     * Fails unless one migration is safe to roll back.
     *
     * @param revision its name
     * @throws AssertionError with everything that is wrong
     * @throws MrtException as {@link #checkRevision}
     */
    public void assertReversible(String revision) {
        throw MrtException.internal("not yet " + revision, null);
    }

    /** Closes the sandbox and what was opened on it. */
    @Override
    public void close() {}
}
