package dev.mrt.core;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.result.RevisionResult;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apiguardian.api.API;

/**
 * The verdicts of a chain for front-ends that show each migration as a test of its own: the chain is verified when its first verdict is
 * wanted, once, whoever asks, and an error is as final as a verdict.
 *
 * <p>Safe for use by several threads: one of them verifies, in as many {@linkplain MrtConfig#jobs() jobs} as the configuration says, and the
 * others wait.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ChainVerdicts implements AutoCloseable {

    private final Mrt mrt;
    private final List<Migration> migrations;

    /** It runs once: for a second thread that would run it, it does nothing. */
    private final FutureTask<List<RevisionResult>> task;

    private ChainVerdicts(Mrt mrt) {
        this.mrt = mrt;
        this.migrations = List.copyOf(mrt.selected());
        this.task = new FutureTask<>(() -> mrt.checkAll().results());
    }

    /**
     * The verdicts of a chain.
     *
     * @param mrt the chain
     * @return the same for each call
     * @throws MrtException as {@link Mrt#selected()}
     */
    public static ChainVerdicts of(Mrt mrt) {
        return mrt.verdicts();
    }

    /**
     * The verdicts of a chain for tests that run at the same time.
     *
     * @param mrt the chain
     * @param jobs how many migrations are verified at the same time where the configuration does not say so itself, at least 1
     * @return the verdicts; the caller closes them
     * @throws MrtException as {@link Mrt#selected()}
     */
    public static ChainVerdicts inJobs(Mrt mrt, int jobs) {
        return mrt.config().jobs() > 1 || jobs == 1
                ? of(mrt)
                : whole(mrt.again(mrt.config().with(b -> b.jobs(jobs))));
    }

    static ChainVerdicts whole(Mrt mrt) {
        return new ChainVerdicts(mrt);
    }

    /**
     * The migrations that have a verdict.
     *
     * @return in the chain's order; empty for a shard without any
     */
    public List<Migration> migrations() {
        return migrations;
    }

    /**
     * The verdict on a migration; verifies the chain, or waits for the thread that does.
     *
     * @param id one of {@link #migrations()}
     * @return its verdict
     * @throws MrtException as {@link Mrt#checkAll()}, the same for each call, and if the thread is interrupted while it waits
     */
    public RevisionResult result(MigrationId id) {
        task.run();
        return results().stream()
                .filter(result -> result.migration().id().equals(id))
                .findFirst()
                .orElseThrow(() -> MrtException.usage("There is no migration " + id + " among those to verify."));
    }

    private List<RevisionResult> results() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MrtException.internal("Waiting for the verdicts was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MrtException known) {
                throw known;
            }
            throw MrtException.internal("Verifying the chain failed: " + e.getCause(), e.getCause());
        }
    }

    /** Ends the verification that another thread is running, and removes its sandboxes. */
    @Override
    public void close() {
        mrt.close();
    }
}
