package dev.mrt.core;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.result.RevisionResult;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * The verdicts of a chain for front-ends that show each migration as a test of its own: the chain is verified when its first verdict is
 * wanted, once, whoever asks, and an error is as final as a verdict.
 *
 * <p>Safe for use by several threads. A chain in parts is verified by the threads that ask, each part by one of them on a sandbox of its own;
 * a thread whose part another one has in hand takes the next part that nobody has begun.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ChainVerdicts implements AutoCloseable {

    private final List<Migration> migrations;
    private final List<Part> parts;

    private ChainVerdicts(List<Migration> migrations, List<Part> parts) {
        this.migrations = migrations;
        this.parts = parts;
    }

    /**
     * The verdicts of a chain that is verified in one go.
     *
     * @param mrt the chain
     * @return the same for each call
     * @throws MrtException as {@link Mrt#selected()}
     */
    public static ChainVerdicts of(Mrt mrt) {
        return mrt.verdicts();
    }

    /**
     * The verdicts of a chain that is verified in parts, as with {@link MrtConfig#from()} and {@link MrtConfig#to()}: a part begins with new
     * rows on the schema that the migrations before it make. A chain is left whole where its parts would not come to the same verdicts: in
     * fail-fast mode, with {@link MrtConfig#customSeeds()} or {@link MrtConfig#schemas()}, which are compared with the whole chain, and where
     * parts could meet in one database or one object of the user's.
     *
     * @param mrt the chain
     * @param most the highest number of parts, at least 1
     * @return the verdicts; the caller closes them
     * @throws MrtException as {@link Mrt#selected()}
     */
    public static ChainVerdicts inParts(Mrt mrt, int most) {
        List<Migration> selected = mrt.selected();
        int count = isDivisible(mrt.config()) ? Math.min(most, selected.size()) : 1;
        if (count == 1) {
            return of(mrt);
        }
        List<Part> parts = IntStream.range(0, count)
                .mapToObj(
                        part -> selected.subList(part * selected.size() / count, (part + 1) * selected.size() / count))
                .map(slice -> Part.of(mrt.onlyFor(slice), slice))
                .toList();
        return new ChainVerdicts(List.copyOf(selected), parts);
    }

    static ChainVerdicts whole(Mrt mrt) {
        List<Migration> selected = List.copyOf(mrt.selected());
        return new ChainVerdicts(selected, List.of(Part.of(mrt, selected)));
    }

    private static boolean isDivisible(MrtConfig config) {
        boolean ofItsOwn =
                config.jdbcUrl() == null && config.dataSource() == null && config.engineConfiguration() == null;
        boolean judgedAsAWhole = config.failFast()
                || !config.customSeeds().isEmpty()
                || !config.schemas().isEmpty();
        return ofItsOwn && !judgedAsAWhole;
    }

    /**
     * The migrations that have a verdict.
     *
     * @return in the chain's order, never empty
     */
    public List<Migration> migrations() {
        return migrations;
    }

    /**
     * How many parts the chain has.
     *
     * @return at least 1
     */
    public int parts() {
        return parts.size();
    }

    /**
     * The verdict on a migration; verifies what it needs, or waits for the thread that does.
     *
     * @param id one of {@link #migrations()}
     * @return its verdict
     * @throws MrtException as {@link Mrt#checkAll()}, the same for each call, and if the thread is interrupted while it waits
     */
    public RevisionResult result(MigrationId id) {
        Part own = parts.stream()
                .filter(part -> part.ids().contains(id))
                .findFirst()
                .orElseThrow(() -> MrtException.usage("There is no migration " + id + " among those to verify."));
        own.task().run();
        if (!own.task().isDone()) {
            parts.forEach(part -> part.task().run());
        }
        return own.results().stream()
                .filter(result -> result.migration().id().equals(id))
                .findFirst()
                .orElseThrow(() -> MrtException.internal("The report has no result for " + id + ".", null));
    }

    /** Ends the verifications that other threads are running, and removes their sandboxes. */
    @Override
    public void close() {
        parts.forEach(part -> part.mrt().close());
    }

    /** A task runs once: for a second thread that would run it, it does nothing. */
    private record Part(Mrt mrt, List<MigrationId> ids, FutureTask<List<RevisionResult>> task) {

        static Part of(Mrt mrt, List<Migration> migrations) {
            List<MigrationId> ids = migrations.stream().map(Migration::id).toList();
            return new Part(mrt, ids, new FutureTask<>(() -> mrt.checkAll().results()));
        }

        List<RevisionResult> results() {
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw MrtException.internal("Waiting for the verdicts from " + ids.get(0) + " on was interrupted.", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof MrtException known) {
                    throw known;
                }
                throw MrtException.internal(
                        "Verifying from " + ids.get(0) + " on failed: " + e.getCause(), e.getCause());
            }
        }
    }
}
