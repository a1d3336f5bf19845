package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtException;
import dev.mrt.api.model.Migration;
import dev.mrt.api.result.RevisionResult;
import dev.mrt.api.spi.VerificationListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the parts of a chain at the same time, and comes to what one job over all of them comes to: where a part ends the chain, later ones
 * count as not run, whatever they have found out by then; a part that cannot be begun by itself is verified by the one before.
 */
final class Jobs {

    private final List<Part> parts;
    private final boolean failFast;
    private final VerificationListener listener;
    private final AtomicReference<Throwable> first = new AtomicReference<>();

    /** The first part that the run does not come to, as an earlier one ended the chain. */
    private final AtomicInteger notReached;

    Jobs(List<Part> parts, boolean failFast, VerificationListener listener) {
        this.parts = parts;
        this.notReached = new AtomicInteger(parts.size());
        this.failFast = failFast;
        this.listener = parts.size() == 1 ? listener : new OneAtATime(listener);
    }

    /**
     * Verifies.
     *
     * @return one result for each migration of the parts, in order
     * @throws MrtException of the first job that fails; the others are ended then
     */
    List<RevisionResult> run() {
        ExecutorService workers = workers();
        try {
            List<Future<?>> others = new ArrayList<>();
            for (int i = 1; i < parts.size(); i++) {
                int part = i;
                others.add(workers.submit(() -> work(part)));
            }
            work(0);
            await(others);
        } finally {
            workers.shutdownNow();
        }
        return together();
    }

    private ExecutorService workers() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        AtomicInteger number = new AtomicInteger(1);
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "mrt-job-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
    }

    private void work(int place) {
        Part part = parts.get(place);
        Throwable failure = null;
        try {
            part.open();
            if (place == 0 || part.reach()) {
                verify(part, place);
            }
        } catch (RuntimeException | Error e) {
            failure = e;
            if (place < notReached.get()) {
                first.compareAndSet(null, e);
                // In fail-fast mode an earlier part may still say that the run never comes here.
                end(failFast ? place + 1 : 0);
            }
        } finally {
            part.done(failure);
        }
    }

    private void verify(Part part, int place) {
        part.verify(part.migrations(), listener);
        int next = place + 1;
        while (next < parts.size() && part.broken() == null && !parts.get(next).hasBegun()) {
            part.verify(parts.get(next).migrations(), listener);
            next++;
        }
        if (part.broken() != null) {
            notReached.accumulateAndGet(place + 1, Math::min);
            end(place + 1);
        }
    }

    private void end(int from) {
        parts.subList(from, parts.size()).forEach(Part::end);
    }

    private void await(List<Future<?>> others) {
        for (Future<?> other : others) {
            try {
                other.get();
            } catch (InterruptedException e) {
                end(0);
                Thread.currentThread().interrupt();
                throw MrtException.usage("The verification was interrupted.", e);
            } catch (ExecutionException e) {
                throw MrtException.internal("A job ended without a result: " + e.getCause(), e.getCause());
            }
        }
    }

    private List<RevisionResult> together() {
        if (!failFast) {
            raise(first.get());
        }
        List<Migration> all =
                parts.stream().flatMap(part -> part.migrations().stream()).toList();
        List<RevisionResult> results = new ArrayList<>();
        for (Part part : parts) {
            raise(part.failure());
            results.addAll(part.results());
            String broken = part.broken();
            if (broken != null) {
                ChainVerifier verifier = part.bench().verifier();
                all.stream()
                        .skip(results.size())
                        .map(migration -> verifier.notRun(migration, broken))
                        .forEach(results::add);
                return results;
            }
        }
        return results;
    }

    private static void raise(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** The part that verified the last migration, if the run came to it. */
    Optional<Part> last() {
        return parts.stream()
                .filter(part -> !part.results().isEmpty())
                .reduce((before, after) -> after)
                .filter(part -> parts.stream().allMatch(any -> any.broken() == null));
    }
}
