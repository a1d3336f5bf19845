package dev.mrt.core.internal.verify;

import dev.mrt.api.MrtException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apiguardian.api.API;

/**
 * Runs work on a thread of its own for at most a certain time. What takes longer is cancelled, interrupted, cut off, then abandoned: the caller
 * goes on in any case, and must not use what the work was using.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Timebox implements AutoCloseable {

    private static final Duration GRACE = Duration.ofMillis(700);

    /** The work took longer than it may. */
    public static final class TimedOut extends Exception {
        private static final long serialVersionUID = 1L;

        private final String phase;
        private final String sentence;

        TimedOut(String phase, Duration limit) {
            this.phase = phase;
            this.sentence = "The " + phase + " took longer than " + words(limit) + " and was cancelled.";
        }

        String phase() {
            return phase;
        }

        @Override
        public String getMessage() {
            return sentence;
        }

        private static String words(Duration limit) {
            return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
        }
    }

    private final Duration limit;
    private final WatchedSource connections;
    private ExecutorService worker = newWorker();

    Timebox(Duration limit, WatchedSource connections) {
        this.limit = limit;
        this.connections = connections;
    }

    private static ExecutorService newWorker() {
        return Executors.newSingleThreadExecutor(Timebox::daemon);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "mrt-verification");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs work and waits for it.
     *
     * @param <T> what comes out
     * @param phase what it is, for messages
     * @param work what to do
     * @return its result
     * @throws TimedOut if it took too long
     * @throws Exception what the work throws
     */
    public <T> T run(String phase, Callable<T> work) throws Exception {
        Future<T> future = worker.submit(work);
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            cancel(future);
            throw new TimedOut(phase, limit);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            cancel(future);
            Thread.currentThread().interrupt();
            throw MrtException.usage("The verification was interrupted.", e);
        }
    }

    private static Exception unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof Exception cause ? cause : e;
    }

    private void cancel(Future<?> future) {
        connections.cancelAll();
        if (ends(future)) {
            return;
        }
        worker.shutdownNow();
        worker = newWorker();
        if (!ends(future)) {
            cutOff();
        }
    }

    /** A driver may wait for its statement before it lets a connection go: nobody waits for that. */
    private void cutOff() {
        Thread cutter = daemon(connections::abortAll);
        cutter.start();
        try {
            cutter.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ends(Future<?> future) {
        try {
            future.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | CancellationException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
