package dev.mrt.core.internal.verify;

import dev.mrt.api.model.Migration;
import dev.mrt.api.model.MigrationId;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.result.Verdict;
import dev.mrt.api.spi.VerificationListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run of neighbours that one job verifies on a sandbox of its own. Used by that job alone, but for {@link #end()} and the question whether it
 * has begun, until the job is done.
 */
final class Part implements AutoCloseable {

    private final List<Migration> migrations;
    private final Sandboxes.Place place;
    private final Function<Sandboxes.Place, Bench> opener;
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private final List<RevisionResult> results = new ArrayList<>();
    private @Nullable Bench bench;
    private volatile @Nullable Throwable failure;

    /**
     * What a job works at.
     *
     * @param station the database
     * @param verifier goes along the chain there
     */
    record Bench(Station station, ChainVerifier verifier) {}

    Part(List<Migration> migrations, Sandboxes.Place place, Function<Sandboxes.Place, Bench> opener) {
        this.migrations = migrations;
        this.place = place;
        this.opener = opener;
    }

    List<Migration> migrations() {
        return migrations;
    }

    /** Opens the sandbox; of no use for the first part, whose verification does the same and tells what is wrong. */
    void open() {
        bench = opener.apply(place);
    }

    /** Brings the sandbox to where the part begins; if that is not possible, the part before goes on with its migrations. */
    boolean reach() {
        boolean reached = bench().verifier().reaches(migrations);
        begun.complete(reached);
        return reached;
    }

    /** Waits until it is known whether this part can be begun by itself. */
    boolean hasBegun() {
        return begun.join();
    }

    /** Verifies its own migrations, or those of the next part. */
    void verify(List<Migration> next, VerificationListener listener) {
        results.addAll(bench().verifier().verify(next, listener));
    }

    /** Its job is done, and how; nobody waits for it any more. */
    void done(@Nullable Throwable why) {
        failure = why;
        begun.complete(true);
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    List<RevisionResult> results() {
        return results;
    }

    /** Why nothing after it can be verified. */
    @Nullable
    String broken() {
        return bench == null ? null : bench.verifier().broken();
    }

    Optional<Station> station() {
        return Optional.ofNullable(bench).map(Bench::station);
    }

    Bench bench() {
        return Objects.requireNonNull(bench);
    }

    /** A last migration that the engine leaves out does not become the current one. */
    boolean isAtTheEndOfTheChain() {
        if (results.isEmpty() || broken() != null || bench().station().isEngineAbandoned()) {
            return false;
        }
        List<Migration> chain = bench().station().engine().plan();
        MigrationId last = chain.get(chain.size() - 1).id();
        return bench().station().engine().current().equals(Optional.of(last))
                || results.get(results.size() - 1).verdict() == Verdict.NOT_APPLICABLE;
    }

    /** Makes its job fail as soon as it uses the sandbox again; from any thread. */
    void end() {
        place.close();
    }

    @Override
    public void close() {
        try {
            station().ifPresent(Station::close);
        } finally {
            place.close();
        }
    }
}
